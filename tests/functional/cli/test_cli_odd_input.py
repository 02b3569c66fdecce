"""Whatever a command is given, it answers with a sentence; a traceback fails these tests by itself."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest

from facestation.virtual.terminal import VirtualTerminal

if TYPE_CHECKING:
    from collections.abc import Coroutine

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
Cli = Callable[..., "Coroutine[Any, Any, Any]"]

NOWHERE = "http://127.0.0.1:9"
NO_TEXT = os.fsdecode(b"\xff\xfe")
"""Bytes that are no UTF-8, as an argument brings them."""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("terminals", "add", NOWHERE, "--name", NO_TEXT), "name_not_allowed"),
        (("terminals", "add", NOWHERE, "--name", "two\nlines"), "name_not_allowed"),
        (("terminals", "add", NOWHERE, "--username", "a\r\nX-Forged: yes"), "username_invalid"),
        (("terminals", "add", NOWHERE, "--trust-fingerprint", "zz"), "fingerprint_invalid"),
        (("terminals", "show", NO_TEXT), "terminal_unknown"),
        (("terminals", "show", NOWHERE, "--trust-fingerprint", NO_TEXT), "fingerprint_invalid"),
        (("people", "list", "--terminal", NOWHERE, "--search", NO_TEXT), "connection_failed"),
        (("virtual", "--port", "99999"), "port_taken"),
        (("doctor", "--database", "postgresql://two..dots/name"), "database_address_invalid"),
    ],
)
async def test_odd_arguments_are_told_from_bugs(cli: Cli, words: tuple[str, ...], code: str) -> None:
    ran = await cli(*words)
    assert (ran.status, ran.code) == (1, code)


async def test_a_password_of_other_bytes_than_utf_8_is_sent_as_it_is(cli: Any, terminal: MakeTerminal) -> None:
    door = await terminal()
    process = await cli.start("terminals", "show", door.url, "--password-stdin", password=None)
    out, errors = await asyncio.wait_for(process.communicate(b"\xff\xfe\n"), 60)
    assert b"password_refused" in out
    assert b"Traceback" not in errors
    assert door.failed_logins == 1


async def test_what_the_console_cannot_show_is_written_in_another_way() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "facestation.cli", "photo", "check", "нет.jpg"),
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 1
    assert b"Traceback" not in errors
