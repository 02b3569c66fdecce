"""Which pages there are, in the order of the navigation rail; a page is one line here."""

from __future__ import annotations

from ui.pages.activity.view import ActivityPage
from ui.pages.enrollment.view import EnrollmentWindow
from ui.pages.page import Page
from ui.pages.people.view import PeoplePage
from ui.pages.reception.view import ReceptionPage
from ui.pages.settings.view import SettingsPage
from ui.pages.terminals.view import TerminalsPage


class Reception(ReceptionPage):
    """The reception with its enrollment window: pages do not know each other, so they meet here."""

    def make_window(self) -> EnrollmentWindow:
        """The window for whoever is enrolled at this desk."""
        made = EnrollmentWindow(self.context)
        made.wished_page.connect(self.wished_page)
        return made


PAGES: tuple[type[Page], ...] = (Reception, PeoplePage, TerminalsPage, ActivityPage, SettingsPage)
