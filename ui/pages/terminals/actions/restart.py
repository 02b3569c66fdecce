"""Restarts each of the marked terminals and waits until it answers again."""

from __future__ import annotations

from ui.ask import Question
from ui.pages.terminals.actions.action import Action, Work, names_of
from ui.pages.terminals.care.presenter import look_again
from ui.pages.terminals.care.progress import restarting
from ui.pages.terminals.care.wording import going_on
from ui.pages.terminals.shown import Row
from ui.translation import plural, translate


class RestartMany(Action):
    """A few at a time, so that not every door is closed at once."""

    name = "restart"
    icon = "retake"
    at_once = 4

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalsMany", "Rest&art…"),
            translate("TerminalsMany", "Restarts them, four at a time; people and settings stay."),
        )

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Asks first: meanwhile nobody gets in."""
        text = translate(
            "TerminalsMany",
            "Each lets nobody in for about a minute, four at a time. People and settings stay. It is about: {names}.",
        )
        question = Question(
            plural("TerminalsMany", "Restart %n terminal(s)?", len(rows)),
            text.format(names=names_of(rows)),
            translate("TerminalsMany", "Restart"),
            translate("TerminalsMany", "Cancel"),
            doubtful=len(rows) > 1,
        )
        return self._restart if await self.context.ask.confirm(question, self.host) else None

    async def _restart(self, row: Row) -> str:
        terminal_id = row.record.id
        async for step in self.context.station.care.upkeep.restart(terminal_id):
            self.say(terminal_id, going_on(restarting(step)))
        look_again(self.context.jobs, self.page, terminal_id)
        return translate("TerminalsMany", "It answers again.")
