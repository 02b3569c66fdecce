"""Connects to each of the marked terminals and reads its state."""

from __future__ import annotations

from ui.pages.terminals import wording
from ui.pages.terminals.actions.action import LoginAction, Work
from ui.pages.terminals.shown import Row
from ui.translation import translate


class Check(LoginAction):
    """What is found is shown in the list as well."""

    name = "check"
    icon = "retake"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return translate("TerminalsMany", "&Check"), translate("TerminalsMany", "Connects to each and reads its state.")

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Nothing to ask."""
        return self._check

    async def _check(self, row: Row) -> str:
        status = await self.page.check(row.record.id)
        return wording.attention(Row(row.record, self.page.answer_of(row.record.id))) or wording.model(status)
