"""Every page by keyboard, for assistive tools, in both languages and with long words."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QSpinBox,
    QTableView,
    QWidget,
)

from facestation.settings import Settings
from tests.gui.access_keys import keys_twice
from tests.gui.cut_words import cut_words
from tests.gui.drawn import drawn
from tests.gui.gallery import Gallery
from ui.context import Context
from ui.hands import click, find, has_window, until, window
from ui.main_window import MainWindow
from ui.pages.table import PAGES
from ui.pages.terminals.table_model import CLOCK
from ui.translation import LANGUAGES, Translation
from ui.widgets.empty import EmptyState

MAIN_PAGES = [page.nav_name for page in PAGES]
NAVIGATION = ["navReception", "navPeople", "navTerminals", "navActivity", "navSettings"]
ACCENTS = str.maketrans("aeu", "åëü")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@pytest.fixture
async def main_window(context: Context, gallery: Gallery) -> AsyncIterator[MainWindow]:
    for number, terminal in enumerate(gallery.terminals, start=1):
        await context.station.terminals.add(terminal.url, name=f"T-{number}")
    made = MainWindow(context.theme, context.notices, PAGES)
    made.show()
    made.open_pages(context)
    yield made
    await context.jobs.close()
    # Whoever listens goes before the terminals do, as in the product.
    await context.station.watcher.stop()
    made.close()


async def _page(main: MainWindow, nav_name: str) -> QWidget:
    main.go(MAIN_PAGES.index(nav_name))
    await until(lambda: _has_read(main, nav_name), what=f"{nav_name} shows what it read")
    await drawn()
    return main


def _has_read(main: MainWindow, nav_name: str) -> bool:
    if nav_name == "navTerminals":
        return find(main, "terminalTable", QTableView).model().rowCount() == 3
    if nav_name == "navSettings":
        return find(main, "visitHoursField", QSpinBox).value() == Settings().visit_hours
    # There is nobody yet, and nothing happened.
    return any(empty.isVisible() for empty in main.findChildren(EmptyState))


async def _enrollment(main: MainWindow) -> QWidget:
    click(find(main, "newVisitorButton", QAbstractButton))
    await until(lambda: has_window("enrollmentWindow"))
    form = window("enrollmentWindow")
    await until(lambda: find(form, "doorTable", QTableView).model().rowCount() == 3)
    await drawn()
    return form


async def _place(main: MainWindow, name: str) -> QWidget:
    return await (_enrollment(main) if name == "enrollmentWindow" else _page(main, name))


PLACES = [*MAIN_PAGES, "enrollmentWindow"]


def _visible(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is root:
            yield widget


def _focusable(root: QWidget) -> list[QWidget]:
    inner = (QScrollBar, QHeaderView)
    return [
        widget
        for widget in _visible(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not isinstance(widget, inner)
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
    ]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_that_takes_the_keyboard_has_a_name(
    main_window: MainWindow, translation: Translation, place: str, language: str
) -> None:
    translation.use(language)
    root = await _place(main_window, place)
    for widget in _focusable(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken.text(QAccessible.Text.Name).strip(), f"{widget} {widget.objectName()} has no name"
        assert widget.objectName(), f"{widget} cannot be found by black-box tests"


@pytest.mark.parametrize("place", PLACES)
async def test_every_button_and_field_explains_itself_when_pointed_at(main_window: MainWindow, place: str) -> None:
    root = await _place(main_window, place)
    mute = [each.objectName() for each in _focusable(root) if not each.toolTip()]
    # A table has a tooltip for each of its cells.
    assert set(mute) <= {"visitorTable", "terminalTable", "doorTable", "newVisitorButton", "firstStepButton"}


@pytest.mark.parametrize("place", PLACES)
async def test_labels_are_read_out_as_they_are_written(main_window: MainWindow, place: str) -> None:
    root = await _place(main_window, place)
    for label in root.findChildren(QLabel):
        assert not label.accessibleName(), label.objectName()
        assert label.textFormat() is not Qt.TextFormat.RichText


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_two_visible_access_keys_are_the_same(
    main_window: MainWindow, translation: Translation, place: str, language: str
) -> None:
    translation.use(language)
    root = await _place(main_window, place)
    assert keys_twice(root) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_section_of_a_terminal_keeps_its_keys_apart_and_its_words_whole(
    main_window: MainWindow, gallery: Gallery, translation: Translation, language: str
) -> None:
    translation.use(language)
    # One that does not answer brings the filters with their keys.
    await gallery.call(gallery.terminals[2].power_off())
    root = await _page(main_window, "navTerminals")
    click(find(root, "checkAllButton", QAbstractButton))
    table = find(root, "terminalTable", QTableView)
    await until(lambda: all(table.model().index(row, CLOCK).data() != "–" for row in range(2)))
    await until(find(root, "filterOfflineButton", QAbstractButton).isVisible)
    table.selectRow(0)
    for section in ("Overview", "Connection", "Settings", "Template", "Care", "Console"):
        click(find(root, f"terminal{section}Button", QAbstractButton))
        await drawn()
        assert (keys_twice(root), cut_words(root)) == ([], []), section
        assert all(widget.objectName() for widget in _focusable(root))
    table.selectAll()
    await drawn()
    assert (keys_twice(root), cut_words(root)) == ([], [])


@pytest.mark.parametrize("place", PLACES)
async def test_nothing_stays_in_the_language_of_before(
    main_window: MainWindow, translation: Translation, place: str
) -> None:
    root = await _place(main_window, place)
    english = {text for text in _texts(root) if re.search("[a-z]{3}", text)}
    translation.use("ru")
    title = "Сегодня" if place == "navReception" else ""
    await until(lambda: all(not button.text() or CYRILLIC.search(button.text()) for button in _navigation(main_window)))
    await drawn()
    kept = {text for text in _texts(root) & english if not re.match(r"(T-\d|http|V\d|admin|/|192\.|English)", text)}
    assert kept == set(), title


def _navigation(main: MainWindow) -> list[QAbstractButton]:
    return [find(main, name, QAbstractButton) for name in NAVIGATION]


def _texts(root: QWidget) -> set[str]:
    found: set[str] = set()
    for widget in _visible(root):
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        elif isinstance(widget, QLineEdit):
            found.update((widget.text(), widget.placeholderText()))
        elif isinstance(widget, QComboBox):
            found.update(widget.itemText(index) for index in range(widget.count()))
        elif isinstance(widget, QTableView):
            model = widget.model()
            heads = (model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount()))
            found.update(str(head) for head in heads if head)
    return found - {""}


async def _tab_order(root: QWidget, first: str) -> list[str]:
    find(root, first, QWidget).setFocus()
    names = [first]
    while len(names) < 50:
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        if name == first:
            break
        names.append(name)
    return names


async def test_tab_walks_the_terminals_page_as_it_is_read(main_window: MainWindow) -> None:
    root = await _page(main_window, "navTerminals")
    listed = [
        "navTerminals",
        "commissionButton",
        "discoverButton",
        "checkAllButton",
        "addTerminalButton",
        "terminalFilterField",
        "filterAllButton",
        "selectAllButton",
        "asTableButton",
        "terminalTable",
    ]
    assert await _tab_order(root, "navTerminals") == listed
    click(find(root, "addTerminalButton", QAbstractButton))
    assert await _tab_order(root, "navTerminals") == [
        *listed,
        "closeTerminalButton",
        "terminalNameField",
        "addressField",
        "usernameField",
        "passwordField",
        "legacyTlsBox",
        "connectButton",
    ]


async def test_tab_walks_the_settings_page_as_it_is_read(main_window: MainWindow) -> None:
    root = await _page(main_window, "navSettings")
    order = await _tab_order(root, "navSettings")
    assert order[:4] == ["navSettings", "languageBox", "themeBox", "deskNameField"]
    tops = [find(root, name, QWidget).mapTo(root, find(root, name, QWidget).rect().topLeft()).y() for name in order[1:]]
    assert tops == sorted(tops)


class Pseudo(QTranslator):
    """A language whose words are a third longer than ours, and full of accents."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        pieces = re.split(r"({[^}]*})", text.replace("%n", str(n)))
        changed = [piece if piece.startswith("{") else piece.translate(ACCENTS) for piece in pieces]
        return f"{''.join(changed)} {'ñ' * max(2, len(text) // 3)}"


Pseudo.isEmpty = lambda _self: False  # type: ignore[method-assign] # Qt asks it before it installs a translator


@pytest.fixture
def pseudo() -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("place", PLACES)
async def test_words_that_are_a_third_longer_are_not_cut(main_window: MainWindow, place: str, pseudo: None) -> None:
    root = await _place(main_window, place)
    await until(lambda: find(main_window, "navTerminals", QAbstractButton).text().endswith("ñ"))
    await drawn()
    assert cut_words(root) == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_words_are_cut_in_our_languages(
    main_window: MainWindow, translation: Translation, place: str, language: str
) -> None:
    translation.use(language)
    root = await _place(main_window, place)
    await drawn()
    assert cut_words(root) == []
