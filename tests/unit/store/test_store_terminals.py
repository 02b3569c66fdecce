"""The list of terminals."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, text

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Event
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import TerminalExists, TerminalUnknown
from facestation.store import Store, migrate, open_database
from tests.unit.store.desk import KEY, Desk, terminal, visitor

FULL = TerminalRecord(
    id="0123456789abcdef0123456789abcdef",
    name="Главный вход",
    address=parse_address("https://[fd00::7]:8443"),
    username="operator",
    fingerprint="ab" * 32,
    legacy_tls=True,
    login_refused=True,
    refused_logins="0123456789abcdef:00ff 0123456789abcdef:11ee",
    locked_until=datetime(2030, 1, 2, 10, 41, tzinfo=UTC),
    model="DS-K1T343EFWX",
    serial="X1",
    firmware="V3.3.18 build 230101",
    manners='{"person_write": "set_up"}',
)


def test_everything_known_of_a_terminal_is_kept(desk: Desk) -> None:
    desk.store.terminals.add(FULL)
    assert desk.store.terminals.get(FULL.id) == FULL
    assert desk.store.terminals.list() == [FULL]


def test_terminals_come_by_name(desk: Desk) -> None:
    desk.doors("gate", "Back", "Äußere", "Front")
    assert [record.name for record in desk.store.terminals.list()] == ["Äußere", "Back", "Front", "gate"]


@pytest.mark.parametrize(
    "words", ["Главный вход", "главный  ВХОД", "https://[fd00::7]:8443", "https://[FD00::7]:8443/"]
)
def test_a_terminal_is_found_by_name_in_any_case_or_by_address(desk: Desk, words: str) -> None:
    desk.store.terminals.add(FULL)
    assert desk.store.terminals.find(words) == FULL


@pytest.mark.parametrize("words", ["Front", "https://192.168.1.2", "http://192.168.1.99", "", "not an address"])
def test_what_is_not_on_the_list_is_not_found(desk: Desk, words: str) -> None:
    desk.doors("Gate", "Back")
    assert desk.store.terminals.find(words) is None


@pytest.mark.parametrize(
    "twin",
    [
        replace(terminal("Other", 9), name="FRONT"),
        replace(terminal("Other", 9), address=parse_address("192.168.1.1:80")),
        replace(terminal("Other", 9), id=terminal("Front", 1).id),
    ],
)
def test_the_same_terminal_is_not_added_twice(desk: Desk, twin: TerminalRecord) -> None:
    desk.doors("Front")
    with pytest.raises(TerminalExists) as refused:
        desk.store.terminals.add(twin)
    assert refused.value.details["value"] == "Front"
    assert len(desk.store.terminals.list()) == 1


def test_one_device_may_be_reached_in_two_ways(desk: Desk) -> None:
    desk.doors("Front")
    desk.store.terminals.add(replace(terminal("Front secure", 9), address=parse_address("https://192.168.1.1")))
    assert len(desk.store.terminals.list()) == 2


def test_a_change_starts_from_what_is_kept_now(desk: Desk, other_desk: Desk) -> None:
    (front,) = desk.doors("Front")
    other_desk.store.terminals.change(front, lambda record: replace(record, login_refused=True))
    changed = desk.store.terminals.change(front, lambda record: replace(record, manners="learned"))
    assert (changed.login_refused, changed.manners) == (True, "learned")
    assert desk.store.terminals.get(front) == changed


def test_what_somebody_decides_is_audited_and_what_is_learned_is_not(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    desk.store.terminals.change(front, lambda record: replace(record, firmware="V2"))
    assert desk.store.audit.list()[0].kind is AuditKind.TERMINAL_ADDED
    desk.store.terminals.change(front, lambda record: replace(record, fingerprint="cd" * 32))
    line = desk.store.audit.list()[0]
    assert (line.kind, line.terminal_id) == (AuditKind.TERMINAL_CHANGED, front)


def test_a_terminal_cannot_take_the_name_of_another(desk: Desk) -> None:
    front, _ = desk.doors("Front", "Back")
    with pytest.raises(TerminalExists):
        desk.store.terminals.update(replace(desk.store.terminals.get(front), name="back"))
    assert desk.store.terminals.get(front).name == "Front"
    desk.store.terminals.update(replace(desk.store.terminals.get(front), name="FRONT"))
    assert desk.store.terminals.get(front).name == "FRONT"


def test_a_terminal_keeps_its_id(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    with pytest.raises(ValueError, match="keeps its id"):
        desk.store.terminals.change(front, lambda record: replace(record, id="f" * 32))


def test_an_unknown_terminal_is_said_to_be_unknown(desk: Desk) -> None:
    for call in (desk.store.terminals.get, desk.store.terminals.remove):
        with pytest.raises(TerminalUnknown):
            call("f" * 32)
    with pytest.raises(TerminalUnknown):
        desk.store.terminals.update(terminal("Front"))


def test_nothing_is_owed_to_a_removed_terminal(desk: Desk) -> None:
    front, back = desk.doors("Front", "Back")
    at_front, at_back = desk.want([front, back])
    desk.want([front], visitor("V2"))
    claimed = desk.claim(at_front)
    assert desk.store.terminals.remove(front) == 2
    assert desk.step(claimed, Event.ACCEPTED) is None
    assert desk.deliveries.pending() == [at_back]
    kinds = [(line.kind, line.employee_no) for line in desk.store.audit.list()[:4]]
    assert kinds == [
        (AuditKind.TERMINAL_REMOVED, ""),
        (AuditKind.PHOTO_DROPPED, "V2"),
        (AuditKind.WISH_DROPPED, "V2"),
        (AuditKind.WISH_DROPPED, "V1"),
    ]


def test_a_row_number_never_comes_back(desk: Desk) -> None:
    (front,) = desk.doors("Front")
    (old,) = desk.want([front])
    desk.store.terminals.remove(front)
    desk.doors("Front")
    (new,) = desk.want([front])
    assert new.id > old.id


def test_a_database_of_the_first_version_keeps_its_terminals(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    engine = create_engine(URL.create("sqlite", database=str(file)))
    with engine.begin() as old:
        migrate.upgrade(old, "0001")
        old.execute(
            text("INSERT INTO terminals VALUES ('a','Door','door','http','door',80,'admin',NULL,0,1,'','','','')")
        )
    engine.dispose()
    reopened = Store(open_database(file), KEY)
    [record] = reopened.terminals.list()
    reopened.close()
    assert (record.name, record.login_refused, record.refused_logins, record.locked_until) == ("Door", True, "", None)
