"""Which errands are offered at a terminal, in groups and in this order; an errand is one line here."""

from __future__ import annotations

from ui.pages.terminals.care.certificates import InstallCertificate, RenewCertificate, RequestCertificate
from ui.pages.terminals.care.offer import Offer
from ui.pages.terminals.care.people import BackUp, Copy, Replace, Restore
from ui.pages.terminals.care.power import FactoryReset, InstallFirmware, Restart
from ui.pages.terminals.care.settings_file import LoadSettings, SaveSettings
from ui.translation import translate

GROUPS: tuple[tuple[str, tuple[type[Offer], ...]], ...] = (
    ("people", (BackUp, Restore, Copy, Replace)),
    ("power", (Restart, InstallFirmware)),
    ("settings", (SaveSettings, LoadSettings)),
    ("certificate", (RenewCertificate, RequestCertificate, InstallCertificate)),
    ("reset", (FactoryReset,)),
)


def heads() -> dict[str, str]:
    """The words above each group."""
    return {
        "people": translate("Care", "People and faces"),
        "power": translate("Care", "The terminal itself"),
        "settings": translate("Care", "Settings"),
        "certificate": translate("Care", "Certificate"),
        "reset": translate("Care", "Start anew"),
    }
