"""Which sections the detail of a terminal has, in the order of their tabs; a section is one line here."""

from __future__ import annotations

from ui.pages.terminals.sections.care import CareSection
from ui.pages.terminals.sections.connection import ConnectionSection
from ui.pages.terminals.sections.console import ConsoleSection
from ui.pages.terminals.sections.overview import OverviewSection
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.sections.settings import SettingsSection
from ui.pages.terminals.sections.template import TemplateSection

SECTIONS: tuple[type[Section], ...] = (
    OverviewSection,
    ConnectionSection,
    SettingsSection,
    TemplateSection,
    CareSection,
    ConsoleSection,
)
