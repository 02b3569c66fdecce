"""Writing and finding people."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing
from functools import partial

from facestation.domain.person import Person, PersonType
from facestation.domain.secret import Secret
from facestation.domain.terminal import PersonOnTerminal
from facestation.errors import (
    BadRequest,
    NameTooLong,
    NotPermitted,
    NotSupported,
    PersonExists,
    PersonMissing,
    PlanUnusable,
)
from facestation.isapi.capabilities import PersonAbilities, read_persons
from facestation.isapi.refusals import sub_status_of
from facestation.isapi.ways.faces import face_of, faces_listed
from facestation.isapi.ways.history import zone_of
from facestation.isapi.ways.talk import Talk, Underway, first_supported, new_search_id
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.faces import FaceOnTerminal
from facestation.isapi.wire.lists import EmployeeNos
from facestation.isapi.wire.persons import (
    ALL_DAY,
    EXTRAS,
    decode_page,
    decode_whole,
    encode_part,
    encode_person,
    encode_search,
)
from facestation.isapi.wire.plans import is_switched_off
from facestation.isapi.wire.search import Page
from facestation.isapi.wire.sniff import MalformedAnswer

PAGES_MAX = 2_000
"""No terminal holds more people than this many pages; one that never says "OK" ends here."""


async def put_person(talk: Talk, person: Person, *, likely_there: bool = False) -> None:
    """Adds or changes a person; raises NameTooLong, PeopleFull and other TerminalError leaves.

    `likely_there` spares a terminal that cannot do both in one call the vain attempt to add.
    """
    await learn_persons(talk)
    underway = talk.begin(person.employee_no, likely_there=likely_there)
    if talk.manners.name_max is not None and _length(talk, person.name) > talk.manners.name_max:
        raise _too_long(talk, person.name)
    await _check_plans(talk, person)
    try:
        await _write(talk, await _by_its_clock(talk, person), underway)
        underway.written = True
    except BadRequest as error:
        if _blames_bytes(talk, person.name, error):
            talk.learn(name_in_bytes=True)
            raise _too_long(talk, person.name) from error
        if sub_status_of(error) == "nameisoverlong":
            raise NameTooLong(length=len(person.name), limit=None, terminal=talk.name) from error
        raise


def _length(talk: Talk, name: str) -> int:
    return len(name.encode()) if talk.manners.name_in_bytes else len(name)


def _blames_bytes(talk: Talk, name: str, error: BadRequest) -> bool:
    """Whether a name that fits in characters, but not in bytes, is what was refused: capability sets do not say which.

    Not every terminal has a word of its own for that; one that names another field means that.
    """
    limit, message = talk.manners.name_max, str(error.details.get("error_msg") or "").lower()
    unsure = limit is not None and len(name) <= limit < len(name.encode())
    return unsure and (message in {"", "name"} or message == sub_status_of(error))


def _too_long(talk: Talk, name: str) -> NameTooLong:
    limit = talk.manners.name_max
    if limit is not None and talk.manners.name_in_bytes:
        # People count characters.
        limit = len(name.encode()[:limit].decode(errors="ignore"))
    return NameTooLong(length=len(name), limit=limit, terminal=talk.name)


async def _check_plans(talk: Talk, person: Person) -> None:
    """Nothing where every permission plan of the person can be used; raises PlanUnusable.

    A terminal takes any number, and a plan that is not set up keeps the door shut. For one door there may be several,
    with commas between them.
    """
    limit = talk.manners.plans_max
    listed = (plan.strip() for _, several in person.plans for plan in several.split(","))
    for plan in dict.fromkeys(plan for plan in listed if plan != ALL_DAY):
        if not plan.isdecimal() or (limit is not None and not 1 <= int(plan) <= limit):
            raise PlanUnusable(terminal=talk.name, plan=plan, sub_status="", error_msg="")
        if await _is_switched_off(talk, plan):
            raise PlanUnusable(terminal=talk.name, plan=plan, sub_status="", error_msg="")


async def _is_switched_off(talk: Talk, plan: str) -> bool:
    """Whether the terminal says so; where it does not show its plans, nobody knows."""
    try:
        answer = await talk.send("plans.template", params={"plan_template_id": plan})
        return is_switched_off(answer.body)
    except (NotSupported, NotPermitted, BadRequest, MalformedAnswer):
        return False


async def _by_its_clock(talk: Talk, person: Person) -> Person:
    """The person with a validity as the terminal's own clock shows it; asks for its zone only where one is needed."""
    if not person.validity.absolute:
        return person
    return dataclasses.replace(person, validity=person.validity.at(await zone_of(talk)))


