"""The configuration of terminals over real HTTP: every resource, and what goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from facestation.commissioning import conversation
from facestation.commissioning.conversation import Place, place_named
from facestation.commissioning.resources import RESOURCES
from facestation.domain.audit import AuditKind
from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import HIDDEN, Kind, Outcome, Presence
from facestation.errors import (
    AnswerError,
    BadRequest,
    ChangeNotConfirmed,
    ConnectionDropped,
    FieldNotWritable,
    FieldUnknown,
    GarbageAnswer,
    ResourceAbsent,
    ResourceUnknown,
    SecretInSight,
    SettingIgnored,
    SettingInvalid,
    StationError,
    Unreachable,
)
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.contract.exemplars_format import exemplars
from tests.contract.likeness import parse

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

CHANGES = {
    words[1].partition(":")[0]: (words[1], words[2])
    for exemplar in exemplars().values()
    if exemplar.usual and (words := exemplar.keys.get("says", "").split(" ", 2))[0] == "change"
}
"""Of each resource a change of one field, as its exemplar has it: name, and field=value."""


async def add(station: Station, gate: VirtualTerminal) -> str:
    return (await station.terminals.add(gate.url, name="Gate")).id


async def raw(station: Station, terminal_id: str, place: Place) -> object:
    """The whole object, read past the part that is tested."""
    name = place.resource.get
    params = {key: str(value) for key, value in place.params(name).items()}
    answer, _ = await station.operations.call(terminal_id, name, params, None, confirmed=False)
    return parse(answer.body)


def test_every_resource_has_a_change_in_its_exemplar() -> None:
    assert set(CHANGES) == set(RESOURCES)


@pytest.mark.parametrize("profile", ["k1t343", "k1t673"])
async def test_of_every_resource_one_field_changes_and_nothing_else(
    station: Station, terminal: MakeTerminal, profile: str
) -> None:
    terminal_id = await add(station, await terminal(profile=profile))
    for name, (numbered, change) in CHANGES.items():
        field, _, text = change.partition("=")
        place = place_named(numbered)
        before = await raw(station, terminal_id, place)
        written = await station.configuration.change(terminal_id, numbered, {field: text}, confirmed=True)
        after = await raw(station, terminal_id, place)
        assert [done.outcome for done in written.changes] == [Outcome.CONFIRMED], name
        assert written.error is None
        free = {"localTime"} if name == "time" else set()
        assert _different(before, after) - free == {field.rpartition(".")[2]}, name


def _different(before: object, after: object, at: str = "") -> set[str]:
    """Last names of the leaves in which two documents differ; the name of what one of them lacks."""
    if isinstance(before, dict) and isinstance(after, dict) and list(before) == list(after):
        return {name for key in before for name in _different(before[key], after[key], key)}
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return {name for n, (one, other) in enumerate(pairs) for name in _different(one, other, str(n))}
    return set() if before == after else {at}


async def test_what_a_terminal_lacks_is_absent_and_no_error(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await add(station, await terminal(profile="k1a340"))
    listed = {found.info.name: found.presence async for found in station.configuration.list(terminal_id)}
    assert set(listed) == set(RESOURCES)
    assert {listed[name] for name in ("nfc", "rf_card", "door", "mask", "temperature")} == {Presence.ABSENT}
    assert {listed[name] for name in ("device_info", "time", "permission_week")} == {Presence.THERE}
    assert (await station.configuration.read(terminal_id, "nfc")).presence is Presence.ABSENT
    with pytest.raises(ResourceAbsent):
        await station.configuration.change(terminal_id, "nfc", {"enable": "true"})


async def test_what_cannot_be_read_is_told_with_the_reason(station: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    terminal_id = await add(station, gate)
    gate.faults.add("device_error@readers.nfc")
    gate.faults.add("garbage@system.language")
    gate.faults.add("cut@network.ssh")
    listed = {found.info.name: found async for found in station.configuration.list(terminal_id)}
    broken = {name for name, found in listed.items() if found.presence is Presence.UNREADABLE}
    assert broken == {"nfc", "language", "ssh"}
    assert listed["nfc"].error is not None
    gate.faults.add("cut@system.device_info")
    with pytest.raises(ConnectionDropped):
        _ = [found async for found in station.configuration.list(terminal_id)]
    with pytest.raises(GarbageAnswer):
        await station.configuration.read(terminal_id, "language")


@pytest.mark.parametrize("fault", ["xml_bomb", "deep_json", "empty_answer", "garbage", "wrong_content_type"])
async def test_answers_that_make_no_sense_end_in_an_error_of_the_tree(
    station: Station, terminal: MakeTerminal, fault: str
) -> None:
    gate = await terminal()
    terminal_id = await add(station, gate)
    for name, read, described in (
        ("nfc", "readers.nfc", "readers.nfc_capabilities"),
        ("ezviz", "network.ezviz", "network.ezviz_capabilities"),
    ):
        gate.faults.add(f"{fault}@{described}:1")
        assert (await station.configuration.read(terminal_id, name)).presence is Presence.THERE
        gate.faults.add(f"{fault}@{read}:1")
        try:
            seen = await station.configuration.read(terminal_id, name)
        except (AnswerError, Unreachable):
            continue
        # A wrong label alone is forgiven, and an idempotent question asked again.
        assert seen.presence is Presence.THERE


@pytest.mark.parametrize(("profile", "faults"), [("k1t343", ("ok_but_ignored@network.set_isup",)), ("k1a340", ())])
async def test_a_terminal_that_agrees_and_does_nothing_is_found_out(
    station: Station, terminal: MakeTerminal, profile: str, faults: tuple[str, ...]
) -> None:
    terminal_id = await add(station, await terminal(profile=profile, faults=faults))
    written = await station.configuration.change(terminal_id, "isup", {"portNo": "7700", "deviceID": "reception"})
    assert isinstance(written.error, SettingIgnored)
    assert written.error.details["field"] == "portNo"
    assert written.error.details["found"] == "7660"
    assert {done.field: done.outcome for done in written.changes} == {
        "portNo": Outcome.IGNORED,
        "deviceID": Outcome.UNCHANGED,
    }


async def test_a_terminal_that_lacks_the_writing_says_so(station: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    terminal_id = await add(station, gate)
    gate.faults.add("lacks@readers.set_nfc")
    with pytest.raises(StationError) as raised:
        await station.configuration.change(terminal_id, "nfc", {"enable": "false"})
    assert raised.value.code == "not_supported"


@pytest.mark.parametrize(
    ("name", "field", "text", "kind"),
    [
        ("door", "openDuration", "0", SettingInvalid),
        ("door", "openDuration", "soon", SettingInvalid),
        ("door", "magneticType", "sometimes", SettingInvalid),
        ("door", "doorName", "x" * 33, SettingInvalid),
        ("door", "doorName", "two\nlines", SettingInvalid),
        ("door", "enableDoorLock", "perhaps", SettingInvalid),
        ("door", "doorNo", "2", FieldNotWritable),
        ("door", "shape", "round", FieldUnknown),
        ("door", "superPassword", "1234", SecretInSight),
        ("door:7", "doorName", "x", BadRequest),
        ("isup", "ipAddress", "999.1.1.1", SettingInvalid),
        ("permission_week", "WeekPlanCfg.0.TimeSegment.endTime", "25:00", SettingInvalid),
        ("permission_holiday", "endDate", "2030-13-01", SettingInvalid),
        ("event_storage", "checkTime", "tomorrow", SettingInvalid),
        ("nowhere", "x", "1", ResourceUnknown),
        ("nfc:1", "enable", "true", ResourceUnknown),
        ("door:x", "doorName", "x", ResourceUnknown),
        ("ssh", "enabled", "true", ChangeNotConfirmed),
        ("ports", "AdminAccessProtocol.0.portNo", "81", ChangeNotConfirmed),
        ("recognition_mode", "mode", "deepMode", ChangeNotConfirmed),
        ("language", "language", "Russian", ChangeNotConfirmed),
    ],
)
async def test_what_must_not_be_written_is_not_sent(
    station: Station, terminal: MakeTerminal, name: str, field: str, text: str, kind: type[StationError]
) -> None:
    gate = await terminal()
    terminal_id = await add(station, gate)
    with pytest.raises(kind) as raised:
        await station.configuration.change(terminal_id, name, {field: text})
    assert not [seen for seen in gate.state.requests if seen.method == "PUT"]
    if isinstance(raised.value, SettingInvalid):
        assert raised.value.details["setting"] == field
        assert raised.value.details["allowed"]


async def test_a_secret_is_written_and_never_shown(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await add(station, await terminal())
    wanted: dict[str, str | Secret] = {"key": Secret("Orchid-2031"), "deviceID": "gate"}
    written = await station.configuration.change(terminal_id, "isup", wanted)
    assert [done.outcome for done in written.changes] == [Outcome.HIDDEN, Outcome.CONFIRMED]
    wifi = await station.configuration.read(terminal_id, "wifi")
    shown = wifi.field("WirelessSecurity.WPA.sharedKey")
    assert shown is not None
    assert shown.value == HIDDEN
    again = {"WirelessSecurity.WPA.sharedKey": Secret("Orchid-Example")}
    same = await station.configuration.change(terminal_id, "wifi", again, confirmed=True)
    assert same.changes[0].outcome is Outcome.UNCHANGED
    assert "Orchid" not in repr(written) + repr(same) + str([written, same])


async def test_a_secret_that_does_not_fit_is_not_repeated(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await add(station, await terminal())
    with pytest.raises(SettingInvalid) as raised:
        await station.configuration.change(terminal_id, "isup", {"key": Secret("Tulip")})
    assert "Tulip" not in str(raised.value.details)
    assert raised.value.details["allowed"] == "a text of 8 to 32 characters"


async def test_a_change_is_written_down_without_its_value(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await add(station, await terminal())
    await station.configuration.change(terminal_id, "door:1", {"doorName": "Vault"})
    newest = station.store.audit.list()[0]
    assert (newest.kind, newest.code, newest.terminal_id) == (AuditKind.SETTINGS_CHANGED, "door:1", terminal_id)


async def test_fields_tell_type_unit_limits_and_help(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await add(station, await terminal())
    door = await station.configuration.read(terminal_id, "door")
    shown = door.field("openDuration")
    assert shown is not None
    assert (shown.kind, shown.value, shown.unit, shown.limit.lower, shown.limit.upper) == (Kind.NUMBER, 5, "s", 1, 255)
    assert shown.help
    hidden = door.field("superPassword")
    assert hidden is not None
    assert (hidden.shown, hidden.secret, hidden.value) == (False, True, None)


async def test_the_root_may_stand_in_front_of_a_field(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await add(station, await terminal())
    written = await station.configuration.change(terminal_id, "nfc", {"NFCCfg.enable": "no"})
    assert [(done.field, done.found) for done in written.changes] == [("enable", False)]


async def test_the_stations_own_password_is_changed_on_both_sides(station: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    terminal_id = await add(station, gate)
    wanted = {"password": Secret("Orchid-2031"), "loginPassword": Secret("Tulip-2024")}
    written = await station.configuration.change(terminal_id, "user", wanted, confirmed=True)
    assert {done.outcome for done in written.changes} == {Outcome.HIDDEN}
    assert (await station.configuration.read(terminal_id, "user")).presence is Presence.THERE
    assert not [seen for seen in gate.state.requests if seen.login == "refused"]
    kept = await station.credentials.password(terminal_id)
    assert kept is not None
    assert kept.reveal() == "Orchid-2031"


async def test_what_was_written_is_confirmed_though_every_yes_was_lost(
    station: Station, terminal: MakeTerminal
) -> None:
    gate = await terminal(faults=("lost_answer@doors.set_parameters",))
    written = await station.configuration.change(await add(station, gate), "door", {"openDuration": "9"})
    assert [(done.found, done.outcome) for done in written.changes] == [("9", Outcome.CONFIRMED)]


async def test_what_broke_off_before_it_arrived_is_no_change(station: Station, terminal: MakeTerminal) -> None:
    gate = await terminal(faults=("cut@doors.set_parameters",))
    with pytest.raises(ConnectionDropped):
        await station.configuration.change(await add(station, gate), "door", {"openDuration": "9"})


async def test_the_stations_own_password_is_changed_though_the_yes_was_lost(
    station: Station, terminal: MakeTerminal
) -> None:
    gate = await terminal(faults=("lost_answer@security.set_user:1",))
    terminal_id = await add(station, gate)
    wanted = {"password": Secret("Orchid-2031"), "loginPassword": Secret("Tulip-2024")}
    written = await station.configuration.change(terminal_id, "user", wanted, confirmed=True)
    assert {done.outcome for done in written.changes} == {Outcome.HIDDEN}
    assert (await station.configuration.read(terminal_id, "user")).presence is Presence.THERE
    kept = await station.credentials.password(terminal_id)
    assert kept is not None
    assert kept.reveal() == "Orchid-2031"


async def test_a_login_that_the_terminal_did_not_take_over_leaves_the_station_logged_in(
    station: Station, terminal: MakeTerminal
) -> None:
    gate = await terminal(faults=("ok_but_ignored@security.set_user",))
    terminal_id = await add(station, gate)
    renamed = await station.configuration.change(terminal_id, "user", {"userName": "boss"}, confirmed=True)
    assert isinstance(renamed.error, SettingIgnored)
    with pytest.raises(SettingIgnored) as raised:
        await station.configuration.change(terminal_id, "user", {"password": Secret("Orchid-2031")}, confirmed=True)
    assert "Orchid" not in str(raised.value.details)
    assert (await station.configuration.read(terminal_id, "user")).presence is Presence.THERE
    assert (await station.terminals.get(terminal_id)).username == "admin"
    assert len([seen for seen in gate.state.requests if seen.login == "refused"]) == 2
    kept = await station.credentials.password(terminal_id)
    assert kept is not None
    assert kept.reveal() == "Tulip-2024"


async def test_a_terminal_that_is_gone_after_a_dangerous_change_is_left_unchecked(
    station: Station, terminal: MakeTerminal
) -> None:
    gate = await terminal()
    client = await station.pool.terminal(await add(station, gate))
    place = place_named("network")
    planned = await conversation.plan(client, place, conversation.NOTHING_SAID, {"ipAddress": "192.0.2.11"})
    await conversation.write(client, planned, confirmed=True)
    gate.faults.add("power_off")
    written = await conversation.read_back(client, planned)
    assert [done.outcome for done in written.changes] == [Outcome.UNCHECKED]
    harmless = conversation.Plan(place_named("nfc"), planned.before, planned.after, planned.said, planned.wanted, {})
    with pytest.raises(Unreachable):
        await conversation.read_back(client, harmless)


async def test_two_changes_at_once_both_last(station: Station, terminal: MakeTerminal) -> None:
    terminal_id = await add(station, await terminal())
    change = station.configuration.change
    await asyncio.gather(
        change(terminal_id, "door", {"doorName": "Vault"}), change(terminal_id, "door", {"openDuration": "9"})
    )
    door = await station.configuration.read(terminal_id, "door")
    values = {shown.name: shown.value for shown in door.fields}
    assert (values["doorName"], values["openDuration"]) == ("Vault", 9)
