"""The window of commissioning: one question at a time, with a way back, a way on, and a way out that loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from facestation.domain.underway import Underway
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals.certificate.panes import Panes
from ui.pages.terminals.certificate.shown import CertificateShown, Phase
from ui.pages.terminals.found.presenter import FoundPresenter
from ui.pages.terminals.found.shown import FoundShown
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.shown import Shown
from ui.pages.terminals.task_window import TaskWindow
from ui.pages.terminals.template.pane import TemplatePane
from ui.pages.terminals.template.shown import TemplateShown
from ui.pages.terminals.wizard import wording
from ui.pages.terminals.wizard.activate_page import ActivatePage
from ui.pages.terminals.wizard.address_page import AddressPage
from ui.pages.terminals.wizard.certificate_page import CertificatePage
from ui.pages.terminals.wizard.find_page import FindPage
from ui.pages.terminals.wizard.presenter import PREFIX, WizardPresenter
from ui.pages.terminals.wizard.shown import WizardShown
from ui.pages.terminals.wizard.step_list import WIDTH_PX, StepList
from ui.pages.terminals.wizard.steps import STEPS
from ui.theme import spacing
from ui.translation import Worded, translate
from ui.widgets.bursts import Bursts
from ui.widgets.button import Kind, button
from ui.widgets.focus import enter_tab_order
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label, restyle


class CommissioningWindow(TaskWindow):
    """Made once for the page; its presenter says which page is open."""

    width_px = TaskWindow.width_px + WIDTH_PX
    """The steps stand beside what other windows of tasks hold."""
    kept_late = Signal()
    """Whoever looked when it was closed looked too early."""

    def __init__(self, context: Context, page: TerminalsPresenter, found: FoundPresenter, parent: QWidget) -> None:
        station = context.station
        self._found = found
        self._shown = self._painted = WizardShown()
        self._steps = StepList(context.theme)
        self._told: QLabel = label(TextStyle.BODY, "commissionTold", muted=True, wraps=True)
        self._stack = QStackedWidget()
        self._back: QPushButton = button("commissionBackButton")
        self._next: QPushButton = button("commissionNextButton")
        self.presenter = WizardPresenter(self, station.notes, station.terminals, station.addressing, page, context.jobs)
        self._find = FindPage(context, self.presenter, found)
        self._parts: list[Worded] = [self._steps, self._find]
        super().__init__("commissioningWindow", self._body(), parent, self._back, self._next)
        self._bursts = Bursts(self, self._paint)
        self._put(self._find)
        self.rest = (
            partial(self._make_activate, context, page),
            partial(self._make_address, context),
            partial(self._make_template, context),
            partial(self._make_panes, context),
            partial(self._make_certificate, context),
            self._listen,
        )
        """What it lacks until it is opened, in pieces: made all at once they would stop the screen."""

    def words(self) -> str:
        """The name of the open page."""
        return wording.step(self._shown.step.key)

    def retitle(self) -> None:
        """The page in the title, what it asks as heading."""
        super().retitle()
        self._heading.setText(wording.question(self._shown.step.key))

    def start(self, underway: Underway) -> None:
        """Begins, or goes on where it was left."""
        folder = Path(underway.folder) if underway.folder else None
        template = Path(underway.template) if underway.template else None
        typed = {"site": underway.site, "by": underway.by, "language": underway.language}
        self._panes.presenter.change(**typed, folder=folder, template=template)
        self.presenter.begin(underway)
        self._know_subjects()
        # What the pages know already of these terminals they do not tell again.
        written, good = self._template.presenter.shown.as_wanted, self._panes.presenter.shown.good
        self.presenter.heed(written=written, tested=good)
        self.open()
        self._found.enter(self)
        self._enter()

    def prepare(self, shown: Shown) -> None:
        """Fills the first page before it is seen: to measure fifty terminals takes as long as to show the window."""
        self.show_list(shown)
        self._find.display(self._shown)

    def show_list(self, shown: Shown) -> None:
        """The list of the page is this now."""
        if shown.loaded:
            self.presenter.list_known(shown.rows)

    def display_found(self, shown: FoundShown) -> None:
        """The search has found these."""
        self._find.display_found(shown)
        self.presenter.finds_known(shown.items)

    def display(self, shown: WizardShown) -> None:
        """Shows the open page; what comes of many terminals at once, together."""
        before, self._shown = self._shown, shown
        if not self.isVisible():
            # It is painted when it is opened; until then the list of the page may change a hundred times.
            return
        if before.number == shown.number and before.members != shown.members:
            self._bursts.soon()
        else:
            self._bursts.now()

    def kept(self) -> None:
        """What is remembered has reached the disk, maybe only after the window was closed."""
        if not self.isVisible():
            self.kept_late.emit()

    def ended(self) -> None:
        """What is under way is broken off; everything else is remembered."""
        self._found.leave(self)
        self._template.presenter.leave()
        self._panes.presenter.leave()
        self.presenter.leave()

    def retranslate(self) -> None:
        """Sets every word anew."""
        super().retranslate()
        self._back.setText(translate("Commissioning", "Bac&k"))
        self._back.setToolTip(translate("Commissioning", "The page before, as you left it. (Alt+Left)"))
        self._next.setText(translate("Commissioning", "Ne&xt"))
        self._next.setToolTip(translate("Commissioning", "The next page; nothing is written by that. (Alt+Right)"))
        self.leave_button.setToolTip(
            translate("Commissioning", "The page of terminals offers to continue where you left.")
        )
        for part in self._parts:
            part.retranslate()
        self._bursts.now()

    def _paint(self) -> None:
        shown, before = self._shown, self._painted
        self._painted = shown
        # With fifty terminals a page that nobody sees costs as much as one that is seen.
        if shown.step.key == "find":
            self._find.display(shown)
        elif shown.step.key == "activate":
            self._activate.display(shown)
        elif shown.step.key == "address":
            self._address.display(shown)
        self._stack.setCurrentIndex(shown.number)
        self._steps.display(shown)
        self._told.setText(wording.told(shown.step.key))
        self._back.setEnabled(shown.number > 0)
        last = shown.number + 1 == len(STEPS)
        self._next.setVisible(not last)
        # The one thing to do next: what the page offers, or the way on where nothing of it is left.
        on = shown.step.key == "find" or shown.progress(shown.step.key).over
        restyle(self._next, "kind", (Kind.PRIMARY if on else Kind.PLAIN).value)
        restyle(self.leave_button, "kind", (Kind.PRIMARY if last and shown.handed else Kind.PLAIN).value)
        if before.number != shown.number and self.isVisible():
            self.retitle()
            self._announce(shown)
            self._enter()
        elif shown.missing and not before.missing:
            announce(self._told, (wording.chosen if shown.number == 0 else wording.accessible)(shown)[1])

    def _announce(self, shown: WizardShown) -> None:
        key = shown.step.key
        _, standing = wording.standing(shown, shown.number)
        parts = (f"{wording.place(shown.number)}: {wording.step(key)}", standing, wording.question(key))
        announce(self._told, ". ".join(part for part in parts if part))

    def _body(self) -> QWidget:
        body = QWidget()
        beside = column(self._told, self._stack, gap_px=spacing.M)
        beside.setStretch(1, 1)
        whole = row(self._steps, beside, gap_px=spacing.L)
        whole.setStretch(1, 1)
        body.setLayout(whole)
        return body

    def _make_activate(self, context: Context, page: TerminalsPresenter) -> None:
        self._activate = ActivatePage(context, self.presenter, page, self._found)
        self._put(self._activate)
        self._parts.append(self._activate)

    def _make_address(self, context: Context) -> None:
        self._address = AddressPage(context, self.presenter)
        self._put(self._address)
        self._parts.append(self._address)

    def _make_template(self, context: Context) -> None:
        self._template = TemplatePane(context, f"{PREFIX}template.")
        self._template.setObjectName("commissionTemplatePage")
        self._put(self._template)
        self._parts.append(self._template)

    def _make_panes(self, context: Context) -> None:
        self._panes = Panes(context, f"{PREFIX}handover.", self)
        self._panes.test.setObjectName("commissionTestPage")
        self._put(self._panes.test)
        self._parts.append(self._panes)

    def _make_certificate(self, context: Context) -> None:
        self._certificate = CertificatePage(context, self._panes.paper)
        self._put(self._certificate)
        self._parts.append(self._certificate)

    def _put(self, page: QWidget) -> None:
        """Into the window, where it is measured at once: else that comes for all when the window is shown."""
        self._stack.addWidget(page)
        page.sizeHint()

    def _listen(self) -> None:
        enter_tab_order(self._stack)
        self._found.show_in(self)
        presenter = self.presenter
        self._back.clicked.connect(presenter.go_back)
        self._next.clicked.connect(presenter.go_on)
        self._steps.wished.connect(presenter.go)
        self._template.changed.connect(self._template_changed)
        self._panes.changed.connect(self._handover_changed)
        keys: tuple[tuple[QKeySequence.StandardKey, Callable[[], None]], ...] = (
            (QKeySequence.StandardKey.Back, presenter.go_back),
            (QKeySequence.StandardKey.Forward, presenter.go_on),
        )
        for key, wish in keys:
            QShortcut(QKeySequence(key), self).activated.connect(wish)

    def _know_subjects(self) -> None:
        """What the station remembers of these terminals is shown from the first step on."""
        subjects = [(one.record.id, one.record.name) for one in self._shown.rows]
        self._template.show_subjects(subjects)
        self._panes.presenter.choose(subjects)

    def _enter(self) -> None:
        """The open page came into view, maybe about other terminals than before."""
        shown = self._shown
        key = shown.step.key
        if key in {"find", "activate"} and not (self._found.shown.searching or self._found.shown.items):
            self._found.search()
        if key == "activate":
            self.presenter.look()
        if key in {"template", "test", "certificate"}:
            self._know_subjects()
        self._show_certificate()
        if key == "template":
            self._compare(shown.underway.template)

    def _compare(self, remembered: str) -> None:
        """With the template of this commissioning, else with the one that was used last."""
        template = self._template.presenter
        path = template.shown.path
        if remembered and (path is None or path != Path(remembered)):
            template.use(Path(remembered))
        elif path is None:
            template.offer_last()
        else:
            self.presenter.use_template(path)
            if not template.shown.runs:
                template.check()

    def _show_certificate(self) -> None:
        if self._shown.step.key == "certificate":
            self._certificate.display(self._panes.presenter.shown)

    def _template_changed(self, shown: TemplateShown) -> None:
        self.presenter.heed(written=shown.as_wanted)
        if shown.path is not None and shown.title:
            self.presenter.use_template(shown.path)
            self._panes.presenter.change(template=shown.path)

    def _handover_changed(self, shown: CertificateShown) -> None:
        form = shown.form
        folder = "" if form.folder is None else str(form.folder)
        self._show_certificate()
        self.presenter.keep_form(site=form.site, by=form.by, language=form.language, folder=folder)
        self.presenter.heed(tested=shown.good)
        if shown.phase is Phase.WRITTEN:
            self.presenter.finish()
