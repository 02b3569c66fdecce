"""What was found on the network, as words."""

from __future__ import annotations

from facestation.domain.discovery import Standing
from ui.pages.terminals.found.shown import Deed, Doing, FoundShown, Item
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.words import sentence, trouble

_LOOKS = {
    Standing.LOCKED: Look("needs-you", Tone.BAD),
    Standing.OTHER_SUBNET: Look("connect", Tone.WARN),
    Standing.INACTIVE: Look("key", Tone.WARN),
    Standing.MOVED: Look("sending", Tone.WARN),
    Standing.KNOWN: Look("verified", Tone.GOOD),
    Standing.NEW: Look("add", Tone.ACCENT),
}


def chips(item: Item) -> tuple[ChipShown, ...]:
    """How a find stands to the list, and what is being done about it."""
    words = _standings()
    standings = item.sighting.standings
    # That it is new says nothing beside what keeps it from being added.
    told = [each for each in standings if each is not Standing.NEW or len(standings) == 1]
    shown = [ChipShown(_LOOKS[each], words[each]) for each in told]
    if item.doing is Doing.UNDER_WAY:
        return (ChipShown(Look("sending", Tone.ACCENT), translate("TerminalsFound", "under way")), *shown)
    if item.error is not None:
        return (ChipShown(Look("warning", Tone.BAD), trouble(item.error)), *shown)
    return tuple(shown)


def detail(item: Item) -> tuple[Look, str]:
    """What there is to know and to do about one find."""
    if item.error is not None:
        return Look("warning", Tone.BAD), " ".join(sentence(item.error))
    standing = item.sighting.standing
    text = _details()[standing].format(name=item.sighting.name, url=item.sighting.known_address)
    return _LOOKS[standing], text


def summary(shown: FoundShown) -> tuple[Look, str]:
    """How the search stands."""
    if shown.searching:
        return Look("search", Tone.ACCENT), _searching(shown)
    if not shown.items:
        text = translate(
            "TerminalsFound",
            "Nothing was found. Check that the terminals have power and share a network with this computer, or search "
            "a range of addresses below.",
        )
        return Look("info", Tone.NEUTRAL), text
    look = Look("info", Tone.NEUTRAL) if shown.visible else Look("verified", Tone.GOOD)
    parts = [plural("TerminalsFound", "%n terminal(s) found", len(shown.items))]
    if shown.added:
        parts.append(plural("TerminalsFound", "%n added to the list", shown.added))
    if shown.hidden:
        parts.append(plural("TerminalsFound", "%n known and in place", shown.hidden))
    return look, " · ".join(parts)


def deed(which: Deed, count: int) -> tuple[str, str]:
    """The button of a deed for so many terminals, and its explanation."""
    button = {
        Deed.ACTIVATE: plural("TerminalsFound", "Activate %n…", count),
        Deed.ADD: plural("TerminalsFound", "Add %n to the list…", count),
        Deed.FOLLOW: plural("TerminalsFound", "Follow %n to the new address", count),
        Deed.EXPLAIN: translate("TerminalsFound", "How to reach it…"),
    }[which]
    return button, explanation(which)


def explanation(which: Deed) -> str:
    """What comes of a deed, here and on other pages with the same one."""
    return {
        Deed.ACTIVATE: translate("TerminalsFound", "Gives terminals without a password their first one."),
        Deed.ADD: translate("TerminalsFound", "Asks once for their user name and password, then connects to each."),
        Deed.FOLLOW: translate(
            "TerminalsFound", "Logs in there with what is known, and keeps the address if it is the same."
        ),
        Deed.EXPLAIN: translate("TerminalsFound", "The steps by which this computer gets into its network."),
    }[which]


def _searching(shown: FoundShown) -> str:
    state = shown.state
    parts = [translate("TerminalsFound", "Searching…")]
    if shown.items:
        parts.append(plural("TerminalsFound", "%n found so far", len(shown.items)))
    if state.to_probe:
        text = translate("TerminalsFound", "{asked} of {all} addresses asked")
        parts.append(text.format(asked=state.probed, all=state.to_probe))
    return " · ".join(parts)


def _standings() -> dict[Standing, str]:
    return {
        Standing.LOCKED: translate("TerminalsFound", "locked"),
        Standing.OTHER_SUBNET: translate("TerminalsFound", "other network"),
        Standing.INACTIVE: translate("TerminalsFound", "no password yet"),
        Standing.MOVED: translate("TerminalsFound", "new address"),
        Standing.KNOWN: translate("TerminalsFound", "known"),
        Standing.NEW: translate("TerminalsFound", "new"),
    }


def _details() -> dict[Standing, str]:
    return {
        Standing.LOCKED: translate(
            "TerminalsFound",
            "It lets nobody in after too many wrong passwords. Wait half an hour, or switch it off and on again, then "
            "search once more.",
        ),
        Standing.OTHER_SUBNET: translate(
            "TerminalsFound",
            "Its address is in a network that this computer is not in. “How to reach it” has the steps.",
        ),
        Standing.INACTIVE: translate("TerminalsFound", "It has no password yet, as it comes from the factory."),
        Standing.MOVED: translate("TerminalsFound", "On the list it is {name}, at {url}. It answers from here now."),
        Standing.KNOWN: translate("TerminalsFound", "On the list it is {name}, and in its place."),
        Standing.NEW: translate("TerminalsFound", "It is not on the list yet."),
    }
