"""Installs one firmware file on all marked terminals of one model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from ui.ask import Question
from ui.pages.terminals.actions.action import Action, Work, names_of
from ui.pages.terminals.care.power import file_facts, firmware_text, firmware_wish, present_firmware
from ui.pages.terminals.care.presenter import look_again
from ui.pages.terminals.care.progress import upgrading
from ui.pages.terminals.care.wording import going_on
from ui.pages.terminals.shown import Row
from ui.translation import plural, translate


class FirmwareMany(Action):
    """Terminals of other models than most of the marked ones are left out: the file is not for them."""

    name = "firmware"
    icon = "sending"
    at_once = 4

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalsMany", "Fir&mware…"),
            translate("TerminalsMany", "Installs one file on terminals of the same model, four at a time."),
        )

    @staticmethod
    def unfit() -> str:
        """Why it can be done to none of them."""
        return translate("TerminalsMany", "Its model is not known. Check the terminal first.")

    def fits(self, row: Row) -> bool:
        """Whether its model is known."""
        return bool(_model(row))

    def left_out(self, rows: tuple[Row, ...]) -> Mapping[str, str]:
        """Those of another model than most, and those of which it is not known."""
        left = dict(super().left_out(rows))
        counted = Counter(_model(row) for row in rows if row.record.id not in left)
        if not counted:
            return left
        [(wanted, _)] = counted.most_common(1)
        text = translate("TerminalsMany", "It is a {model}, and the file is for {wanted}.")
        for row in rows:
            if row.record.id not in left and _model(row) != wanted:
                left[row.record.id] = text.format(model=_model(row), wanted=wanted)
        return left

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Asks for the file, looks at it, and asks once for all."""
        path = await self.context.ask.file(firmware_wish(), self.host)
        if path is None:
            return None
        found = await self.context.station.care.firmware.look(path)
        about = translate("TerminalsMany", "It is about: {names}.").format(names=names_of(rows))
        present = Counter(present_firmware(row) for row in rows)
        facts = (
            *file_facts(found),
            (translate("TerminalsMany", "Model"), _model(rows[0])),
            (translate("TerminalsMany", "They run now"), ", ".join(f"{each} ({present[each]})" for each in present)),
        )
        question = Question(
            plural("TerminalsMany", "Install this firmware on %n terminal(s)?", len(rows)),
            f"{firmware_text()}\n\n{about}",
            translate("TerminalsMany", "Install"),
            translate("TerminalsMany", "Cancel"),
            doubtful=True,
            facts=facts,
        )
        if not await self.context.ask.confirm(question, self.host):
            return None
        return lambda row: self._install(row, path)

    async def _install(self, row: Row, path: Path) -> str:
        terminal_id, firmware = row.record.id, ""
        async for step in self.context.station.care.firmware.install(terminal_id, path):
            firmware = step.firmware
            self.say(terminal_id, going_on(upgrading(step)))
        look_again(self.context.jobs, self.page, terminal_id)
        return translate("TerminalsMany", "It answers again and runs {firmware}.").format(firmware=firmware)


def _model(row: Row) -> str:
    status = row.answer.status
    return status.info.model if status is not None else row.record.model
