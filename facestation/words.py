"""Every English sentence that the engine says to people: one table an occasion.

The command line prints them as they are; the screen uses them as the source text of its translations.
Placeholders in braces are keys of an error's `details`; one that is missing or empty is written as a dash.
What is put into a sentence is a name, a number, a wire value, a `Phrase`, or a sentence of one of these tables
(`SENTENCES`): nothing else would be in the language of the sentence around it.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, and what to do now."""

    message: str
    advice: str


class _Filler(string.Formatter):
    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        value = kwargs.get(str(key))
        if isinstance(value, bool):
            return "true" if value else "false"  # as terminals and templates write it
        return "-" if value is None or value == "" else value


def fill(sentence: str, details: Mapping[str, object]) -> str:
    """`sentence` with its placeholders replaced by `details`; never raises for a missing one."""
    return _Filler().vformat(sentence, (), details)


PHRASES: dict[str, str] = {
    "switch": "true or false",
    "one_of": "one of {choices}",
    "number": "a number",
    "number_least": "a number of at least {lower}",
    "number_most": "a number of at most {upper}",
    "number_span": "a number from {lower} to {upper}",
    "whole_span": "a whole number from {lower} to {upper}",
    "moment": "date and time such as {example}",
    "time": "a time such as {example}",
    "date": "a date such as {example}",
    "address": "an IP address such as {example}",
    "other_address": "an address that no other terminal has",
    "zone": "the hours ahead of UTC, such as {example}",
    "text": "a line of text",
    "text_least": "a text of at least {lower} characters",
    "text_span": "a text of {lower} to {upper} characters",
    "short_line": "one line of at most {upper} characters",
    "name_pattern": "a name such as {example}; it may hold {choices}",
    "clock_source": "either {example}, or {other} with a zone",
    "section": "a section: {example}",
    "listed_resource": "one that `settings list` shows",
    "listed_field": "a field that `settings capabilities` shows",
    "own_field": "a field that the terminal has",
    "some_value": "at least one value there, or leave it out",
    "own_value": "its value; the keyring holds passwords and keys alone",
    "plain_value": "a text, a number, true or false",
    "reference": "{example} with a name of letters, digits and dashes",
    "quoted_line": "a line of text in quotes",
    "quoted_text": "a text in quotes",
    "quoted_word": "a word in quotes",
    "quoted_word_such": "a word in quotes, such as {choices}",
    "bare_number": "a number without quotes",
    "took_too_long": "it took longer than {limit} s",
}
"""Parts of sentences, that stand in place of a placeholder."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part that is put into a sentence, as «a number from 1 to 9»; `key` is its row of PHRASES."""

    key: str
    values: Mapping[str, str | int | None] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return fill(PHRASES[self.key], self.values)

    def details(self, name: str) -> dict[str, str | int | None]:
        """What an error keeps of it for the placeholder `name`: English, and what any language makes it of."""
        return {**self.values, name: str(self), f"{name}{PHRASE}": self.key}


PHRASE = "_phrase"
"""Ends the name of a detail that tells of which row of PHRASES another one was made."""
SENTENCES = ("reason", "loss", "danger")
"""Details that hold a whole sentence of the tables below."""


