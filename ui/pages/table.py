"""Which pages there are, in the order of the navigation rail; a page is one line here."""

from __future__ import annotations

from ui.pages.page import Page
from ui.pages.reception.view import ReceptionPage
from ui.pages.settings.view import SettingsPage
from ui.pages.terminals.view import TerminalsPage

PAGES: tuple[type[Page], ...] = (ReceptionPage, TerminalsPage, SettingsPage)
