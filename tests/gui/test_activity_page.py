"""The activity page with real clicks, a real station and virtual terminals on real ports."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox, QTableView

from facestation.domain.audit import AuditEntry, AuditKind
from facestation.domain.event import AccessEvent
from facestation.domain.watching import CheckRequest, Sighting, Standing, Way
from facestation.errors import ConnectionFailed, EventsNotPushed, ListenersFull, NothingThere
from tests.contract.pictures import picture
from tests.gui.desk import Desk, opened_desk
from tests.gui.gallery import Gallery
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.pages.activity import wording
from ui.pages.activity.event_model import DOOR, NAME, PICTURE, RESULT, TIME
from ui.pages.activity.shown import NoPicture, Shown, Source
from ui.theme.theme import Theme
from ui.theme.tone import Tone
from ui.translation import Translation
from ui.widgets.check_bar import CheckBar
from ui.widgets.picture import Picture

NOW = datetime(2030, 5, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
async def desk(context: Context, gallery: Gallery) -> AsyncIterator[Desk]:
    made = await opened_desk(context, gallery)
    for terminal in gallery.terminals:
        terminal.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example", "doorRight": "1"}
        terminal.state.keep_face("10042", picture("portrait"))
    yield made
    await context.jobs.close()
    # Whoever listens goes before the terminals do, as in the product.
    await context.station.watcher.stop()
    made.main.close()


def events(desk: Desk) -> QTableView:
    return find(desk.main, "eventTable", QTableView)


def cells(table: QTableView, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def said(desk: Desk) -> str:
    return find(desk.main, "listeningLabel", QLabel).text()


async def go(desk: Desk) -> None:
    click(find(desk.main, "navActivity", QPushButton))
    await until(lambda: "3 terminals" in said(desk), what="every terminal is listened to")


async def meet(desk: Desk, number: int, employee_no: str = "10042") -> None:
    await desk.gallery.call(desk.terminal(number).meet(employee_no))


async def test_nobody_is_listened_to_before_somebody_looks(desk: Desk) -> None:
    assert [terminal.event_listeners for terminal in desk.gallery.terminals] == [0, 0, 0]
    await go(desk)
    assert [terminal.event_listeners for terminal in desk.gallery.terminals] == [1, 1, 1]


async def test_whoever_comes_to_a_door_appears_with_picture_name_door_and_result(desk: Desk) -> None:
    await go(desk)
    await meet(desk, 1)
    await until(lambda: cells(events(desk), NAME) == ["Ada Example"])
    table = events(desk)
    assert (cells(table, DOOR), cells(table, RESULT)) == (["Staff door"], ["Face accepted"])
    assert ":" in cells(table, TIME)[0]
    await until(lambda: table.model().index(0, PICTURE).data(Qt.ItemDataRole.DecorationRole) is not None)
    await until(lambda: find(desk.main, "eventLabel", QLabel).text().startswith("Ada Example  10042"))
    pane = desk.main.pages[desk.main.current].findChild(Picture)
    assert pane is not None
    await until(lambda: pane.has_frame)
    await meet(desk, 0, "nobody")
    await until(lambda: cells(table, RESULT) == ["Face refused", "Face accepted"])
    await until(lambda: not pane.has_frame)


async def test_a_chosen_event_stays_chosen_when_others_come(desk: Desk) -> None:
    await go(desk)
    await meet(desk, 0)
    await until(lambda: len(cells(events(desk), NAME)) == 1)
    desk.click_cell(events(desk), 0, NAME)
    await meet(desk, 1, "nobody")
    await until(lambda: len(cells(events(desk), NAME)) == 2)
    rows = events(desk).selectionModel().selectedRows()
    assert [str(row.siblingAtColumn(DOOR).data()) for row in rows] == ["Main entrance"]
    QTest.keyClick(events(desk), Qt.Key.Key_Up)
    await until(lambda: "Staff door" in find(desk.main, "eventLabel", QLabel).text())


async def test_the_filter_leaves_only_what_fits(desk: Desk) -> None:
    await go(desk)
    for number in range(3):
        await meet(desk, number)
    await until(lambda: len(cells(events(desk), NAME)) == 3)
    field = find(desk.main, "activityFilterField", QLineEdit)
    type_into(field, "car ada")
    await until(lambda: cells(events(desk), DOOR) == ["Car park"])
    type_into(field, "zoe")
    await until(lambda: not events(desk).isVisible())


async def test_who_holds_the_slot_is_named_and_the_history_is_read(desk: Desk) -> None:
    desk.terminal(0).faults.add("slot_taken=192.0.2.9")
    click(find(desk.main, "navActivity", QPushButton))
    await until(lambda: "192.0.2.9" in said(desk))
    assert said(desk).startswith("Main entrance: another program")
    await meet(desk, 0)
    await until(lambda: cells(events(desk), DOOR) == ["Main entrance"])


async def test_the_stations_own_records_stand_beside(desk: Desk) -> None:
    await go(desk)
    click(find(desk.main, "auditTab", QPushButton))
    audit = find(desk.main, "auditTable", QTableView)
    await until(lambda: len(cells(audit, 0)) == 3)
    assert audit.isVisible()
    assert not events(desk).isVisible()
    assert cells(audit, 2) == ["Terminal added"] * 3
    assert set(cells(audit, 4)) == {"Main entrance", "Staff door", "Car park"}
    click(find(desk.main, "eventsTab", QPushButton))
    assert not audit.isVisible()


async def test_events_go_on_being_heard_while_another_page_is_shown(desk: Desk) -> None:
    await go(desk)
    click(find(desk.main, "navSettings", QPushButton))
    await meet(desk, 2)
    await until(lambda: len(desk.context.station.watcher.sightings) == 1)
    click(find(desk.main, "navActivity", QPushButton))
    await until(lambda: cells(events(desk), DOOR) == ["Car park"])


@pytest.mark.parametrize(("name", "opens"), [("allowEntryButton", True), ("refuseEntryButton", False)])
async def test_a_terminal_that_asks_is_answered_from_the_page(desk: Desk, name: str, opens: bool) -> None:
    await asyncio.to_thread(desk.context.settings.change, "decide_at_doors", True)
    await go(desk)
    assert not find(desk.main, "checkLabel", QLabel).isVisible()
    met = asyncio.ensure_future(desk.gallery.call(desk.terminal(1).ask_remotely("stranger", 5)))
    await until(lambda: find(desk.main, "checkLabel", QLabel).isVisible())
    assert find(desk.main, "checkLabel", QLabel).text() == "Staff door asks: open for stranger?"
    assert "left, then the answer is no." in find(desk.main, "checkTimeLabel", QLabel).text()
    click(find(desk.main, name, QPushButton))
    assert await met is opens
    await until(lambda: not find(desk.main, "checkLabel", QLabel).isVisible())


async def test_who_asks_is_seen_on_every_page_and_over_the_enrollment_window(desk: Desk) -> None:
    bar = find(desk.main, "askingLabel", QLabel)
    click(find(desk.main, "navSettings", QPushButton))
    switch = find(desk.main, "decideAtDoorsField", QCheckBox)
    switch.setFocus()
    await until(lambda: find(desk.main, "visitHoursField", QSpinBox).value() == 8)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    # Nobody has looked at the activity page yet.
    await until(lambda: all(terminal.event_listeners for terminal in desk.gallery.terminals))
    click(find(desk.main, "navReception", QPushButton))
    await desk.open()
    met = asyncio.ensure_future(desk.gallery.call(desk.terminal(1).ask_remotely("stranger", 8)))
    await until(bar.isVisible)
    inner = find(desk.window, "askingLabel", QLabel)
    assert (bar.text(), inner.text()) == ("Staff door asks: open for stranger?",) * 2
    assert inner.isVisible()
    QTest.keyClick(desk.window, Qt.Key.Key_F8)
    await until(lambda: desk.main.findChild(QPushButton, "refuseEntryButton") is not None)
    refuse = find(desk.main, "refuseEntryButton", QPushButton)
    await until(refuse.isVisible)
    await until(desk.main.isActiveWindow)
    assert desk.main.focusWidget() is refuse
    assert not bar.isVisible()
    assert cells(events(desk), RESULT) == ["Asks: open?"]
    QTest.keyClick(refuse, Qt.Key.Key_Return)
    assert await met is False
    await until(lambda: cells(events(desk), RESULT) == ["Asked: kept out"])
    assert not inner.isVisible()


@pytest.mark.parametrize(("name", "opens"), [("askingAllowButton", True), ("askingRefuseButton", False)])
async def test_who_asks_is_answered_without_leaving_the_page(desk: Desk, name: str, opens: bool) -> None:
    await asyncio.to_thread(desk.context.settings.change, "decide_at_doors", True)
    await go(desk)
    click(find(desk.main, "navReception", QPushButton))
    answer = find(desk.main, name, QPushButton)
    met = asyncio.ensure_future(desk.gallery.call(desk.terminal(1).ask_remotely("stranger", 30)))
    await until(lambda: answer.isVisible() and answer.isEnabled())
    click(answer)
    assert await met is opens
    await until(lambda: not answer.isVisible())
    assert find(desk.main, "navReception", QPushButton).isChecked()


class Asked:
    """Somebody waits at a door."""

    def __init__(self) -> None:
        event = AccessEvent(NOW, 5, 75, 1, employee_no="7")
        self.requests: tuple[CheckRequest, ...] = (
            CheckRequest("1", "Lobby", event, datetime.now(UTC) + timedelta(hours=1)),
        )

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        return lambda: None

    def decide(self, key: object, *, allowed: bool) -> None:
        self.requests = ()


async def test_a_click_that_was_meant_for_what_stood_there_opens_no_door(
    theme: Theme, translation: Translation
) -> None:
    bar, asked = CheckBar(theme), Asked()
    bar.follow(asked)
    allow = find(bar, "askingAllowButton", QPushButton)
    assert (bar.isVisible(), allow.isEnabled()) == (True, False)
    await until(allow.isEnabled)
    click(allow)
    assert asked.requests == ()


def framed(box: QCheckBox) -> tuple[str, str]:
    """The colors of its left and right edge."""
    seen = box.grab().toImage()
    middle = seen.height() // 2
    return seen.pixelColor(1, middle).name(), seen.pixelColor(seen.width() - 2, middle).name()


async def test_which_terminals_push_their_events_is_chosen(desk: Desk) -> None:
    await go(desk)
    click(find(desk.main, "eventWaysButton", QPushButton))
    await until(lambda: has_window("eventWaysDialog"))
    sheet = window("eventWaysDialog")
    boxes = [find(sheet, f"pushBox{number}", QCheckBox) for number in (1, 2, 3)]
    assert boxes[0].text() == "Car park pushes its events here"
    await until(boxes[0].hasFocus)
    assert framed(boxes[1])[0] != framed(boxes[0])[0] == framed(boxes[0])[1]
    QTest.keyClick(boxes[0], Qt.Key.Key_Space)
    click(find(sheet, "confirmButton", QPushButton))
    pushes = desk.context.station.pushes
    await until(lambda: not has_window("eventWaysDialog"))
    wished: frozenset[str] = frozenset()
    async with asyncio.timeout(5):
        while not wished:
            wished = await pushes.wished()
    [chosen] = wished
    records = {record.id: record.name for record in await desk.context.station.terminals.list()}
    assert records[chosen] == "Car park"
    assert pushes.port == 0


async def test_the_words_follow_the_language(desk: Desk, translation: Translation) -> None:
    await go(desk)
    await meet(desk, 0)
    await until(lambda: len(cells(events(desk), NAME)) == 1)
    translation.use("ru")
    await until(lambda: cells(events(desk), RESULT) == ["Лицо принято"])
    await until(lambda: said(desk) == "События 3 терминалов приходят сразу.")


async def test_without_terminals_the_first_step_leads_to_their_page(context: Context) -> None:
    async with Gallery() as nobody:
        desk = await opened_desk(context, nobody)
        click(find(desk.main, "navActivity", QPushButton))
        first = find(desk.main, "addTerminalFirstButton", QPushButton)
        await until(first.isVisible)
        click(first)
        assert find(desk.main, "navTerminals", QPushButton).isChecked()
        await context.jobs.close()
        desk.main.close()


def seen(minor: int = 75, major: int = 5, door: int | None = None, days: int = 0) -> Sighting:
    return Sighting("1", "Lobby", AccessEvent(NOW - timedelta(days=days), major, minor, 1, door=door), fresh=True)


def shown(*standings: Standing) -> Shown:
    return Shown(sources=tuple(Source(f"Door {number}", each) for number, each in enumerate(standings, 1)))


def test_what_this_program_has_no_word_for_shows_the_terminals_numbers(translation: Translation) -> None:
    assert wording.result(seen(9999)) == "Event 5/9999"
    assert wording.result(seen(1024, 2)) == "Fault 2/1024"
    assert wording.look(seen(27)).tone is Tone.WARN
    assert wording.where(seen(door=2)) == "Lobby, door 2"
    assert wording.who(seen()) == "–"
    assert wording.when(seen(days=3).event.time, NOW).endswith(", 12:00:00")


def test_how_events_come_is_said_in_one_line_or_one_a_trouble(translation: Translation) -> None:
    live, lost = Standing(Way.LIVE), Standing(Way.WAITING, ConnectionFailed(terminal="Door 2"))
    assert wording.listening(shown())[1] == ""
    assert wording.listening(shown(live))[1] == "Events of 1 terminal come as they happen."
    assert wording.listening(shown(live, Standing(Way.CONNECTING)))[1].startswith("Asking")
    look, text = wording.listening(shown(live, lost))
    assert (look.tone, text) == (Tone.WARN, "Door 2 does not answer.")
    taken = Standing(Way.POLLING, ListenersFull(terminal="Door 1", holder="192.0.2.9"))
    look, text = wording.listening(shown(taken, Standing(Way.POLLING)))
    assert look.tone is Tone.NEUTRAL
    assert "192.0.2.9" in text.splitlines()[0]
    assert text.splitlines()[1] == "Door 2: its history is read every few seconds."
    assert "asked again" in wording.listening(shown(Standing(Way.WAITING)))[1]
    pushed = Standing(Way.PUSHED)
    assert wording.listening(shown(live, pushed))[1] == "Events of 2 terminals come as they happen."
    silent = Standing(Way.POLLING, EventsNotPushed(terminal="Door 1"))
    assert "does not push its events" in wording.listening(shown(silent))[1]
    assert wording.listening(shown(*[lost] * 5))[1].splitlines()[-1] == "… and 2 more; see the page Terminals."


def test_why_there_is_no_picture_is_said(translation: Translation) -> None:
    assert wording.no_picture(NoPicture()) == "No picture"
    assert wording.no_picture(NoPicture(error=NothingThere(terminal="Lobby"))) == "No picture"
    assert "does not answer" in wording.no_picture(NoPicture(error=ConnectionFailed(terminal="Lobby")))
    assert "fetched" in wording.no_picture(NoPicture(loading=True))


@pytest.mark.parametrize("kind", AuditKind)
def test_everything_that_the_station_does_has_its_word(kind: AuditKind, translation: Translation) -> None:
    entry = kind in {AuditKind.ENTRY_ALLOWED, AuditKind.ENTRY_REFUSED}
    assert wording.done(AuditEntry(1, NOW, kind, "", "", "", "by_operator" if entry else ""))


def test_who_decided_at_a_door_is_said(translation: Translation) -> None:
    entry = AuditEntry(1, NOW, AuditKind.ENTRY_REFUSED, "", "", "", "by_time")
    assert wording.done(entry) == "Entry refused when the terminal asked (nobody decided in time)"


def test_an_error_in_the_records_is_said_in_words(translation: Translation) -> None:
    entry = AuditEntry(1, NOW, AuditKind.REFUSED, "", "", "", "no_face_found")
    assert wording.done(entry) == "Refused by the terminal (finds no face in the photo)"
    assert wording.done(AuditEntry(1, NOW, AuditKind.CALLED, "", "", "", "doors.control")) == (
        "Operation sent (doors.control)"
    )
