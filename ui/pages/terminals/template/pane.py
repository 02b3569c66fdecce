"""A template and the terminals beside it: choose one, look at what differs, write it, look at what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.ask import FileWish, if_chosen
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals.shown import Subject
from ui.pages.terminals.template import wording
from ui.pages.terminals.template.drift_tree import DriftTree
from ui.pages.terminals.template.presenter import TemplatePresenter
from ui.pages.terminals.template.shown import Consent, TemplateShown
from ui.pages.terminals.template_editor.window import TemplateEditor
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import column
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label


class TemplatePane(QWidget):
    """About the terminals of `show_subjects`; nothing is asked of them before a template is there."""

    changed = Signal(object)
    """A `TemplateShown`, whenever there is a new one."""

    def __init__(self, context: Context, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = TemplateShown()
        theme, station = context.theme, context.station
        self._name = label(TextStyle.BODY, "templateNameLabel", wraps=True)
        self._choose = button("chooseTemplateButton")
        self._edit = button("editTemplateButton", Kind.QUIET)
        self._editor: TemplateEditor | None = None
        self._take = button("takeTemplateButton", Kind.QUIET)
        self._compare = button("checkTemplateButton", Kind.QUIET)
        self._tree = DriftTree(theme, {info.name: info.title for info in station.configuration.known()})
        self._status = StateLine(theme, "templateStatusLabel")
        self._progress = QProgressBar()
        self._progress.setObjectName("templateProgressBar")
        self._progress.setTextVisible(False)
        self._progress.setMaximum(1000)
        self._save = button("saveDriftButton", Kind.QUIET)
        self._back = button("putBackButton")
        self._cancel = button("cancelTemplateButton")
        self._apply = button("applyTemplateButton", Kind.PRIMARY)
        theme.dress(self._choose, "template")
        theme.dress(self._compare, "retake")
        theme.dress(self._back, "undo")
        self.presenter = TemplatePresenter(self, station.commission, station.notes, context.jobs, prefix)
        self._arrange()
        self._listen()
        self.retranslate()

    def show_subjects(self, subjects: Sequence[Subject]) -> None:
        """The pane is about these terminals."""
        self.presenter.choose(subjects)

    def display(self, shown: TemplateShown) -> None:
        """Shows everything."""
        before, self._shown = self._shown, shown
        self._name.setText(self._words_of_template())
        self._name.setToolTip("" if shown.path is None else str(shown.path))
        self._tree.show_runs(shown.runs, shown.last, busy=shown.busy)
        look, text = wording.status(shown)
        self._status.show_state(look, text)
        if before.phase is not shown.phase or before.error is not shown.error:
            announce(self._status.word, text)
        self._progress.setVisible(shown.busy)
        self._progress.setValue(shown.progress_permille)
        self._cancel.setVisible(shown.busy)
        self._choose.setEnabled(not shown.busy)
        self._edit.setEnabled(not shown.busy)
        self._edit.setText(
            translate("Template", "New &template…") if shown.path is None else translate("Template", "Edi&t…")
        )
        self._take.setVisible(len(shown.subjects) == 1)
        self._take.setEnabled(not shown.busy)
        self._compare.setEnabled(not shown.busy and bool(shown.runs or shown.subjects) and shown.path is not None)
        self._save.setEnabled(shown.asked)
        self._apply.setText(wording.apply_button(shown))
        self._apply.setVisible(not shown.busy)
        self._apply.setEnabled(shown.asked and bool(shown.left))
        self._judge_picked()
        self.changed.emit(shown)

    async def agrees(self, consent: Consent) -> bool:
        """Asks once for all."""
        return await self._context.ask.confirm(wording.question(consent), self)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._choose.setText(translate("Template", "&Choose a template…"))
        self._choose.setToolTip(translate("Template", "A TOML file that says what terminals have in common."))
        self._edit.setToolTip(translate("Template", "Opens the template field by field."))
        self._take.setText(translate("Template", "Take a template &from this terminal…"))
        self._take.setToolTip(translate("Template", "Writes what others shall have like it into a new file."))
        self._compare.setText(translate("Template", "C&ompare again"))
        self._compare.setToolTip(translate("Template", "Reads every value once more; nothing is written."))
        self._save.setText(translate("Template", "Save re&port…"))
        self._save.setToolTip(translate("Template", "Writes the differences to a JSON or CSV file."))
        self._back.setText(translate("Template", "Put &back selected…"))
        self._back.setToolTip(translate("Template", "Writes nothing but the values that are selected above."))
        self._cancel.setText(translate("Template", "&Break off"))
        self._cancel.setToolTip(translate("Template", "What was written stays; the next run does what is left."))
        self._apply.setToolTip(translate("Template", "Writes what differs, after one question, and reads it back."))
        self._progress.setAccessibleName(translate("Template", "Terminals that are done"))
        self._tree.retranslate()
        self.display(self._shown)

    def _arrange(self) -> None:
        # Beside the list of terminals there is no room for words and buttons in one line, in Russian least of all.
        head = column(self._name, FlowLayout(self._choose, self._edit, self._take, self._compare))
        foot = column(self._status, FlowLayout(self._save, self._back, self._cancel, self._apply))
        whole = column(head, self._tree, self._progress, foot)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _listen(self) -> None:
        presenter, jobs = self.presenter, self._context.jobs
        self._choose.clicked.connect(lambda: jobs.run("template_file.open", self._ask_file(), if_chosen(presenter.use)))
        self._take.clicked.connect(
            lambda: jobs.run("template_file.new", self._ask_new("*.toml"), if_chosen(self._taken))
        )
        self._save.clicked.connect(
            lambda: jobs.run("template_file.save", self._ask_new("*.json", "*.csv"), if_chosen(presenter.save))
        )
        self._edit.clicked.connect(self._open_editor)
        self._compare.clicked.connect(presenter.check)
        self._back.clicked.connect(lambda: presenter.put_back(self._tree.picked))
        self._cancel.clicked.connect(presenter.cancel)
        self._apply.clicked.connect(presenter.apply)
        self._tree.itemSelectionChanged.connect(self._judge_picked)

    def _open_editor(self) -> None:
        self._editor = self._editor or TemplateEditor(self._context, self, self.presenter.use)
        self._editor.open_file(self._shown.path)

    def _judge_picked(self) -> None:
        self._back.setVisible(not self._shown.busy)
        self._back.setEnabled(self._shown.asked and bool(self._tree.picked))

    def _words_of_template(self) -> str:
        shown = self._shown
        if shown.path is None:
            return translate(
                "Template", "No template is chosen yet. Choose one or make one: what differs from it then stands below."
            )
        return translate("Template", "Template: {title}").format(title=shown.title)

    def _taken(self, path: Path) -> None:
        self.presenter.take(self._shown.subjects[0], path)

    async def _ask_file(self) -> Path | None:
        title = translate("Template", "Choose a template")
        return await self._context.ask.file(FileWish(title, translate("Template", "Templates"), ("*.toml",)), self)

    async def _ask_new(self, *patterns: str) -> Path | None:
        ending = patterns[0].removeprefix("*")
        toml = ending == ".toml"
        title = translate("Template", "Save the template") if toml else translate("Template", "Save the report")
        kind = translate("Template", "Templates") if toml else translate("Template", "Reports")
        stem = self._shown.subjects[0][1] if toml else translate("Template", "differences")
        chosen = await self._context.ask.new_file(FileWish(title, kind, patterns), f"{stem}{ending}", self)
        if chosen is None or chosen.suffix:
            return chosen
        return chosen.with_suffix(ending)