def one_of(choices: Iterable[str]) -> Phrase:
    """«one of a, b»."""
    return Phrase("one_of", {"choices": ", ".join(choices)})


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
    "moment_invalid": Words(
        "{value} is no date and time.",
        "Write it as 2030-01-31T08:00:00, in the terminal's time, or with an offset as 2030-01-31T08:00:00+03:00.",
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
    "template_too_large": Words("The template {file} is larger than {limit} kB.", "Give the right file."),
    "template_syntax": Words(
        "The template {file} is not written as TOML: line {line}.",
        "Correct that line; texts stand in quotes, sections in brackets.",
    ),
    "template_key_unknown": Words("The template {file} has an unknown entry: {key}.", "Use {allowed}."),
    "template_value_invalid": Words("{key} in the template {file} cannot be used.", "Write {allowed}."),
    "template_key_twice": Words("{key} stands twice in the template {file}.", "Leave one of the two out."),
    "template_field_fixed": Words(
        "{key} in the template {file} cannot be changed.", "Leave it out; the terminal sets it."
    ),
    "template_field_own": Words(
        "{key} differs from terminal to terminal, so it cannot stand in the template {file}.",
        "Leave it out, or set it on each terminal by itself.",
    ),
    "template_secret_in_sight": Words(
        "{key} is secret, so its text must not stand in the template {file}.",
        'Write keyring = "NAME" in braces in its place, and keep the secret with: secrets set NAME.',
    ),
    "secret_name_invalid": Words(
        "{value} cannot be the name of a secret.", "Use 1 to 64 letters, digits, dots, dashes or underscores."
    ),
    "secret_missing": Words(
        "The password store holds no secret called {value}.",
        "Keep it there with: secrets set {value}. Without a password store it is taken from the environment, as "
        "FACESTATION_SECRET_ with its name in capitals and _ for -.",
    ),
    "signature_missing": Words(
        "This is no signed commissioning certificate.", "Choose the JSON or PDF file as the station wrote it."
    ),
    "signature_invalid": Words(
        "The certificate was changed after it was signed.", "Rely on nothing in it; ask for the file as it was written."
    ),
    "signed_by_another": Words(
        "The certificate is unchanged, but was signed by another station, with the key {fingerprint}.",
        "Ask whoever handed it over for the key of their station, and compare.",
    ),
    "drawing_failed": Words(
        "The PDF of the certificate could not be drawn: {reason}.",
        "The JSON is written; install the program with the screen, and try again.",
    ),
    "terminals_not_ready": Words(
        "{count} of {total} terminals are not ready to be handed over.", "The certificate says what is missing on each."
    ),
    "public_key_invalid": Words(
        "{value} is not the key of a station.",
        "Give the 64 digits of the key, or the 32 of its fingerprint as the certificate shows it.",
    ),
    "database_address_invalid": Words(
        "This is not the address of a database.", "Write it as postgresql://user@host/name, or leave it out."
    ),
    "password_too_short": Words(
        "A terminal's password has at least {shortest} characters.", "Choose a longer one, or have one made up."
    ),
    "password_too_long": Words("A terminal's password has at most {longest} characters.", "Choose a shorter one."),
    "password_too_simple": Words(
        "This password is too simple for a terminal.",
        "Mix at least two kinds: small letters, capitals, digits, signs; three kinds are strong.",
    ),
    "password_is_username": Words(
        "The password is the name of the account, forwards or backwards.", "Choose another one."
    ),
    "password_not_typable": Words(
        "The password holds characters that cannot be typed on a terminal.",
        "Use Latin letters, digits and signs, without blanks.",
    ),
    "passphrase_too_short": Words(
        "The passphrase is too short: whoever has the file would guess it.",
        "Give one of {shortest} characters or more, as a line to the standard input.",
    ),
    "passphrase_wrong": Words(
        "The file {value} does not open with this passphrase.",
        "Check the passphrase; a file that was changed on its way does not open at all.",
    ),
    "password_file_unusable": Words(
        "{value} is no file of passwords.", "Choose a file that this program has exported."
    ),
    "range_invalid": Words("{value} is no range of addresses.", "Write it as 192.168.1.0/24."),
    "range_too_large": Words(
        "The range {value} has {addresses} addresses; at most {most} are asked.",
        "Search a smaller range after another.",
    ),
    "interface_unknown": Words("No network of this computer has the address {value}.", "Give one of these: {allowed}."),
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
    "photo_not_found": Words("There is no picture called {value}.", "Put it into the folder of photos."),
    # a file of people
    "sheet_unreadable": Words(
        "The file {value} cannot be read as a table; it was read up to row {row}.",
        "Save it as CSV (UTF-8) or as XLSX, without a password.",
    ),
    "sheet_damaged": Words(
        "Row {row} of the file {value} holds NUL bytes, so it is damaged.",
        "Save it anew as CSV (UTF-8) or as XLSX, or correct that row.",
    ),
    "sheet_too_large": Words(
        "The table is too large; {megabytes} MB and {rows} rows are the most.", "Divide it into several files."
    ),
    "column_missing": Words("The table has no column {value}.", "Name its columns in the first row: {allowed}."),
    "column_twice": Words("The table has the column {value} twice.", "Remove or rename one of them."),
    "cell_invalid": Words("{value} cannot be used as {field}.", "Use {allowed}."),
    "formula_found": Words("There is a formula in the column {field}.", "Replace it by its value."),
    "row_twice": Words("The number {value} stands in row {row} already.", "Keep one row for each person."),
    "card_twice": Words("The card {value} stands in row {row} already.", "Give each card to one person."),
    # looking after a terminal
    "firmware_empty": Words("The file {value} is empty.", "Download the firmware again."),
    "firmware_size_wrong": Words(
        "The file {value} has {megabytes} MB; firmware of a terminal has some ten to some hundred.",
        "Choose the firmware file itself.",
    ),
    "firmware_packed": Words("The file {value} is an archive.", "Unpack it and choose the firmware file in it."),
    "not_firmware": Words("The file {value} is no firmware.", "Choose the firmware file for exactly this model."),
    "passphrase_missing": Words("There is no passphrase.", "Write it as a line to the standard input."),
    "line_missing": Words("Nothing came for {value}.", "Write it as one line to the standard input."),
    "not_a_backup": Words("This file is no backup.", "Choose a file that a backup was written to."),
    "backup_too_new": Words("A newer version of the program made this backup.", "Update the program."),
    "backup_damaged": Words(
        "The backup is damaged: something in it was changed.", "Take another copy of it; nothing of it was used."
    ),
    "backup_cut": Words("The backup has no end; it was cut off.", "Take another copy of it, or make it again."),
    "certificate_unusable": Words("This is no certificate.", "Give a certificate as PEM or DER."),
    "same_terminal": Words("Both are the same terminal.", "Name two different terminals."),
    "terminal_not_empty": Words(
        "There are {people} other people on {terminal}.", "Reset it, or remove them first; nothing was sent."
    ),
    "does_not_fit": Words(
        "{terminal} holds {limit} people, and there are {people}.", "Take a terminal with more room; nothing was sent."
    ),
    "swap_unfinished": Words(
        "{waiting} people still wait for the new terminal; the old one keeps its place until then.",
        "Start the swap again: it goes on where it was.",
    ),
    "certificate_not_shown": Words(
        "{terminal} has taken the certificate and shows the one of before.", "Restart the terminal and look again."
    ),
    "confirmation_wrong": Words("What was typed is not the terminal's name.", "Type {value} to confirm."),
    "terminal_occupied": Words(
        "{terminal} is being written to by another job.", "Wait until that is done, then try again."
    ),
    "not_restarted": Words(
        "{terminal} was told to restart and has not.", "Try again, or disconnect its power for a moment."
    ),
    "still_away": Words(
        "{terminal} has not come back for {minutes} minutes.",
        "Look at its screen, its power and its network cable; its address may have changed.",
    ),
    "firmware_unchanged": Words(
        "{terminal} has restarted and still runs {firmware}.",
        "Check that the file is newer and for exactly this model, then try again.",
    ),
    "secret_in_clear": Words(
        "The password would go to {terminal} for everybody on the network to read, so nothing was sent.",
        "Use HTTPS for this terminal, or allow it for this once.",
    ),
    "firmware_refused": Words(
        "{terminal} does not take this firmware; it keeps what it has.",
        "Take the file for exactly this model and region. The terminal's own words: {sub_status} {error_msg}",
    ),
    "photo_rejected": Words("The photo cannot be used.", "Take another photo: {reason}"),
    "photo_uncheckable": Words(
        "The photo cannot be checked: part of the program is missing.", "Install the program again."
    ),
    "video_unreadable": Words("This file shows no moving picture.", "Choose an MP4, MOV, AVI or WebM video."),
    "stream_ended": Words("The video stream gives no picture.", "It is tried again by itself."),
    # searching the network
    "no_network": Words("This computer has no network.", "Plug in a cable or join a network, then search again."),
    "interface_silent": Words(
        "The network at {value} cannot be asked as a whole.",
        "Check its cable and address, and allow multicast there (on Linux: ip route add 224.0.0.0/4 dev its name). "
        "A range of addresses can be searched all the same.",
    ),
    "search_forbidden": Words(
        "The system does not let this program search the network at {value}.",
        "Allow it in the firewall: UDP to the ports 37020 and 3702. On macOS allow it to find devices on the "
        "local network, in the privacy settings.",
    ),
    "search_port_taken": Words(
        "Another program uses the UDP port 37020, so that only terminals with newer firmware are heard.",
        "Close it (a search tool of the vendor, most likely) and search again.",
    ),
    "other_subnet": Words(
        "{terminal} has the address {address}, in a network that this computer is not in.",
        "Give this computer a further address there, such as {example} with the mask {mask}, on the interface with the "
        "cable to it. Then activate it, set an address of your own network, and search again.",
    ),
    "nothing_comes_in": Words(
        "Nothing was heard, not even our own question.",
        "Allow this program in the firewall to receive on the UDP port 37020, or search a range of addresses.",
    ),
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
        "{terminal} speaks without encryption at this port.",
        "Use its HTTPS port, under an address with https://. Without encryption an address begins with http://.",
    ),
    "other_terminal": Words(
        "Another terminal answers at {address}: {serial}.",
        "Nothing was changed. Check the address; add it as a new terminal if it is one.",
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
    "card_not_shown": Words("No card was held to {terminal} in time.", "Hold it to the reader, then try again."),
    "finger_not_shown": Words("No finger was put on {terminal} in time.", "Put it on the reader, then try again."),
    "finger_poor": Words(
        "{terminal} could not read the finger well.", "Wipe finger and reader, press flat, or take another finger."
    ),
    "reader_offline": Words(
        "{terminal} cannot reach its reader.", "Check the reader's cable and power, then try again."
    ),
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
    "fingers_full": Words(
        "There is no room for another finger on {terminal}.", "Remove fingers that are no longer used."
    ),
    "storage_full": Words("The memory of {terminal} is full.", "Make room on the terminal; then it goes on."),
    "receivers_full": Words(
        "{terminal} pushes its events to others already, and has no place left for this computer.",
        "Its history is read every few seconds; take one off in its settings, under the receiver of events, to have "
        "them at once.",
    ),
    "listeners_full": Words(
        "Another program listens to the events of {terminal}, at {holder}.",
        "Events come a little later, from its history; close the other program to have them at once.",
    ),
    "events_not_pushed": Words(
        "{terminal} does not push its events, though it was told to.",
        "Its history is read every few seconds; to have them at once, let them come by its stream.",
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
    "finger_taken": Words(
        "{terminal} knows this finger already.", "Check whether it belongs to another person, or take another finger."
    ),
    "finger_number_taken": Words(
        "The person already has a finger of this number on {terminal}.", "Choose another number, or remove it first."
    ),
    "person_missing": Words("The person is not on {terminal}.", "Enroll the person first."),
    "face_missing": Words("The person has no face on {terminal}.", "Enroll the person with a photo."),
    "card_missing": Words("The card is not on {terminal}.", "Nothing is to be done."),
    "nothing_there": Words("{terminal} does not have what was asked for.", "Check the number or name."),
    "new_password_refused": Words(
        "{terminal} does not take this password.", "Choose a longer one with more kinds of characters."
    ),
    "password_undecodable": Words(
        "{terminal} could not decrypt the password that was sent.",
        "It has no password yet. Try again; if it stays so, restart the terminal.",
    ),
    "activation_unknown": Words(
        "The connection to {terminal} broke off before it said whether it took the password.",
        "The password is kept. Activate it again: if it was taken, that is found out, and nothing is changed.",
    ),
    "already_activated": Words(
        "{terminal} already has a password.",
        "Add it with that password. If nobody knows it, only a reset on the terminal itself helps.",
    ),
    "not_supported": Words("{terminal} cannot do that.", "Choose another terminal or another way."),
    "face_not_supported": Words(
        "{terminal} takes no photos of faces. The person is there with their cards, without a face.",
        "Remove them from this terminal if they are not to be there, and choose another one for the photo.",
    ),
    "plan_unusable": Words(
        "{terminal} has no permission schedule {plan} that is switched on.",
        "Choose another one, or set it up in the terminal's settings.",
    ),
    "reader_too_old": Words(
        "The fingerprint reader of {terminal} is too old for this.", "Update its firmware, or use a card or the face."
    ),
    "bad_request": Words("{terminal} did not accept the data.", _DEVICE_WORDS),
    "saved_settings_refused": Words(
        "{terminal} does not take this file of settings, or its password is another one.",
        "Type the password that the file was saved with; the file has to come from a terminal of this model. "
        "The terminal's own words: {sub_status} {error_msg}",
    ),
    "door_missing": Words(
        "{terminal} has no door {door}; its doors have the numbers up to {doors}.",
        "Choose one of these; nothing was sent.",
    ),
    "reboot_required": Words("{terminal} has to be restarted first.", "Restart the terminal, then try again."),
    "device_fault": Words("{terminal} reports a fault of its own.", _DEVICE_WORDS),
    "not_confirmed": Words("{terminal} said yes, but does not show the person.", "It is tried again by itself."),
    "credential_not_confirmed": Words(
        "{terminal} said yes, but its list is as before.", "Try again; if it stays so, look at the terminal itself."
    ),
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
    "site_differs": Words(
        "Not as the template wants: {count} of {total} terminals.", "Bring them to it with: commission apply."
    ),
    # the station itself
    "disk_full": Words("The disk of this computer is full.", "Make room; nothing that was accepted is lost."),
    "backup_unfinished": Words(
        "The disk of this computer is full. What the backup holds so far is in {value}.",
        "Make room and back up to the same place again: it goes on from there. Or delete that file.",
    ),
    "database_busy": Words("The station's database is in use.", "Close the other program and try again."),
    "database_damaged": Words("The station's database cannot be read.", "Restore a backup, or ask support."),
    "database_too_new": Words("The database was written by a newer version.", "Install the newest version."),
    "database_not_writable": Words(
        "The station's folder cannot be written: {folder}.",
        "Check that it belongs to you and that its disk is not write-protected; nothing that was accepted is lost.",
    ),
    "database_unreachable": Words("The shared database does not answer.", "Check the network and its address."),
    "pin_lost": Words("The waiting PIN can no longer be opened.", "Enroll the person with the PIN again."),
    "photo_lost": Words("The waiting photo can no longer be opened.", "Take a new photo of the person."),
    "keyring_missing": Words(
        "This computer has no password store.", "Passwords are asked for each time and kept nowhere."
    ),
    "password_would_be_lost": Words(
        "There is no password store to keep a new password in, so nothing was sent.",
        "Unlock or set up the password store of this computer, or type a password that you keep yourself.",
    ),
    "secret_would_be_lost": Words(
        "This computer has no password store, so the secret {value} was not kept.",
        "Give it to each command in the environment, as FACESTATION_SECRET_ with its name in capitals and _ for -; or "
        "set up a password store.",
    ),
    "keyring_locked": Words("The password store of this computer is locked.", "Unlock it and try again."),
}
"""Sentences of each error, by `StationError.code`."""

BACKUP_PURPOSE = (
    "Kept to restore this terminal after repair, reset or replacement; to be deleted when that is done, and after"
    " 30 days at the latest."
)
"""Written into each backup."""

LOSSES: dict[str, str] = {
    "named": "What its body names is gone for good.",
    "everybody": "Every person on the terminal can be deleted, with cards, fingerprints and faces.",
    "face_library": "The face library is deleted with every face in it.",
    "face_libraries": "Every face library of the terminal is deleted with all faces.",
    "face_rights": "Everybody loses the right to enter by face, and the terminal may restart.",
    "department": "The department is gone, and its people belong to none.",
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

LEFT_BEHIND: dict[str, str] = {
    "userVerifyMode": "The way of verifying was left behind; set it on the terminal.",
    "belongGroup": "The groups were left behind; set them on the terminal.",
    "localUIRight": "The right to use the terminal's own menu was left behind; give it on the terminal.",
    "maxOpenDoorTime": "The number of visits allowed was left behind; set it on the terminal.",
    "PersonInfoExtends": "The additional fields were left behind; fill them in on the terminal.",
    "cardType": "The types of cards were left behind; set them on the terminal.",
}
"""What one terminal says of a person and another does not, by the name of its node."""

ATTENTION: dict[str, Words] = {
    "unreachable": Words("The terminal does not answer.", "Check its power, its cable and its address."),
    "not_activated": Words("The terminal has no password yet.", "Activate it."),
    "no_password": Words("The station does not know the password of this terminal.", "Give it under Terminals."),
    "login_refused": Words(
        "The terminal refused the password; nothing is sent since.", "Type the password that is set on the terminal."
    ),
    "locked": Words(
        "The terminal lets nobody in after too many wrong passwords; {unlock_s} s are left.",
        "Wait until the time is over, then type the right password.",
    ),
    "unclear": Words("The terminal could not be read: {reason}", "Check that the address belongs to a face terminal."),
    "certificate_unknown": Words(
        "Nobody has accepted the certificate of this terminal yet.",
        "Compare its fingerprint with the one on the terminal, then trust it.",
    ),
    "certificate_changed": Words(
        "The terminal shows another certificate than the one that was accepted.",
        "Find out who changed it, or whether this is another device, before you trust it.",
    ),
    "certificate_expired": Words("The certificate expired on {date}.", "Have the terminal make a new one."),
    "certificate_expiring": Words("The certificate expires on {date}.", "Have the terminal make a new one in time."),
    "old_encryption": Words(
        "Encryption that is no longer safe is allowed for this terminal.", "Update its firmware, then forbid it again."
    ),
    "plain_http": Words(
        "The connection is not encrypted; whoever is on the network can read along.",
        "Turn HTTPS on, and add the terminal under https://.",
    ),
    "default_password": Words("The terminal still has its first password.", "Set a password of your own."),
    "risky_password": Words("The terminal calls its password weak.", "Set a longer one with letters and digits."),
    "password_expiring": Words("Days until the password runs out: {days}.", "Set a new one in time."),
    "people_full": Words(
        "{count} of {limit} people are on the terminal, {percent} %.", "Remove those who are no longer needed."
    ),
    "faces_full": Words(
        "{count} of {limit} faces are on the terminal, {percent} %.", "Remove those who are no longer needed."
    ),
    "clock_fast": Words(
        "The clock is {skew_s} s ahead of this computer's.", "Set the time, or a time server that it can reach."
    ),
    "clock_slow": Words(
        "The clock is {skew_s} s behind this computer's.", "Set the time, or a time server that it can reach."
    ),
    "slot_held": Words(
        "Somebody else listens to the events of this terminal: {holder}.",
        "Close the other program if events come late here.",
    ),
    "firmware_differs": Words(
        "The firmware is {firmware}; most terminals of this model have {usual}.", "Bring all to the same firmware."
    ),
    # what only a test and a comparison with a template show
    "untested": Words(
        "No test person was enrolled on this terminal and seen there.", "Have it tested before it is handed over."
    ),
    "test_failed": Words("The test on the terminal failed: {reason}", "Mend that, then have it tested again."),
    "test_person_left": Words(
        "The test person {employee_no} is still on the terminal.",
        "The station takes them away as soon as it reaches the terminal; keep it running until then.",
    ),
    "not_recognized": Words(
        "The terminal did not recognize anybody in time.",
        "Have the person in the test photo stand before it, and have it tested again.",
    ),
    "not_let_in": Words(
        "The terminal recognized the test person, but its door stayed closed.",
        "Check its permission schedule, its door and how people have to identify.",
    ),
    "settings_differ": Words(
        "Values that are not as in the template {template}: {count}.", "Bring the terminal to the template."
    ),
    "settings_unread": Words(
        "The settings could not be compared with the template: {reason}", "Mend that, then have them compared again."
    ),
}
"""What a look at a terminal may find that somebody should attend to."""

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