async def learn_persons(talk: Talk) -> None:
    """Asks once for what the terminal can do with people."""
    if talk.manners.persons_there is not None:
        return
    answered = await talk.read_if_there("persons.capabilities", read_persons)
    found = answered or PersonAbilities()
    talk.learn(
        persons_there=answered is not None,
        person_set_up=found.set_up,
        name_max=found.name_max,
        user_types=found.user_types,
        page_max=found.page_max,
        fuzzy_search=found.fuzzy_search,
        people_max=found.people_max,
        plans_max=found.plans_max,
        person_extras=found.extras,
    )


async def find_person(talk: Talk, employee_no: str) -> PersonOnTerminal | None:
    """The person as the search shows them, face count as it says; None when there is nobody of this number.

    Raises NotSupported where the terminal has no search.
    """
    if talk.manners.person_search is False:
        raise NotSupported(terminal=talk.name, operation="persons.search", sub_status="", error_msg="")
    try:
        async with aclosing(_pages(talk, whom=EmployeeNos((employee_no,)))) as pages:
            async for page in pages:
                talk.learn(person_search=True)
                for person in page.entries:
                    if person.employee_no == employee_no:
                        return person
    except NotSupported:
        talk.learn(person_search=False)
        raise
    return None


async def put_pin(talk: Talk, employee_no: str, pin: Secret | None) -> None:
    """Gives a person who is there a PIN, or takes theirs away; raises PersonMissing."""
    await _change(talk, employee_no, {"password": "" if pin is None else pin.reveal()})


async def put_extras(talk: Talk, employee_no: str, extras: Mapping[str, object]) -> tuple[str, ...]:
    """Gives a person who is there what another terminal said of them; the names of what is not seen there then.

    A terminal is sent only what it claims to know; one node that it refuses keeps no other from it. Raises
    PersonMissing.
    """
    await learn_persons(talk)
    known = EXTRAS if talk.manners.person_extras is None else talk.manners.person_extras
    offered = {name: value for name, value in extras.items() if name in known}
    if offered and not await _takes(talk, employee_no, offered) and len(offered) > 1:
        for name, value in offered.items():
            await _takes(talk, employee_no, {name: value})
    try:
        found = await find_person(talk, employee_no)
    except NotSupported:
        found = None
    shown = {} if found is None else found.extras
    return tuple(name for name, value in extras.items() if shown.get(name) != value)


async def _takes(talk: Talk, employee_no: str, part: Mapping[str, object]) -> bool:
    try:
        await _change(talk, employee_no, part)
    except (BadRequest, NotSupported):
        return False
    return True


async def _change(talk: Talk, employee_no: str, part: Mapping[str, object]) -> None:
    try:
        await talk.send("persons.modify", encode_part(employee_no, part))
    except BadRequest:
        asked = encode_search(new_search_id(), 0, 1, whom=EmployeeNos((employee_no,)))
        whole = await talk.read("persons.search", lambda body: decode_whole(body, employee_no), asked)
        if whole is None:
            raise
        await talk.send("persons.modify", encode_part(employee_no, part, whole))


async def read_back(talk: Talk, employee_no: str) -> PersonOnTerminal | None:
    """The person with the number of their faces, from whichever search tells; None when none shows them."""
    try:
        person = await find_person(talk, employee_no)
    except NotSupported:
        face = await face_of(talk, employee_no)
        return None if face is None else _known_by_face(face)
    return person if person is None or person.faces is not None else await _with_face(talk, person)


