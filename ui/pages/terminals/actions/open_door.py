"""Opens the door of each of the marked terminals once."""

from __future__ import annotations

from ui.ask import Question
from ui.pages.terminals.actions.action import Action, Work, names_of
from ui.pages.terminals.shown import Row
from ui.translation import plural, translate


class OpenDoor(Action):
    """Never repeated by itself: a door that opens twice may let somebody in."""

    name = "openDoor"
    icon = "door-open"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalsMany", "&Open the doors…"),
            translate("TerminalsMany", "Asks once more before the doors open."),
        )

    @staticmethod
    def unfit() -> str:
        """Why it can be done to none of them."""
        return translate("TerminalsMany", "No door is known. Check the terminal first.")

    def fits(self, row: Row) -> bool:
        """Whether it was seen to have a door."""
        status = row.answer.status
        return status is not None and "door" in status.supports

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Asks before doors open."""
        question = Question(
            plural("TerminalsMany", "Open %n door(s)?", len(rows)),
            translate("TerminalsMany", "Each unlocks for as long as its terminal is set to: {names}.").format(
                names=names_of(rows)
            ),
            translate("TerminalsMany", "Open"),
            translate("TerminalsMany", "Cancel"),
            doubtful=len(rows) > 1,
        )
        return self._open if await self.context.ask.confirm(question, self.host) else None

    async def _open(self, row: Row) -> str:
        await self.context.station.terminals.open_door(row.record.id, 1, "open")
        return translate("TerminalsMany", "The door was told to open.")
