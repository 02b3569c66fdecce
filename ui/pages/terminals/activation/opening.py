"""Opening the activation window, and taking onto the list what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from facestation.domain.terminal import TerminalRecord
from ui.context import Context
from ui.pages.terminals.activation.dialog import ActivationDialog
from ui.pages.terminals.activation.presenter import PREFIX
from ui.pages.terminals.activation.shown import Target
from ui.pages.terminals.presenter import TerminalsPresenter


def open_activation(
    context: Context,
    page: TerminalsPresenter,
    targets: Sequence[Target],
    over: QWidget,
    told: Callable[[TerminalRecord], object] = lambda _: None,
) -> None:
    """Opens the window for these terminals over that one; `told` is called with each that is on the list."""

    async def listed(terminal_id: str) -> None:
        record = await context.station.terminals.get(terminal_id)
        page.take(record)
        told(record)
        await page.check(terminal_id)

    def arrived(terminal_id: str) -> None:
        # Why a terminal that has its password cannot be read stands in the list.
        context.jobs.run(f"{PREFIX}list.{terminal_id}", listed(terminal_id), failed=lambda _: None)

    dialog = ActivationDialog(context, targets, arrived, over.window())
    context.jobs.run(f"{PREFIX}window", context.ask.sheet(dialog))


def target_of(record: TerminalRecord) -> Target:
    """A terminal of the list that has no password any more, or not yet."""
    return Target(record.address.url, record.model, record.serial[-9:])
