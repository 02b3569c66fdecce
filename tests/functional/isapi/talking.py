"""Our client, ready to talk to a server of a test."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from facestation.domain.person import Person
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.isapi.client import TerminalClient
from facestation.isapi.login_care import LoginGuard
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from tests.functional.isapi.raw_server import Request, Response
from tests.functional.isapi.stranger import Stranger
from tests.functional.isapi.stranger_login import PASSWORD, USERNAME

JPEG = b"\xff\xd8\xff\xe0" + b"portrait" * 3000 + b"\xff\xd9"
Planned = Response | list[Response]
ADA = Person("10042", "Ada Example")


def client_at(
    url: str,
    password: str | None = PASSWORD,
    *,
    fingerprint: str | None = None,
    firmware: str = "",
    guard: LoginGuard | None = None,
    clock: Callable[[], float] = time.monotonic,
    **times: float,
) -> TerminalClient:
    """A fresh client for the terminal at `url`, called Reception."""
    record = TerminalRecord(
        id="0" * 32,
        name="Reception",
        address=parse_address(url),
        username=USERNAME,
        fingerprint=fingerprint,
        firmware=firmware,
    )
    secret = None if password is None else Secret(password)
    return TerminalClient(record, secret, guard=guard, clock=clock, recorder=None, **times)


@asynccontextmanager
async def terminal_at(url: str, manners: Manners | None = None) -> AsyncIterator[Terminal]:
    """A terminal as the station sees it, closed in the end."""
    terminal = Terminal(client_at(url), manners or Manners())
    try:
        yield terminal
    finally:
        await terminal.close()


async def enroll(terminal: Terminal, person: Person = ADA, jpeg: bytes = JPEG, *, likely_there: bool = False) -> None:
    """What an enrollment sends, read back in the end."""
    await terminal.put_person(person, likely_there=likely_there)
    await terminal.put_cards(person)
    await terminal.put_face(person.employee_no, jpeg, likely_there=likely_there)
    found = await terminal.read_back(person.employee_no)
    assert found is not None
    assert found.faces == 1


def answering(stranger: Stranger, **answers: Planned) -> list[Request]:
    """Lets the stranger answer these ends of paths (`_` for `/`) like this, the last of a list for ever."""
    usual = stranger.server.answer
    seen: list[Request] = []

    async def answer(request: Request) -> Response | None:
        for ending, planned in answers.items():
            if request.path.endswith(ending.replace("_", "/")) and "authorization" in request.headers:
                refused = stranger.login.refuse(request)
                if refused is not None:
                    return refused
                seen.append(request)
                if not isinstance(planned, list):
                    return planned
                return planned.pop(0) if len(planned) > 1 else planned[0]
        return await usual(request)

    stranger.server.answer = answer
    return seen
