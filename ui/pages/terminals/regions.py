"""What stands above the list of known terminals, such as what was found on the network; a region is one line here."""

from __future__ import annotations

from ui.pages.terminals.found.region import FoundRegion
from ui.pages.terminals.region import Region
from ui.pages.terminals.wizard.region import CommissioningRegion

REGIONS: tuple[type[Region], ...] = (CommissioningRegion, FoundRegion)
