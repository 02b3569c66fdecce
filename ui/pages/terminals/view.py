"""The terminals page: the list above, the panel about one terminal and its live picture below."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QSize
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from facestation.errors import StationError
from ui.ask import Question
from ui.context import Context
from ui.pages.page import Page
from ui.pages.terminals import wording
from ui.pages.terminals.panel import TerminalPanel
from ui.pages.terminals.ports import Asked
from ui.pages.terminals.presenter import PREFIX, TerminalsPresenter
from ui.pages.terminals.settings_pane import SettingsPane
from ui.pages.terminals.shown import Row, Shown, Standing
from ui.pages.terminals.table_model import ADDRESS, NAME, TerminalTable
from ui.theme import spacing
from ui.theme.tone import Tone
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.empty import EmptyState
from ui.widgets.layout import column, row
from ui.widgets.page_head import page_head, page_title
from ui.widgets.picture import Picture, decoded
from ui.widgets.scroll import page_layout
from ui.words import sentence


class TerminalsPage(Page):
    """Add by address, connect, trust, look, open the door, remove."""

    nav_name = "navTerminals"
    icon = "terminals"
    job_prefix = PREFIX

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._shown = Shown()
        self._picture_error: StationError | None = None
        self._title = page_title()
        self._add = button("addTerminalButton")
        self._check_all = button("checkAllButton")
        theme.dress(self._add, "add")
        theme.dress(self._check_all, "retake")
        self._model = TerminalTable(theme)
        self._table = _table(self._model)
        self._empty = EmptyState(theme, "terminals")
        self._list = _List()
        self._list.addWidget(self._table)
        self._list.addWidget(self._empty)
        self._panel = TerminalPanel(theme)
        self._picture = Picture(theme)
        self._picture.setObjectName("terminalPicture")
        self._door = button("openDoorButton")
        theme.dress(self._door, "door-open")
        self._settings = button("terminalSettingsButton")
        theme.dress(self._settings, "settings")
        self._pane = SettingsPane(context)
        self._below = QStackedWidget()
        station = context.station
        self._presenter = TerminalsPresenter(
            self, station.terminals, station.cameras, _Passwords(context), context.jobs
        )
        station.outbox.subscribe(self._presenter.delivery_changed)
        self._arrange()
        self._listen()
        self.retranslate()

    @staticmethod
    def title() -> str:
        """The page's name."""
        return translate("Terminals", "Terminals")

    def shown(self) -> None:
        """Reads the list anew."""
        self._presenter.show()
        context = self.context
        context.jobs.run(f"{PREFIX}owed", context.station.outbox.pending(), self._presenter.deliveries_known)

    def left(self) -> None:
        """Lets go of what was under way."""
        self._presenter.leave()
        self._pane.leave()

    def start(self) -> None:
        """Begins a new terminal."""
        self._add.click()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._title.setText(self.title())
        self._add.setText(translate("Terminals", "A&dd terminal"))
        self._add.setToolTip(translate("Terminals", "Empties the fields below for the next one."))
        self._check_all.setText(translate("Terminals", "Chec&k all"))
        self._check_all.setToolTip(translate("Terminals", "Connects to every terminal and reads its state."))
        self._door.setText(translate("Terminals", "Ope&n the door…"))
        self._door.setToolTip(translate("Terminals", "Asks once more before the door opens."))
        self._settings.setText(translate("Terminals", "Sett&ings…"))
        self._settings.setToolTip(translate("Terminals", "Everything that can be set on this terminal."))
        self._table.setAccessibleName(translate("Terminals", "Known terminals"))
        self._picture.setAccessibleName(translate("Terminals", "Live picture of the terminal's camera"))
        self._empty.set_texts(
            translate("Terminals", "No terminals yet"),
            translate(
                "Terminals",
                "Type the address of the first one below and connect: its door can then be chosen at the reception.",
            ),
        )
        self._panel.retranslate()
        self._pane.retranslate()
        self._model.refresh()
        if not self._picture.has_frame:
            self.show_no_picture(self._picture_error)

    def display(self, shown: Shown) -> None:
        """Shows the whole page."""
        self._shown = shown
        self._list.setCurrentWidget(self._empty if shown.loaded and not shown.rows else self._table)
        selection = self._table.selectionModel()
        selection.blockSignals(True)
        self._model.show_rows(shown.rows)
        number = self._model.row_of(shown.chosen)
        if number < 0:
            self._table.clearSelection()
        elif self._selected() != number:
            self._table.selectRow(number)
        selection.blockSignals(False)
        self._panel.display(shown)
        if shown.answer.error is not None and self._picture_error is not None:
            self.show_no_picture(self._picture_error)
        self._check_all.setEnabled(bool(shown.rows))
        self._door.setVisible(shown.has_door)
        known = shown.row if shown.answer.status is not None else None
        self._settings.setVisible(known is not None)
        self._pane.show_terminal(None if known is None else known.record)
        if known is None:
            self._show_connection()

    async def show_frame(self, jpeg: bytes) -> None:
        """Shows one picture of the terminal's camera."""
        frame = await decoded(jpeg)
        if not frame.isNull():
            self._picture_error = None
            self._picture.show_frame(frame)

    def show_no_picture(self, why: StationError | None) -> None:
        """Says why there is no picture."""
        self._picture_error = why
        if why is not None and self._shown.answer.error is not None:
            # The reason stands in the panel already.
            self._picture.show_message(translate("Terminals", "No live picture now."))
        elif why is not None:
            self._picture.show_message(" ".join(sentence(why)))
        elif self._shown.answer.standing is Standing.CONNECTED and self._shown.row is not None:
            self._picture.show_message(self._no_picture_yet())
        else:
            self._picture.show_message(
                translate("Terminals", "The live picture appears here once the terminal is connected.")
            )

    def door_opened(self, name: str) -> None:
        """Says that the door was told to open."""
        text = translate("Terminals", "{name}: the door was told to open.").format(name=name)
        self.context.notices.say(text, Tone.GOOD)

    def password_left(self, name: str) -> None:
        """Says that the password store did not answer when it was to forget a password."""
        text = translate("Terminals", "{name} was removed, but its password may be left in the password store.")
        self.context.notices.say(text.format(name=name), Tone.WARN)

    async def confirm(self, asked: Asked, row: Row) -> bool:
        """Asks the operator."""
        facts = wording.fingerprints(self._shown) if asked is Asked.TRUST_CHANGED else ()
        return await self.context.ask.confirm(_question(asked, row.record.name, facts), self)

    def _no_picture_yet(self) -> str:
        status = self._shown.answer.status
        if status is not None and "snapshot" not in status.supports:
            return translate("Terminals", "This terminal gives no picture.")
        return translate("Terminals", "The picture is coming…")

    def _arrange(self) -> None:
        side = column(self._picture, self._door, self._settings)
        side.setStretch(0, 1)
        connection = row(self._panel, side, gap_px=spacing.M)
        connection.setStretch(0, 3)
        connection.setStretch(1, 2)
        inside = QWidget()
        inside.setProperty("plain", True)
        inside.setLayout(connection)
        self._below.addWidget(inside)
        self._below.addWidget(self._pane)
        self._picture.setMinimumWidth(spacing.GRID * 20)
        self._picture.setMaximumWidth(spacing.GRID * 36)
        body = column(self._list, self._below, gap_px=spacing.M)
        body.setStretch(0, 1)
        self._body = body
        head = page_head(self._title, self._check_all, self._add)
        self.setLayout(page_layout(head, body))

    def _listen(self) -> None:
        presenter, panel = self._presenter, self._panel
        self._add.clicked.connect(self._begin_new)
        self._check_all.clicked.connect(presenter.check_all)
        self._door.clicked.connect(presenter.open_door)
        self._settings.clicked.connect(self._show_settings)
        self._pane.back.clicked.connect(self._show_connection)
        self._table.selectionModel().selectionChanged.connect(self._row_selected)
        panel.typed.connect(presenter.type)
        panel.connect_button.clicked.connect(self._connect)
        panel.trust_button.clicked.connect(presenter.trust)
        panel.remove_button.clicked.connect(presenter.remove)

    def _show_settings(self) -> None:
        self._below.setCurrentWidget(self._pane)
        self._give_room(to_the_list=False)
        self._pane.look()

    def _show_connection(self) -> None:
        if self._below.currentWidget() is self._pane:
            self._below.setCurrentIndex(0)
            self._give_room(to_the_list=True)
            self._pane.leave()

    def _give_room(self, *, to_the_list: bool) -> None:
        """What is left over belongs to the list, or to the settings while they are open."""
        self._body.setStretch(0, int(to_the_list))
        self._body.setStretch(1, int(not to_the_list))

    def _begin_new(self) -> None:
        self._presenter.choose(None)
        self._panel.address.control.setFocus()

    def _connect(self) -> None:
        self._presenter.connect(self._panel.typed_password)

    def _row_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        number = self._selected()
        if number >= 0:
            self._presenter.choose(self._model.id_at(number))

    def _selected(self) -> int:
        rows = self._table.selectionModel().selectedRows()
        return rows[0].row() if rows else -1