async def read_back_written(talk: Talk, employee_no: str) -> PersonOnTerminal | None:
    """The same of a person who was just brought; what the search was seen to show after that is not asked for again."""
    underway = talk.underway(employee_no)
    if underway.seen is not None and underway.seen.faces is None:
        found: PersonOnTerminal | None = await _with_face(talk, underway.seen)
    else:
        found = await read_back(talk, employee_no)
    if (found is None or not found.faces) and underway.changed_unseen:
        talk.learn(face_change_lies=True)
    return found


def _known_by_face(face: FaceOnTerminal) -> PersonOnTerminal:
    return PersonOnTerminal(face.employee_no, "", "", None, None, int(face.usable), None, face.url)


async def everybody(talk: Talk, search: str) -> AsyncIterator[PersonOnTerminal]:
    """Everyone whose name or number contains `search`, in the terminal's order, page by page."""
    await learn_persons(talk)
    wanted = search.strip().casefold()
    try:
        # Nobody knows whether a part of a name is found among encrypted ones.
        narrows = talk.manners.fuzzy_search and not talk.manners.encryption
        async for page in _pages(talk, like=search.strip() if narrows else ""):
            for person in page.entries:
                if wanted in person.name.casefold() or wanted in person.employee_no.casefold():
                    yield person
    except NotSupported:
        talk.learn(person_search=False)
        async for face in faces_listed(talk):
            if wanted in face.employee_no.casefold():
                yield _known_by_face(face)


async def _pages(
    talk: Talk, *, whom: EmployeeNos | None = None, like: str = ""
) -> AsyncGenerator[Page[PersonOnTerminal], None]:
    search_id, position = new_search_id(), 0
    for _ in range(PAGES_MAX):
        asked = encode_search(search_id, position, talk.page_size, whom=whom, like=like)
        page = await talk.read("persons.search", decode_page, asked)
        yield page
        position += len(page.entries)
        if not page.entries or not page.more:
            return


async def _write(talk: Talk, person: Person, underway: Underway) -> None:
    body = encode_person(person, _user_type(talk, person))
    add_or_change = _modify_or_record if underway.likely_there else _record_or_modify
    ways = [partial(_set_up, talk, body), partial(add_or_change, talk, underway, body)]
    try:
        await first_supported(*(reversed(ways) if talk.manners.person_set_up is False else ways))
    except NotSupported:
        talk.forget()
        raise


async def _set_up(talk: Talk, body: Body) -> None:
    try:
        await talk.send("persons.set_up", body)
    except NotSupported:
        talk.learn(person_set_up=False)
        raise
    talk.learn(person_set_up=True)


async def _record_or_modify(talk: Talk, underway: Underway, body: Body) -> None:
    underway.likely_there = False
    try:
        await talk.add("persons.record", body)
    except PersonExists:
        await talk.send("persons.modify", body)
        underway.likely_there = True


async def _modify_or_record(talk: Talk, underway: Underway, body: Body) -> None:
    try:
        await talk.send("persons.modify", body)
    except (PersonMissing, NotSupported):
        await _record_or_modify(talk, underway, body)


def _user_type(talk: Talk, person: Person) -> str:
    """The terminal's word for the kind of person; one without visitors takes them as people with a validity."""
    wanted, offered = person.person_type, talk.manners.user_types
    if wanted is PersonType.VISITOR and offered and wanted.value not in offered:
        return PersonType.EMPLOYEE.value
    return wanted.value


async def _with_face(talk: Talk, person: PersonOnTerminal) -> PersonOnTerminal:
    try:
        face = await face_of(talk, person.employee_no)
    except NotSupported:
        return dataclasses.replace(person, faces=1) if person.face_url else person
    url = person.face_url if face is None else face.url or person.face_url
    return dataclasses.replace(person, faces=int(face is not None and face.usable), face_url=url)
