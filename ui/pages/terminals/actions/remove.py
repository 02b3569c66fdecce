"""The station forgets each of the marked terminals."""

from __future__ import annotations

from ui.ask import Question
from ui.pages.terminals.actions.action import Action, Work, names_of
from ui.pages.terminals.shown import Row
from ui.pages.terminals.wording import left_behind
from ui.translation import plural, translate


class Remove(Action):
    """The people on the terminals stay there."""

    name = "remove"
    icon = "trash"
    apart = True

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalsMany", "&Remove…"),
            translate("TerminalsMany", "The station forgets these terminals; people on them stay."),
        )

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Asks before anything is forgotten."""
        text = translate(
            "TerminalsMany",
            "The station forgets these terminals, their passwords and whatever was still to be sent to them. "
            "The people on the terminals themselves stay there. It is about: {names}.",
        )
        question = Question(
            plural("TerminalsMany", "Remove %n terminal(s) from the list?", len(rows)),
            text.format(names=names_of(rows)),
            translate("TerminalsMany", "Remove"),
            translate("TerminalsMany", "Cancel"),
            destroys=True,
        )
        return self._remove if await self.context.ask.confirm(question, self.host) else None

    async def _remove(self, row: Row) -> str:
        left = await self.page.forget(row)
        return left_behind(row.record.name, left) or translate("TerminalsMany", "Removed from the list.")
