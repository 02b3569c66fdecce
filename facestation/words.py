"""Every English sentence that the engine says to people: one table an occasion.

The command line prints them as they are; the screen uses them as the source text of its translations.
Placeholders in braces are keys of an error's `details`; one that is missing or empty is written as a dash.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, and what to do now."""

    message: str
    advice: str


class _Filler(string.Formatter):
    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        value = kwargs.get(str(key))
        return "-" if value is None or value == "" else value


def fill(sentence: str, details: Mapping[str, object]) -> str:
    """`sentence` with its placeholders replaced by `details`; never raises for a missing one."""
    return _Filler().vformat(sentence, (), details)


_DEVICE_WORDS = "The terminal's own words: {sub_status} {error_msg}"
_GOES_ON = "Enrollments go on by themselves; try anything else again."
"""Only the outbox tries again by itself; a connection, a capture or a door that somebody asked for does not."""

ERRORS: dict[str, Words] = {
    "station_error": Words("Something went wrong.", "Try again; if it stays, send a report to support."),
    # what was typed or given
    "name_missing": Words("The name is missing.", "Type the person's name."),
    "name_too_long": Words(
        "The name has {length} characters; a terminal keeps {limit}.", "Shorten the name, for example to initials."
    ),
    "name_not_allowed": Words(
        "The name holds characters that a terminal cannot show.", "Leave out line breaks and control characters."
    ),
    "employee_no_invalid": Words(
        "The number {value} cannot be used.",
        "Use 1 to {limit} letters, digits, dots, dashes or underscores, with a letter or digit in front.",
    ),
    "employee_no_missing": Words("The number is missing.", "Type the person's number."),
    "card_no_invalid": Words("The card number {value} cannot be used.", "Type 1 to 20 digits."),
    "pin_invalid": Words("This is no PIN.", "Type {shortest} to {longest} digits, or leave it empty."),
    "validity_invalid": Words(
        "The time span cannot be used.", "The end must come after the beginning, and not after the year 2037."
    ),
    "validity_over": Words("The time span is already over.", "Choose a later end."),
    "address_invalid": Words(
        "{value} is not the address of a terminal.", "Type an address such as 192.168.1.20 or https://192.168.1.20."
    ),
    "username_invalid": Words(
        "The user name holds characters that cannot be used.", "Type the name of an account on the terminal."
    ),
    "fingerprint_invalid": Words(
        "{value} is not the fingerprint of a certificate.", "Give the 64 hex digits that the terminal shows."
    ),
    "terminal_unknown": Words("No terminal is called {value}.", "Add it first, or name one that the list shows."),
    "terminal_exists": Words("The terminal {value} is already in the list.", "Choose another name or address."),
    "no_terminals": Words("No door is chosen.", "Choose at least one door."),
    "operation_unknown": Words("There is no operation called {value}.", "See the list of operations: endpoints."),
    "address_unknown": Words(
        "The address of {value} is not public.", "It cannot be called; the manual lists what is known of it."
    ),
    "parameter_missing": Words("The parameter {value} is missing.", "Give it as --param {value}=…"),
    "parameter_unknown": Words("{operation} has no parameter {value}.", "It takes these: {allowed}."),
    "parameter_invalid": Words("{given} cannot be used as {value}.", "Give --param {value}=…, where … is {allowed}."),
    "parameter_secret": Words(
        "The parameter {value} is secret; others can read a command line.",
        "Give it as --param {value}=- and write it as a line to the standard input.",
    ),
    "body_missing": Words("{value} sends a body, and there is none.", "Give a file with {wanted}: --body FILE."),
    "body_unwanted": Words("{value} sends no body.", "Leave --body out."),
    "body_unusable": Words("The body for {value} is not {wanted}.", "Correct what stands in the file."),
    "file_unreadable": Words("The file {value} cannot be read or written.", "Check that it exists and is yours."),
    "port_taken": Words("The port {value} cannot be used.", "Choose another port, or leave it out."),
    "destroys_data": Words(
        "{value} can destroy data on the terminal.",
        "{loss} Name whom it concerns where its body can, and confirm it with --yes.",
    ),
    "setting_invalid": Words("{value} cannot be used for the setting {setting}.", "Use {allowed}."),
    "resource_unknown": Words(
        "There is no terminal setting called {value}.", "See the list: settings list; several of a kind as {example}."
    ),
    "secret_in_sight": Words(
        "{value} is secret, so it is not taken from the command line.", "Write {value}=- and give it on stdin."
    ),
    "database_address_invalid": Words(
        "This is not the address of a database.", "Write it as postgresql://user@host/name, or leave it out."
    ),
    "photo_missing": Words("There is no photo yet.", "Take a photo or choose a file."),
    "picture_missing": Words("There is no picture in it.", "Copy or drop a JPEG or PNG photo."),
    "photo_unreadable": Words("This file is not a readable picture.", "Choose a JPEG or PNG photo."),
    "override_not_allowed": Words(
        "This photo cannot be used, whoever decides.",
        "Only pose and light may be decided on; take another photo.",
    ),
    "reason_missing": Words("There is no reason yet.", "Say why, without naming the person."),
    "supervisor_missing": Words("Nobody takes the decision yet.", "Type the name or initials of the supervisor."),
    "photo_too_many_pixels": Words(
        "The picture has {megapixels} megapixels; {limit} can be read.", "Make the picture smaller and choose it again."
    ),
    "photo_file_too_large": Words(
        "The file has {megabytes} MB; {limit} MB can be read.", "Choose a smaller picture of the person."
    ),
    "photo_rejected": Words("The photo cannot be used.", "Take another photo: {reason}"),
    "photo_uncheckable": Words(
        "The photo cannot be checked: part of the program is missing.", "Install the program again."
    ),
    "video_unreadable": Words("This file shows no moving picture.", "Choose an MP4, MOV, AVI or WebM video."),
    "stream_ended": Words("The video stream gives no picture.", "It is tried again by itself."),
    # cameras of this computer
    "webcam_gone": Words("{camera} is not plugged in.", "Plug it in; the picture comes back by itself."),
    "webcam_busy": Words(
        "{camera} gives no picture.", "Close the other program that uses it; it is tried again by itself."
    ),
    "webcam_forbidden": Words(
        "This program may not use {camera}.",
        "Allow it in the system's privacy settings (on Linux: add this user to the group video), then try again.",
    ),
    # between us and a terminal
    "connection_failed": Words(
        "{terminal} does not answer.", "Check that it has power and network; enrollments go on by themselves."
    ),
    "timed_out": Words("{terminal} did not answer in time.", _GOES_ON),
    "connection_dropped": Words("The connection to {terminal} broke off.", _GOES_ON),
    "certificate_unknown": Words(
        "The certificate of {terminal} is not trusted yet.",
        "Compare its fingerprint with the one that the terminal shows, then trust it.",
    ),
    "certificate_changed": Words(
        "{terminal} shows another certificate than before.",
        "Do not trust it unless the terminal was reset or replaced: somebody may stand between you and it.",
    ),
    "tls_failed": Words(
        "{terminal} offers no encryption that is safe today.",
        "Update its firmware, or allow old encryption for this terminal.",
    ),
    "no_encryption": Words(
        "{terminal} speaks without encryption at this port.", "Use its HTTPS port, or an address with http:// in front."
    ),
    "credentials_missing": Words("The password of {terminal} is not known.", "Enter the terminal's password."),
    "password_refused": Words(
        "{terminal} refused the password; tries left: {tries_left}.",
        "Enter the right password; nothing more is sent before.",
    ),
    "terminal_locked": Words(
        "{terminal} is locked after wrong passwords, for {unlock_s} more seconds.",
        "Nothing is sent until then. Find out who uses a wrong password.",
    ),
    "not_activated": Words("{terminal} has no password yet.", "Activate it first."),
    "not_permitted": Words("This account may not do that on {terminal}.", "Use the terminal's administrator account."),
    "login_unsafe": Words(
        "{terminal} offers no login that protects the password.",
        "Check the address; on the terminal's web page, set the authentication to digest.",
    ),
    "login_paused": Words(
        "{terminal} refused the password before, so nothing was sent.",
        "Enter the right password; one that was set on the terminal since may be sent once more.",
    ),
    "garbage_answer": Words("{terminal} gave an answer that makes no sense.", _GOES_ON),
    "answer_too_large": Words("{terminal} sent more than can be read.", _GOES_ON),
    "not_a_terminal": Words("There is no terminal at this address.", "Check the address."),
    "refused": Words("{terminal} refused the request.", _DEVICE_WORDS),
    "device_busy": Words("{terminal} is busy.", _GOES_ON),
    "face_modeling": Words("{terminal} is still working on another face.", _GOES_ON),
    "capture_timed_out": Words("Nobody stood in front of {terminal} in time.", "Ask the person to step up, try again."),
    "modeling_failed": Words(
        "{terminal} could not make a template of the face this time.",
        "It is tried again by itself; take a new photo if it stays.",
    ),
    "people_full": Words(
        "{terminal} has no room for another person.", "Remove people who no longer need access; then it goes on."
    ),
    "faces_full": Words(
        "{terminal} has no room for another face.", "Remove people who no longer need access; then it goes on."
    ),
    "cards_full": Words("There is no room for another card on {terminal}.", "Remove cards that are no longer used."),
    "storage_full": Words("The memory of {terminal} is full.", "Make room on the terminal; then it goes on."),
    "listeners_full": Words(
        "Another program listens to the events of {terminal}, at {holder}.",
        "Events come a little later, from its history; close the other program to have them at once.",
    ),
    "photo_too_large": Words("{terminal} finds the photo file too large.", "Take a new photo."),
    "no_face_found": Words("{terminal} finds no face in the photo.", "Take a new photo, looking at the camera."),
    "several_faces": Words("{terminal} finds more than one face.", "Take a new photo with one person only."),
    "face_too_small": Words("{terminal} finds the face too small.", "Take a new photo from closer by."),
    "photo_quality": Words("{terminal} finds the photo too poor.", "Take a new, sharp and evenly lit photo."),
    "photo_format": Words("{terminal} cannot read the photo.", "Take a new photo."),
    "face_lost": Words(
        "{terminal} refused the new photo, and the old face could not be put back: the person has none there now.",
        "Take a new photo and enroll again at once. " + _DEVICE_WORDS,
    ),
    "face_lost_for_now": Words(
        "{terminal} did not take the new photo yet, and the person has no face there meanwhile.",
        "It is tried again by itself; until then, let the person in by hand.",
    ),
    "person_exists": Words("The person is already on {terminal}.", "Enroll again to replace."),
    "face_exists": Words("The person already has a face on {terminal}.", "Enroll again to replace."),
    "face_of_another": Words(
        "{terminal} holds the same face under another number.", "Check whether this person is already enrolled."
    ),
    "card_taken": Words("The card belongs to another person on {terminal}.", "Use another card, or remove it there."),
    "person_missing": Words("The person is not on {terminal}.", "Enroll the person first."),
    "face_missing": Words("The person has no face on {terminal}.", "Enroll the person with a photo."),
    "card_missing": Words("The card is not on {terminal}.", "Nothing is to be done."),
    "nothing_there": Words("{terminal} does not have what was asked for.", "Check the number or name."),
    "not_supported": Words("{terminal} cannot do that.", "Choose another terminal or another way."),
    "bad_request": Words("{terminal} did not accept the data.", _DEVICE_WORDS),
    "reboot_required": Words("{terminal} has to be restarted first.", "Restart the terminal, then try again."),
    "device_fault": Words("{terminal} reports a fault of its own.", _DEVICE_WORDS),
    "not_confirmed": Words("{terminal} said yes, but does not show the person.", "It is tried again by itself."),
    # the configuration of a terminal
    "resource_absent": Words("{terminal} does not have the setting {resource}.", "Choose another setting or terminal."),
    "field_unknown": Words("{terminal} has no field {value} in {resource}.", "Use one that the terminal shows."),
    "field_not_writable": Words("{value} of {terminal} cannot be changed.", "Leave it out; the terminal sets it."),
    "change_not_confirmed": Words(
        "Changing {field} of {terminal} needs your consent.", "{danger} Confirm it with --yes."
    ),
    "setting_ignored": Words(
        "{terminal} said yes, but kept {field} as it was: {found}.",
        "This firmware may not know that value: choose another, or set it on the terminal's own screen or web page.",
    ),
    # the station itself
    "disk_full": Words("The disk of this computer is full.", "Make room; nothing that was accepted is lost."),
    "database_busy": Words("The station's database is in use.", "Close the other program and try again."),
    "database_damaged": Words("The station's database cannot be read.", "Restore a backup, or ask support."),
    "database_too_new": Words("The database was written by a newer version.", "Install the newest version."),
    "database_not_writable": Words(
        "The station's folder cannot be written: {folder}.", "Check that it exists and belongs to you."
    ),
    "database_unreachable": Words("The shared database does not answer.", "Check the network and its address."),
    "pin_lost": Words("The waiting PIN can no longer be opened.", "Enroll the person with the PIN again."),
    "photo_lost": Words("The waiting photo can no longer be opened.", "Take a new photo of the person."),
    "keyring_missing": Words(
        "This computer has no password store.", "Passwords are asked for each time and kept nowhere."
    ),
    "keyring_locked": Words("The password store of this computer is locked.", "Unlock it and try again."),
}
"""Sentences of each error, by `StationError.code`."""

