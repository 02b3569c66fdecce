"""The enrollment window's decisions: what is wrong, what the button does, how far the doors are."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Callable, Iterable
from typing import Any

from facestation.domain.enrollment import Delivery
from facestation.domain.person import Person, PersonType
from facestation.domain.terminal import TerminalRecord
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.enrollment import doors as door_rows
from ui.pages.enrollment.card_reading import CardReadingPresenter
from ui.pages.enrollment.case import Case, Clock, Returning, Services
from ui.pages.enrollment.fingers import FingersPresenter
from ui.pages.enrollment.form import Field, blank_form, form_of, person_of, with_card, with_type
from ui.pages.enrollment.limits import TerminalLimits
from ui.pages.enrollment.photo_presenter import PhotoPresenter
from ui.pages.enrollment.ports import Screen, Twin
from ui.pages.enrollment.shown import NoUndo, Phase, Problem, Shown, Status, StatusLine
from ui.pages.enrollment.status import action_of, news_of, problems_of
from ui.pages.enrollment.twins import TwinsPresenter
from ui.pages.enrollment.whose import names_with

PREFIX = "enrollment."
GATHERING_S = 0.05
"""The news of many doors are shown together, which nobody sees and the screen is grateful for."""


class EnrollmentPresenter:
    """One window's worth of state; every wish of the operator is a method."""

    def __init__(
        self, services: Services, jobs: Jobs, screen: Screen, clock: Clock, display: Callable[[Shown], None]
    ) -> None:
        self._services = services
        self._jobs = jobs
        self._screen = screen
        self._clock = clock
        self._display = display
        self._doors: door_rows.Doors = ()
        self._doors_known = False
        self._unsubscribe: Callable[[], None] | None = None
        self.photo = PhotoPresenter(
            services.photos, services.cameras, services.guide, jobs, screen, self._photo_changed
        )
        self._limits = TerminalLimits(services.terminals, jobs, self._show)
        self.card = CardReadingPresenter(services.keys, jobs, self._show, self._card_read)
        self.fingers = FingersPresenter(services.keys, jobs, self._show)
        self.twins = TwinsPresenter(services.duplicates, jobs, screen, self._show, self._same_person)
        self._case = self._new_case()

    @property
    def shown(self) -> Shown:
        """The window as it stands."""
        committed = self._case.phase is Phase.COMMITTED
        return Shown(
            form=self._case.form,
            phase=self._case.phase,
            photo=self.photo.photo,
            doors=self._doors,
            card=self.card.shown,
            fingers=self.fingers.shown,
            problems=self._problems(),
            action=action_of(self._case, self.photo.photo, self._doors),
            doubt=self.twins.doubt,
            limits=self._limits.strictest,
            action_doors=len(self._targets()),
            undo_doors=door_rows.present(self._doors) if self._can_undo else 0,
            no_undo=self._no_undo(),
            status=self._status(),
            no_terminals=self._doors_known and not self._doors,
            number_fixed=self._case.number_fixed,
            next_is_obvious=committed and not door_rows.tally(self._doors).refused,
        )

    def open(self, returning: Returning | None = None, name: str = "") -> None:
        """Makes the window ready for a new visitor, perhaps with a name typed already, or for one who comes again."""
        self._clear()
        self._case.form = dataclasses.replace(self._case.form, name=name)
        self._doors_known = False
        self._unsubscribe = self._unsubscribe or self._services.outbox.subscribe(self._delivery_changed)
        self._jobs.run(PREFIX + "doors", self._services.terminals.list(), lambda known: self._opened(known, returning))
        if returning is None:
            self._ask_number()
        else:
            self._case.number_fixed = self._case.known_before = True
            person = self._services.people.get(returning.employee_no)
            self._jobs.run(PREFIX + "number", person, self._person_known)
        self._show()
        self._screen.focus(Field.NAME)

    def wish_open(self, returning: Returning | None = None, name: str = "") -> None:
        """As `open`, but what is being typed for somebody else is neither lost nor mixed up.

        A window in use only stays as it is for somebody new; for somebody who comes again the operator is asked.
        """
        if self._unsubscribe is None or not self.would_lose:
            self.open(returning, name)
        elif returning is not None:
            self._jobs.run(
                PREFIX + "close",
                self._screen.confirm_discard(),
                lambda discard: self.open(returning) if discard else None,
            )

    def next_visitor(self) -> None:
        """A blank form again; the doors of the last person go on by themselves."""
        self._clear()
        self._ask_number()
        self.look_again()
        self.photo.restart()
        self._show()
        self._screen.focus(Field.NAME)

    def look_again(self) -> None:
        """Reads the terminals anew: while the operator was elsewhere one may have come, gone or got its password."""
        if self._unsubscribe is not None and self._doors_known:
            self._jobs.run(PREFIX + "again", self._services.terminals.list(), self._known_anew)

    def close(self) -> None:
        """Closes the window, after asking where something would be lost."""
        if self._case.phase is Phase.ACCEPTING:
            return
        if self.would_lose:
            self._jobs.run(PREFIX + "close", self._screen.confirm_discard(), self._close_answered)
        else:
            self._close_answered(True)

    @property
    def would_lose(self) -> bool:
        """Whether something typed or taken by hand is not enrolled yet."""
        return self._case.phase is not Phase.COMMITTED and (self._case.typed or self.photo.taken_by_hand)

    def edit(self, **changes: Any) -> None:
        """One field of the form was changed by the operator; names and values are those of `Form`."""
        self._case.form = dataclasses.replace(self._case.form, **changes)
        self.card.forget_error()
        if not self._case.number_fixed:
            self.twins.look(self._case.form.name, self._case.form.employee_no)
        self._edited()

    def compare(self) -> None:
        """Shows the photo beside that of somebody who may be the same person."""
        self.twins.compare(self._case.form, self.photo.photo.still)

    def set_type(self, person_type: PersonType) -> None:
        """Visitor or employee; a number that the station proposed is for visitors only."""
        if person_type is self._case.form.person_type:
            return
        number = self._case.form.employee_no
        if not self._case.number_fixed and self._case.proposed_no:
            if person_type is PersonType.VISITOR:
                number = number or self._case.proposed_no
            elif number == self._case.proposed_no:
                number = ""
        self._case.form = dataclasses.replace(with_type(self._case.form, person_type), employee_no=number)
        self._edited()

    def choose_door(self, terminal_id: str, *, chosen: bool) -> None:
        """A door's box was checked or cleared."""
        self._doors = door_rows.with_choice(self._doors, terminal_id, chosen=chosen)
        self._edited()

    def enroll(self) -> None:
        """Writes the enrollment down and lets the doors begin; says what is wrong instead where something is."""
        if self._case.phase is Phase.ACCEPTING:
            return
        self._case.phase, self._case.error, self._case.tried = Phase.EDITING, None, True
        self._case.press_waits = self.photo.photo.busy or not self._doors_known
        wrong = self._problems()
        if self._case.press_waits or wrong:
            self._show()
            if not self._case.press_waits:
                self._screen.focus(wrong[0].field)
            return
        self._accept(person_of(self._case.form))

    def undo(self) -> None:
        """Takes the person whom this window created away from every door again."""
        if self._can_undo and self._case.phase is not Phase.ACCEPTING:
            before, self._case.phase, self._case.error = self._case.phase, Phase.ACCEPTING, None
            self._show()
            self._case.known_before = True
            undone = self._services.enrollment.undo(self._case.enrolled_no)
            self._jobs.run(PREFIX + "accept", undone, self._delivered, lambda error: self._failed(error, before))

    @property
    def _can_undo(self) -> bool:
        return bool(self._case.enrolled_no) and self._services.enrollment.can_undo(self._case.enrolled_no)

    def _no_undo(self) -> NoUndo:
        if self._case.phase is not Phase.COMMITTED or self._can_undo or not door_rows.present(self._doors):
            return NoUndo.NONE
        return NoUndo.KNOWN_BEFORE if self._case.known_before else NoUndo.NUMBER_UNCHECKED

    def _is_as_committed(self) -> bool:
        """Whether the doors were told already exactly what is on the screen."""
        return (
            self._case.committed_form == self._case.form
            and self._case.committed_still is self.photo.photo.still
            and not self.photo.photo.busy
        )

    def _targets(self) -> tuple[str, ...]:
        """The doors that a press goes to: with nothing new only those that still lack the person, if there are any."""
        chosen = door_rows.chosen_ids(self._doors)
        return (door_rows.open_ids(self._doors) or chosen) if self._is_as_committed() else chosen

    def _new_case(self) -> Case:
        blank = blank_form(self._clock.now(), self._clock.visit_hours())
        return Case(blank, blank)

    def _clear(self) -> None:
        self._case = self._new_case()
        self.twins.clear()
        self.card.clear()
        self.fingers.clear()
        self._doors = door_rows.without_deliveries(self._doors)

    def _opened(self, records: Iterable[TerminalRecord], returning: Returning | None) -> None:
        known = list(records)
        wanted = returning.terminal_ids if returning is not None and returning.terminal_ids else None
        before = () if wanted is not None else self._doors
        self._doors = door_rows.doors_of(known, before, wanted)
        self._doors_known = True
        self.photo.open(known)
        if returning is not None and returning.photo_at:
            photo_at, employee_no = returning.photo_at, returning.employee_no
            self.photo.take_from(lambda: self._services.people.photo_on_terminal(photo_at, employee_no))
        self._go_on()

    def _known_anew(self, records: list[TerminalRecord]) -> None:
        self._doors = door_rows.doors_of(records, self._doors)
        self.photo.offer(records)
        self._show()

    def _card_read(self, number: str) -> None:
        self.edit(card_no=with_card(self._case.form.card_no, number))
        self._screen.focus(Field.CARD_NO)

    def _ask_number(self) -> None:
        self._jobs.run(PREFIX + "number", self._services.enrollment.new_employee_no(), self._number_proposed)

    def _number_proposed(self, number: str) -> None:
        self._case.proposed_no = number
        if not self._case.form.employee_no and self._case.form.person_type is PersonType.VISITOR:
            self._case.form = dataclasses.replace(self._case.form, employee_no=number)
        self._show()

    def _person_known(self, person: Person | None) -> None:
        if person is not None:
            self._case.form = self._case.blank = form_of(person, self._clock.now(), self._clock.visit_hours())
        self._show()

    def _edited(self) -> None:
        if self._case.phase is Phase.COMMITTED:
            self._case.phase, self._case.tried = Phase.EDITING, False
        self._case.error = None
        self._show()

    def _photo_changed(self) -> None:
        still = self.photo.photo.still
        self._limits.look(still.report if still is not None else None, door_rows.chosen_ids(self._doors))
        if self._case.phase is Phase.COMMITTED and still is not self._case.committed_still:
            self._edited()
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Shows what is new, and does what was asked for before it could be done."""
        self._show()
        if self._case.press_waits and self._doors_known and not self.photo.photo.busy:
            self.enroll()

    def _accept(self, person: Person) -> None:
        self._case.phase = Phase.ACCEPTING
        self._show()
        self._jobs.run(
            PREFIX + "accept",
            self._write_down(person),
            self._accepted,
            lambda error: self._failed(error, Phase.EDITING),
        )

    async def _write_down(self, person: Person) -> list[Delivery] | None:
        from facestation.services.people.enroll import EnrollmentRequest

        known = await self._holder_of(person)
        if known is not None and not await self._screen.confirm_replace(person.employee_no, known):
            return None
        corrects = self._case.enrolled_no == person.employee_no
        self._case.enrolled_no = person.employee_no
        photo = self.photo.photo
        request = EnrollmentRequest(
            person=person,
            photo=photo.prepared,
            terminal_ids=self._targets(),
            limits_version=photo.still.report.limits_version if photo.still is not None else "",
            corrects=corrects,
            override=photo.still.override if photo.still is not None else None,
        )
        return await self._services.enrollment.accept(request)

    async def _holder_of(self, person: Person) -> str | None:
        """The name of somebody else who has this number, on the station or on a door; None where it is free.

        A number that the station proposed is free, and one that was enrolled here before is the person's own.
        """
        number = person.employee_no
        if self._case.number_fixed or number == self._case.proposed_no:
            return None
        names = await names_with(self._services, number, door_rows.chosen_ids(self._doors))
        self._case.known_before = bool(names)
        return next((name for name in names if name.strip().casefold() != person.name.casefold()), None)

    def _accepted(self, deliveries: list[Delivery] | None) -> None:
        if deliveries is None:
            self._case.phase = Phase.EDITING
            self._show()
            self._screen.focus(Field.EMPLOYEE_NO)
            return
        self._case.number_fixed = True
        self.photo.sent()
        self.photo.rest()
        self._delivered(deliveries)

    def _delivered(self, deliveries: list[Delivery]) -> None:
        self._case.phase, self._case.tried = Phase.COMMITTED, False
        self._case.committed_still, self._case.committed_form = self.photo.photo.still, self._case.form
        for delivery in deliveries:
            self._doors = door_rows.with_delivery(self._doors, delivery, unless_known=True)
        self._show()

    def _failed(self, error: StationError, before: Phase) -> None:
        self._case.phase, self._case.error = before, error
        self._show()

    def _delivery_changed(self, delivery: Delivery) -> None:
        if delivery.employee_no == self._case.enrolled_no:
            self._doors = door_rows.with_delivery(self._doors, delivery)
            self.twins.refused(delivery)
            if not self._case.news_wait:
                self._case.news_wait = True
                self._jobs.run(PREFIX + "news", asyncio.sleep(GATHERING_S), self._show_news)

    def _show_news(self, _none: None) -> None:
        self._case.news_wait = False
        self._show()

    def _same_person(self, twin: Twin) -> None:
        """Goes on under the number that the person has already; what the new number brought is taken back."""
        if self._can_undo:
            self._jobs.run(PREFIX + "undo", self._services.enrollment.undo(self._case.enrolled_no))
        self._doors = door_rows.without_deliveries(self._doors)
        self._case.take_over(twin.employee_no)
        self._show()

    def _close_answered(self, discard: bool) -> None:
        if not discard:
            return
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self.photo.stop()
        self._jobs.cancel_all(PREFIX)
        self._clear()
        self._screen.hide_window()

    def _problems(self) -> tuple[Problem, ...]:
        return problems_of(self._case, self.photo.photo, self._doors, self._clock.now())

    def _status(self) -> StatusLine:
        if self._case.error is not None:
            return StatusLine(Status.NOT_ACCEPTED, error=self._case.error)
        if self._case.phase is Phase.ACCEPTING:
            return StatusLine(Status.ACCEPTING)
        if self._case.press_waits:
            return StatusLine(Status.CHECKING_PHOTO)
        if self._case.tried and self._doors_known and not self._doors:
            return StatusLine(Status.NO_TERMINALS)
        wrong = self._problems() if self._case.tried else ()
        if wrong:
            return StatusLine(Status.PROBLEM, error=wrong[0].error)
        counted = door_rows.tally(self._doors)
        if not counted.total:
            return StatusLine()
        return StatusLine(news_of(self._case, self.photo.photo, counted, as_committed=self._is_as_committed()), counted)

    def _show(self) -> None:
        self.card.look(self._doors)
        self.fingers.look(self._doors, self._case.enrolled_no)
        self._display(self.shown)
