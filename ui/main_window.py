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
from ui.widgets.empty import EmptyState
from ui.widgets.fit import fit_screen
from ui.widgets.layout import column, row
from ui.widgets.navigation import Destination, Navigation
from ui.widgets.notice_bar import NoticeBar
from ui.words import sentence


class MainWindow(QMainWindow):
    """Appears at once and empty; the pages come with `open_pages` when the station is open."""

    retry_wished = Signal()

    def __init__(self, theme: Theme, notices: Notices, page_kinds: Sequence[type[Page]]) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._page_kinds = page_kinds
        self._context: Context | None = None
        self._error: StationError | None = None
        self.pages: list[Page] = []
        self.navigation = Navigation(theme, [Destination(kind.nav_name, kind.icon) for kind in page_kinds])
        self.navigation.chosen.connect(self.go)
        self.menus = Menus(self, page_kinds)
        self._stack = QStackedWidget()
        self._retry = button("retryButton", Kind.PRIMARY)
        self._retry.clicked.connect(self.retry_wished)
        self._retry.hide()
        self._threshold = EmptyState(theme, "facestation", self._retry)
        self._stack.addWidget(self._threshold)
        right = column(self._stack, NoticeBar(notices, theme), gap_px=0)
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
        return self._stack.currentIndex() - 1

    def show_failure(self, error: StationError | None) -> None:
        """Says why the station could not be opened, with a button to try again; None means it is being opened."""
        self._error = error
        self._retry.setVisible(error is not None)
        self._retranslate()

    def open_pages(self, context: Context) -> None:
        """Makes the pages and shows the first."""
        self._context = context
        for kind in self._page_kinds:
            page = kind(context)
            page.wished_page.connect(self._go_to)
            self.pages.append(page)
            self._stack.addWidget(page)
        self._enable(True)
        self.go(0)

    def go(self, index: int) -> None:
        """Shows that page and leaves the one before; its jobs end."""
        if index == self.current or self._context is None:
            return
        if self.current >= 0:
            before = self.pages[self.current]
            self._context.jobs.cancel_all(before.job_prefix)
            before.left()
        self._stack.setCurrentIndex(index + 1)
        self.navigation.set_current(index)
        self.pages[index].shown()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_menus(self) -> None:
        on(self.menus.new_visitor, self._new_visitor)
        on(self.menus.settings, lambda: self._go_to("navSettings"))
        on(self.menus.quit, QApplication.closeAllWindows)
        on(self.menus.about, lambda: AboutSheet(self).open())
        for index, action in enumerate(self.menus.pages):
            on(action, _bound(self.go, index))

    def _go_to(self, nav_name: str) -> None:
        names = [kind.nav_name for kind in self._page_kinds]
        self.go(names.index(nav_name))

    def _new_visitor(self) -> None:
        self._go_to("navReception")
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