LOSSES: dict[str, str] = {
    "named": "What its body names is gone for good.",
    "everybody": "Every person on the terminal can be deleted, with cards, fingerprints and faces.",
    "face_library": "The face library is deleted with every face in it.",
    "face_libraries": "Every face library of the terminal is deleted with all faces.",
    "face_rights": "Everybody loses the right to enter by face, and the terminal may restart.",
    "fingerprints": "The fingerprints that its body names are deleted; without names those of everybody.",
    "flagged": "Everything of each kind that its body flags is deleted.",
    "host": "This receiver of events is forgotten.",
    "hosts": "All receivers of events are forgotten.",
    "import": "The import task is deleted.",
    "request": "The signing request of the certificate is deleted.",
    "image": "All picture settings of the channel go back to their defaults.",
    "configuration": "All settings of the terminal are replaced, and it restarts.",
    "factory": "The terminal goes back to how it left the factory, people and settings included, and restarts.",
    "account": "This account of the terminal is deleted.",
    "firmware": "The firmware of the terminal is replaced, and it restarts; a wrong file can disable it.",
}
"""What is gone for good after a call, by the value of its Loss."""

ADVICE: dict[str, str] = {
    "cannot_check": "The photo cannot be checked. Install the program again.",
    "decode": "This file is not a readable picture. Choose a JPEG or PNG photo.",
    "no_face": "No face found. Ask the person to look at the camera.",
    "no_face_unclear": "The face is hard to make out. Ask the person to look at the camera, face free.",
    "several": "More than one person in the picture. Only one person, please.",
    "small": "The face is too small. Please come closer.",
    "close": "Too close. Please step back a little.",
    "framing": "The face is too near the edge. Move it to the middle of the picture.",
    "framing_left": "The face is too far to the right in the picture. Move it to the middle.",
    "framing_right": "The face is too far to the left in the picture. Move it to the middle.",
    "framing_up": "The face is too low in the picture. Leave room below the chin.",
    "framing_down": "The face is too high in the picture. Leave room above the head.",
    "yaw": "Turn the face straight to the camera.",
    "roll": "Hold the head upright.",
    "roll_lying": "The picture lies on its side or on its head. Turn it first.",
    "pitch": "Hold the chin level: neither raised nor lowered.",
    "pitch_up": "Raise the chin a little.",
    "pitch_down": "Lower the chin a little.",
    "mask": "Nose and mouth are covered. Please take the mask off.",
    "eyes_covered": "The eyes are hidden. Take off dark glasses, move hair aside.",
    "dark": "Too dark. Switch on a light in front of the person.",
    "bright": "Too bright. Turn down the light or move away from the window.",
    "side": "One side of the face is in shadow. Turn towards the light.",
    "contrast": "The picture is pale. Clean the lens, check the light.",
    "sharp": "The picture is blurred. Hold still, or focus the camera.",
    "eyes_closed": "The eyes are closed. Please look with open eyes.",
    "color": "Black-and-white picture. A color photo works better.",
    "jpeg_in": "The picture is strongly compressed. Use the original.",
    "encode": "The picture does not fit a terminal. Take a new photo, or choose a larger picture.",
}
"""What to do about a finding, by `Finding.advice_key`: the check's id, with the way where it is known."""

