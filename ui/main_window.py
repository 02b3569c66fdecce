"""The main window: navigation, the current page, notices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from facestation.errors import StationError
from ui.about import AboutSheet
from ui.context import Context
from ui.menus import Menus, on
from ui.notices import Notices
from ui.pages.page import Page
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.check_bar import PAGE_OF_CHECKS, CheckBar
from ui.widgets.empty import EmptyState
from ui.widgets.fit import fit_screen
from ui.widgets.layout import column, row
from ui.widgets.navigation import RECEPTION, SETTINGS, Destination, Navigation
from ui.widgets.notice_bar import NoticeBar
from ui.words import sentence


class MainWindow(QMainWindow):
    """Appears at once and empty; the first page comes with `open_pages` when the station is open."""

    retry_wished = Signal()

    def __init__(self, theme: Theme, notices: Notices, page_kinds: Sequence[type[Page]]) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._page_kinds = page_kinds
        self._context: Context | None = None
        self._error: StationError | None = None
        self.pages: dict[int, Page] = {}
        """Those that were shown so far: a page is made when it is gone to for the first time."""
        self._current = -1
        self.navigation = Navigation(theme, [Destination(kind.nav_name, kind.icon) for kind in page_kinds])
        self.navigation.chosen.connect(self.go)
        self.menus = Menus(self, page_kinds)
        self._stack = QStackedWidget()
        self._retry = button("retryButton", Kind.PRIMARY)
        self._retry.clicked.connect(self.retry_wished)
        self._retry.hide()
        self._threshold = EmptyState(theme, "facestation", self._retry)
        self._stack.addWidget(self._threshold)
        self._asking = CheckBar(theme)
        self._asking.show_wished.connect(lambda: self._go_to(PAGE_OF_CHECKS))
        right = column(self._asking, self._stack, NoticeBar(notices, theme), gap_px=0)
        right.setStretch(1, 1)
        body = QWidget()
        sides = row(self.navigation, right, gap_px=0)
        sides.setStretch(1, 1)
        body.setLayout(sides)
        self.setCentralWidget(body)
        self.setMinimumSize(spacing.GRID * 100, spacing.GRID * 64)
        fit_screen(self, spacing.GRID * 150, spacing.GRID * 100)
        self._connect_menus()
        self._enable(False)
        self._retranslate()

    @property
    def current(self) -> int:
        """The index of the page that is shown; -1 before there is one."""
        return self._current

    def show_failure(self, error: StationError | None) -> None:
        """Says why the station could not be opened, with a button to try again; None means it is being opened."""
        self._error = error
        self._retry.setVisible(error is not None)
        self._retranslate()

    def open_pages(self, context: Context) -> None:
        """Shows the first page, and lets the others be gone to."""
        self._context = context
        self._enable(True)
        self._asking.follow(context.station.verification)
        self.go(0)

    def go(self, index: int) -> None:
        """Shows that page and leaves the one before; its jobs end."""
        if index == self._current or self._context is None:
            return
        if index not in self.pages:
            self.pages[index] = self._made(self._page_kinds[index], self._context)
        if self._current >= 0:
            before = self.pages[self._current]
            self._context.jobs.cancel_all(before.job_prefix)
            before.left()
        self._current = index
        self._stack.setCurrentWidget(self.pages[index])
        self.navigation.set_current(index)
        self.pages[index].shown()
        self._asking.set_needless(self._page_kinds[index].nav_name == PAGE_OF_CHECKS)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _made(self, kind: type[Page], context: Context) -> Page:
        page = kind(context, self._stack)
        page.wished_page.connect(self._go_to)
        self._stack.addWidget(page)
        return page

    def _connect_menus(self) -> None:
        on(self.menus.new_visitor, self._new_visitor)
        on(self.menus.settings, lambda: self._go_to(SETTINGS))
        on(self.menus.quit, QApplication.closeAllWindows)
        on(self.menus.about, lambda: AboutSheet(self).open())
        for index, action in enumerate(self.menus.pages):
            on(action, _bound(self.go, index))

    def _go_to(self, nav_name: str) -> None:
        names = [kind.nav_name for kind in self._page_kinds]
        self.go(names.index(nav_name))
        if not self.isActiveWindow():
            # The wish may come from another window.
            self.raise_()
            self.activateWindow()

    def _new_visitor(self) -> None:
        self._go_to(RECEPTION)
        self.pages[self.current].start()

    def _enable(self, enabled: bool) -> None:
        self.navigation.setEnabled(enabled)
        self.menus.enable_pages(enabled)

    def _retranslate(self) -> None:
        self.navigation.set_texts([kind.title() for kind in self._page_kinds])
        self._retry.setText(translate("MainWindow", "Try again"))
        where = f"{self._page_kinds[self.current].title()} – " if self.current >= 0 else ""
        self.setWindowTitle(f"{where}Facestation")
        if self._error is not None:
            self._threshold.set_texts(*sentence(self._error))
        else:
            self._threshold.set_texts(
                translate("MainWindow", "Opening the station"),
                translate("MainWindow", "Reading terminals, visitors and what still has to be sent."),
            )


def _bound(go: Callable[[int], None], index: int) -> Callable[[], None]:
    return lambda: go(index)