class _List(QStackedWidget):
    """Asks for three rows only: the panel keeps its height, and what is left over belongs to the list."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), spacing.GRID * 21)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), spacing.GRID * 21)


class _Passwords:
    """Whether passwords outlive the program, asked of the station."""

    def __init__(self, context: Context) -> None:
        self._station = context.station

    async def keeps_passwords(self) -> bool:
        return (await self._station.credentials.probe()).value == "works"


def _table(model: TerminalTable) -> QTableView:
    made = QTableView()
    made.setObjectName("terminalTable")
    made.setModel(model)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setIconSize(QSize(spacing.ICON_PX, spacing.ICON_PX))
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(spacing.GRID * 5)
    head = made.horizontalHeader()
    head.setHighlightSections(False)
    head.setMinimumSectionSize(spacing.GRID * 12)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column_number in (NAME, ADDRESS):
        head.setSectionResizeMode(column_number, QHeaderView.ResizeMode.Stretch)
    return made


def _question(asked: Asked, name: str, facts: tuple[tuple[str, str], ...] = ()) -> Question:
    cancel = translate("Terminals", "Cancel")
    if asked is Asked.REMOVE:
        title = translate("Terminals", "Remove {name} from the list?")
        text = translate(
            "Terminals",
            "The station forgets the terminal, its password and whatever was still to be sent to it. "
            "The people on the terminal itself stay there.",
        )
        return Question(title.format(name=name), text, translate("Terminals", "Remove"), cancel, destroys=True)
    if asked is Asked.TRUST_CHANGED:
        title = translate("Terminals", "Trust the new certificate of {name}?")
        text = translate(
            "Terminals",
            "The terminal shows another certificate than before. Trust it only if the terminal was reset or replaced "
            "and the new fingerprint is the one that it shows itself. Otherwise somebody may be intercepting the "
            "connection.",
        )
        trust, back = translate("Terminals", "Trust the new one"), translate("Terminals", "Do not trust")
        return Question(title.format(name=name), text, trust, back, doubtful=True, facts=facts)
    if asked is Asked.SAME_PASSWORD:
        title = translate("Terminals", "Send {name} the same password again?")
        text = translate(
            "Terminals",
            "The terminal refused this password before, and locks itself after a few refusals. Go on only if the "
            "password was set on the terminal since.",
        )
        return Question(title.format(name=name), text, translate("Terminals", "Send again"), cancel, doubtful=True)
    if asked is Asked.LOCKED:
        title = translate("Terminals", "Try {name} before its lock ends?")
        text = translate(
            "Terminals",
            "The terminal is locked after wrong passwords, and an attempt may make the lock last longer. Go on only "
            "if it was unlocked since.",
        )
        return Question(title.format(name=name), text, translate("Terminals", "Try now"), cancel, doubtful=True)
    title = translate("Terminals", "Open the door of {name}?")
    text = translate("Terminals", "It unlocks for as long as the terminal is set to.")
    return Question(title.format(name=name), text, translate("Terminals", "Open"), cancel)
