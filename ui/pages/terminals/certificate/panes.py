"""Testing terminals, and the certificate of what was found: two panes that know of each other by their presenter."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QProgressBar, QWidget

from ui.ask import FileWish, if_chosen
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals.certificate import wording
from ui.pages.terminals.certificate.presenter import CertificatePresenter
from ui.pages.terminals.certificate.shown import CertificateShown, Phase
from ui.theme import spacing
from ui.theme.tone import Look, Tone
from ui.translation import LANGUAGES, plural, translate
from ui.widgets.button import Kind, button
from ui.widgets.door_table import DoorRow
from ui.widgets.fact import Fact
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.run_table import RunTable
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label, restyle

PICTURES = ("*.jpg", "*.jpeg", "*.png")
CERTIFICATES = ("*.json", "*.pdf")
TICK_MS = 250


class Panes(QObject):
    """Both panes and their presenter; `changed` tells each new `CertificateShown`."""

    changed = Signal(object)

    def __init__(self, context: Context, prefix: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._prefix = prefix
        self.presenter = CertificatePresenter(self, context.station.handovers, context.jobs, prefix)
        self.test = TestPane(context, self.presenter)
        self.paper = PaperPane(context, self.presenter)
        self.presenter.change(portrait=context.portrait)
        self.display(self.presenter.shown)

    def display(self, shown: CertificateShown) -> None:
        """Shows everything in both."""
        self.test.display(shown)
        self.paper.display(shown)
        self.changed.emit(shown)

    def compare_with_last_template(self) -> None:
        """The settings are compared with the template that was used last, where there is one."""
        notes, presenter = self._context.station.notes, self.presenter
        self._context.jobs.run(
            f"{self._prefix}template", notes.last_template(), lambda path: presenter.change(template=path)
        )

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.test.retranslate()
        self.paper.retranslate()


class TestPane(QWidget):
    """Each terminal in a row: how far it is, what it came to, and who has to look at one now."""

    __test__ = False

    def __init__(self, context: Context, presenter: CertificatePresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._shown = CertificateShown()
        theme = context.theme
        self._enroll = QCheckBox()
        self._enroll.setObjectName("testPersonBox")
        self._portrait = button("testPortraitButton")
        theme.dress(self._portrait, "person")
        self._portrait_name = label(TextStyle.CAPTION, "testPortraitLabel", muted=True, wraps=True)
        self._compared = label(TextStyle.CAPTION, "testTemplateLabel", muted=True, wraps=True)
        self._look = StateLine(theme, "testLookLabel")
        self._look.word.setProperty("textStyle", TextStyle.HEADING.value)
        self._table = RunTable(theme, "testTable", tall=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("testProgressBar")
        self._progress.setTextVisible(False)
        self._status = StateLine(theme, "testStatusLabel")
        self._cancel = button("cancelTestButton")
        self._test = button("testTerminalsButton", Kind.PRIMARY)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self._arrange()
        self._enroll.toggled.connect(lambda checked: presenter.change(test=checked))
        self._portrait.clicked.connect(self._choose_portrait)
        self._cancel.clicked.connect(presenter.cancel)
        self._test.clicked.connect(presenter.test)
        self.retranslate()

    def display(self, shown: CertificateShown) -> None:
        """Shows everything."""
        before, self._shown = self._shown, shown
        form = shown.form
        self._enroll.setChecked(form.test)
        self._enroll.setEnabled(not shown.busy)
        self._portrait.setEnabled(form.test and not shown.busy)
        self._portrait_name.setText(self._about_portrait())
        compared = translate("Handover", "The settings are compared with {file}.")
        self._compared.setText("" if form.template is None else compared.format(file=form.template.name))
        self._compared.setVisible(form.template is not None)
        self._table.show_rows(
            tuple(
                DoorRow(one.terminal_id, one.name, True, wording.chip(one), wording.message(one))
                for one in shown.tested
            )
        )
        look, text = wording.status(shown)
        self._status.show_state(look, text)
        if before.phase is not shown.phase:
            announce(self._status.word, text)
        self._progress.setVisible(shown.phase is Phase.TESTING)
        self._progress.setMaximum(max(1, len(shown.tested)))
        self._progress.setValue(shown.finished)
        self._cancel.setVisible(shown.phase is Phase.TESTING)
        self._show_buttons(shown)
        self._show_look(before, shown)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._enroll.setText(translate("Handover", "&Enroll a test person on each terminal, and take it away again"))
        self._portrait.setText(translate("Handover", "&Photo of whoever looks at them…"))
        self._portrait.setToolTip(translate("Handover", "That person is asked to look at each terminal for a moment."))
        self._table.setAccessibleName(translate("Handover", "How far it is with each terminal"))
        self._table.set_heads(
            translate("Handover", "Terminal"), translate("Handover", "State"), translate("Handover", "What was found")
        )
        self._progress.setAccessibleName(translate("Handover", "Terminals that are done"))
        self._cancel.setText(translate("Handover", "&Break off"))
        self._cancel.setToolTip(translate("Handover", "A test person that was enrolled is taken away all the same."))
        self.display(self._shown)

    def _arrange(self) -> None:
        portrait = row(self._portrait, self._portrait_name)
        portrait.setStretch(1, 1)
        options = column(row(self._enroll, None), portrait)
        foot = row(self._status, self._cancel, self._test)
        foot.setStretch(0, 1)
        foot.setAlignment(self._status, Qt.AlignmentFlag.AlignVCenter)
        whole = column(options, self._compared, self._look, self._table, self._progress, foot)
        whole.setStretch(3, 1)
        self._table.setMinimumHeight(spacing.GRID * 16)
        self.setLayout(whole)

    def _show_buttons(self, shown: CertificateShown) -> None:
        again = bool(shown.tested) and not shown.left
        words = plural("Handover", "&Test %n terminal(s)", len(shown.left))
        self._test.setText(translate("Handover", "&Test again") if again else words)
        self._test.setVisible(shown.phase is not Phase.TESTING)
        self._test.setEnabled(bool(shown.subjects) and not shown.busy)
        restyle(self._test, "kind", (Kind.PLAIN if again else Kind.PRIMARY).value)

    def _show_look(self, before: CertificateShown, shown: CertificateShown) -> None:
        self._look.setVisible(bool(shown.look_at))
        if not shown.look_at:
            self._tick.stop()
            return
        self._count_down()
        if before.look_at != shown.look_at:
            announce(self._look.word, self._look.word.text())
            names = [one.name for one in shown.tested]
            self._table.scrollTo(self._table.model().index(names.index(shown.look_at), 0))
            self._tick.start()

    def _count_down(self) -> None:
        left_s = max(0, round(self._shown.look_until_s - asyncio.get_running_loop().time()))
        self._look.show_state(Look("face-scan", Tone.ACCENT), wording.look_now(self._shown.look_at, left_s))

    def _about_portrait(self) -> str:
        form = self._shown.form
        if not form.test:
            return ""
        if form.portrait is None:
            return translate("Handover", "Without one, recognition stays untested.")
        return form.portrait.name

    def _choose_portrait(self) -> None:
        title = translate("Handover", "Photo of whoever looks at the terminals")
        wish = FileWish(title, translate("Handover", "Pictures"), PICTURES)
        ask = self._context.ask.file(wish, self)
        self._context.jobs.run(
            "handover_file.portrait", ask, if_chosen(lambda path: self._presenter.change(portrait=path))
        )


class PaperPane(QWidget):
    """What stands on the certificate, where it goes, and what is known of one that is there."""

    def __init__(self, context: Context, presenter: CertificatePresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._shown = CertificateShown()
        theme = context.theme
        self._site, self._by = QLineEdit(), QLineEdit()
        self._site.setObjectName("siteField")
        self._by.setObjectName("byField")
        self._language = QComboBox()
        self._language.setObjectName("certificateLanguageBox")
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._folder = QLineEdit()
        self._folder.setObjectName("certificateFolderField")
        self._folder.setReadOnly(True)
        self._choose = button("chooseFolderButton")
        self._fields = [Field(self._site), Field(self._by), Field(self._language)]
        self._place = Field(self._folder, beside=self._choose)
        self._status = StateLine(theme, "certificateStatusLabel")
        self._key = Fact("keyFingerprintLabel")
        self._verify = button("verifyCertificateButton", Kind.QUIET)
        self._save = button("saveCertificateButton", Kind.PRIMARY)
        theme.dress(self._verify, "trust")
        self._arrange()
        self._site.textEdited.connect(lambda text: presenter.change(site=text))
        self._by.textEdited.connect(lambda text: presenter.change(by=text))
        self._language.activated.connect(lambda _: presenter.change(language=self._language.currentData()))
        self._choose.clicked.connect(lambda: self._ask("folder", self._ask_folder(), self._put_folder))
        self._verify.clicked.connect(lambda: self._ask("verify", self._ask_certificate(), presenter.verify))
        self._save.clicked.connect(presenter.keep)
        self.retranslate()

    def display(self, shown: CertificateShown) -> None:
        """Shows everything."""
        before, self._shown = self._shown, shown
        form = shown.form
        for line, text in ((self._site, form.site), (self._by, form.by), (self._folder, str(form.folder or ""))):
            if line.text() != text:
                line.setText(text)
        language = form.language or self._context.translation.language
        self._language.setCurrentIndex(max(0, self._language.findData(language)))
        look, text = wording.paper(shown)
        self._status.show_state(look, text)
        self._status.setVisible(bool(text))
        if (before.paper, before.verified) != (shown.paper, shown.verified):
            announce(self._status.word, text)
        key = wording.fingerprint(shown)
        self._key.show_fact(translate("Handover", "Fingerprint of the key"), key)
        self._key.setVisible(bool(key))
        ready = shown.certain and form.folder is not None and not shown.busy
        self._save.setEnabled(ready)
        restyle(self._save, "kind", (Kind.PRIMARY if ready and shown.paper is None else Kind.PLAIN).value)
        for widget in (self._choose, self._verify):
            widget.setEnabled(shown.phase is not Phase.WRITING)

    def retranslate(self) -> None:
        """Sets every word anew."""
        words = (
            (translate("Handover", "&Site"), translate("Handover", "Where the terminals are.")),
            (translate("Handover", "&Commissioned by"), translate("Handover", "Who hands them over.")),
            (translate("Handover", "&Language"), translate("Handover", "Of the PDF.")),
        )
        for field, (text, hint) in zip(self._fields, words, strict=True):
            field.set_label(text, hint)
        self._place.set_label(translate("Handover", "Folder"), translate("Handover", "Where JSON and PDF go."))
        self._choose.setText(translate("Handover", "Ch&oose…"))
        self._choose.setToolTip(translate("Handover", "Chooses where the certificate goes."))
        self._verify.setText(translate("Handover", "&Verify a certificate…"))
        self._verify.setToolTip(translate("Handover", "Whether a file is unchanged, and whose signature it has."))
        self._save.setText(translate("Handover", "Save ce&rtificate"))
        self._save.setToolTip(translate("Handover", "Writes what was found as PDF and JSON, both signed."))
        self.display(self._shown)

    def _arrange(self) -> None:
        first = row(*self._fields, gap_px=spacing.M)
        for number, stretch in enumerate((3, 3, 1)):
            first.setStretch(number, stretch)
        foot = row(None, self._verify, self._save)
        self.setLayout(column(first, self._place, self._status, self._key, foot, gap_px=spacing.S))

    def _put_folder(self, folder: Path) -> None:
        self._presenter.change(folder=folder)

    def _ask(self, what: str, asking: Coroutine[Any, Any, Path | None], then: Callable[[Path], object]) -> None:
        self._context.jobs.run(f"handover_file.{what}", asking, if_chosen(then))

    async def _ask_folder(self) -> Path | None:
        return await self._context.ask.folder(translate("Handover", "Folder of the certificate"), self)

    async def _ask_certificate(self) -> Path | None:
        title = translate("Handover", "Verify a certificate")
        return await self._context.ask.file(FileWish(title, translate("Handover", "Certificates"), CERTIFICATES), self)