EVENTS: dict[str, str] = {
    "card_accepted": "Card accepted",
    "no_permission": "No permission for this door",
    "wrong_time": "Not at this time",
    "expired": "Validity over",
    "card_unknown": "Unknown card",
    "door_unlocked": "Door unlocked",
    "door_locked": "Door locked",
    "exit_button_pressed": "Exit button pressed",
    "exit_button_released": "Exit button released",
    "door_opened": "Door opened",
    "door_closed": "Door closed",
    "door_forced": "Door forced open",
    "door_left_open": "Door left open",
    "fingerprint_accepted": "Fingerprint accepted",
    "fingerprint_refused": "Fingerprint refused",
    "face_accepted": "Face accepted",
    "face_refused": "Face refused",
    "number_and_face_accepted": "Number and face accepted",
    "number_and_face_refused": "Number and face refused",
    "number_and_face_timed_out": "Number and face: took too long",
    "face_not_recognized": "Face not recognized",
    "number_and_pin_accepted": "Number and PIN accepted",
    "number_and_pin_refused": "Number and PIN refused",
    "not_alive": "Not a living face",
    "id_card_matches": "Face matches the ID card",
    "id_card_differs": "Face differs from the ID card",
    "blocklisted": "On the blocklist",
    "face_model_outdated": "Face templates must be renewed",
    "face_collected": "Face taken at the terminal",
    "card_collected": "Card read at the terminal",
    "password_differs": "Wrong PIN",
    "number_unknown": "Unknown number",
    "combined_accepted": "All credentials accepted",
    "combined_timed_out": "Credentials: took too long",
    "combined_wrong_way": "Another way to identify is required",
    "qr_code_accepted": "QR code accepted",
    "face_capture_off": "Face capture is switched off",
    "model_upgrade_failed": "Renewing face templates failed",
    "alarm": "Alarm",
    "exception": "Fault",
    "operation": "Operated",
    "additional": "Note of the terminal",
    "event": "Event",
}
"""What happened at a door, by the value of its Kind."""


DANGERS: dict[str, str] = {
    "cuts_off": "The station may no longer reach the terminal, or no longer log in.",
    "restarts": "The terminal restarts and is away for about a minute.",
    "loses": "Something that the terminal holds is gone afterwards.",
    "opens": "The terminal becomes easier to break into.",
}
"""What may come of a change of a terminal's configuration, by `Danger`."""
