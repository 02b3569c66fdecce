"""What can be done to several terminals at once, in the order of the buttons; an action is one line here."""

from __future__ import annotations

from ui.pages.terminals.actions.action import Action
from ui.pages.terminals.actions.back_up import BackUpMany
from ui.pages.terminals.actions.certificate import HandOver
from ui.pages.terminals.actions.check import Check
from ui.pages.terminals.actions.firmware import FirmwareMany
from ui.pages.terminals.actions.open_door import OpenDoor
from ui.pages.terminals.actions.remove import Remove
from ui.pages.terminals.actions.restart import RestartMany
from ui.pages.terminals.actions.template import ApplyTemplate

ACTIONS: tuple[type[Action], ...] = (
    Check,
    OpenDoor,
    ApplyTemplate,
    HandOver,
    BackUpMany,
    FirmwareMany,
    RestartMany,
    Remove,
)
