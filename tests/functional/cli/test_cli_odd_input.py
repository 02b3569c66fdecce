"""Whatever a command is given, it answers with a sentence; a traceback fails these tests by itself."""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from facestation.cli.commands import VERBS, parser, verbs_of
from facestation.cli.common import TIME
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
        (("people", "list", "--terminal", NOWHERE, "--search", NO_TEXT), "name_not_allowed"),
        (("terminals", "add", "http://x\ny"), "address_invalid"),
        (("terminals", "show", "http://127.0.0.1:\t9"), "address_invalid"),
        (("import", "x" * 300, "--photos", ".", "--terminal", NOWHERE), "file_unreadable"),
        (("photo", "check", "x" * 300), "file_unreadable"),
        (("virtual", "--port", "99999"), "port_taken"),
        (("doctor", "--database", "postgresql://two..dots/name"), "database_address_invalid"),
    ],
)
async def test_odd_arguments_are_told_from_bugs(cli: Cli, words: tuple[str, ...], code: str) -> None:
    ran = await cli(*words)
    assert (ran.status, ran.code) == (1, code)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("settings set --terminal Gate door:1 openDuration=5 openDuration=6", "openDuration"),
        ("call doors.control --terminal Gate --param door_id=1 --param door_id=2", "door_id"),
    ],
)
def test_what_is_given_twice_is_a_mistake_of_usage(capsys: pytest.CaptureFixture[str], words: str, name: str) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(words.split())
    assert ended.value.code == 2
    assert f"{name} is given twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("discover --timeout soon", "a number of seconds, not 'soon'"),
        ("discover --port http", "a number from 1 to 65535, not 'http'"),
        ("virtual --fault nonsense", "there are"),
        ("virtual --profile nonsense", "there are k1t343"),
        ("virtual --host nowhere", "an IPv4 address"),
        ("events --terminal Gate --since yesterday", f"{TIME}, not 'yesterday'"),
        ("events --terminal Gate --since 1890-01-01", "a year from 1970 to 2037, not 1890"),
    ],
)
def test_what_an_argument_has_to_be_is_said(capsys: pytest.CaptureFixture[str], words: str, said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        parser(verbs_of(words.split())).parse_args(words.split())
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "loaded"),
    [
        ("terminals list", ["terminals"]),
        ("--json --data-dir x import --help", ["import"]),
        ("--json", list(VERBS)),
        ("--help terminals", list(VERBS)),
        ("--data-dir", list(VERBS)),
        ("nonsense list", list(VERBS)),
    ],
)
def test_no_more_than_the_verb_that_is_given_is_loaded(words: str, loaded: list[str]) -> None:
    assert list(verbs_of(words.split())) == loaded


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_found_in_its_file(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser([verb]).parse_args([verb, "--help"])
    assert ended.value.code == 0
    assert f"facestation-cli {verb}" in capsys.readouterr().out


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


COMMANDS = ("doctor", "endpoints", "terminals list", "photo check no.jpg", "outbox list", "terminals show nobody")


async def run_with(folder: Path, words: str, redirection: str) -> tuple[int, str]:
    """Exit status and stderr of a command whose streams the shell has redirected like this."""
    command = f"{shlex.quote(sys.executable)} -m facestation.cli --data-dir {shlex.quote(str(folder))} {words}"
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "PYTHONWARNINGS": "error"}
    process = await asyncio.create_subprocess_shell(
        f"{command} {redirection}", env=environment, stderr=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    _, errors = await asyncio.wait_for(process.communicate(), 60)
    text = errors.decode(errors="replace")
    assert "Traceback" not in text, text
    assert "Exception ignored" not in text, text
    return process.returncode or 0, text


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize(("words", "form"), list(zip(COMMANDS, ("", "--json ") * 3, strict=True)))
async def test_an_output_that_takes_nothing_is_a_sentence(tmp_path: Path, words: str, form: str) -> None:
    status, errors = await run_with(tmp_path, form + words, ">/dev/full")
    assert status == 1
    assert errors.startswith(("The disk of this computer is full", "No terminal is called"))


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows closes no streams")
@pytest.mark.parametrize("words", COMMANDS[1:4])
@pytest.mark.parametrize("redirection", [">&-", "2>&-", "<&-", ">&- 2>&- <&-", "2>/dev/full", "| head -c 1"])
async def test_streams_that_are_closed_are_no_bugs(tmp_path: Path, words: str, redirection: str) -> None:
    status, _ = await run_with(tmp_path, words, redirection)
    assert status in {0, 1}


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows closes no streams")
@pytest.mark.parametrize("redirection", ["<&-", "</dev/null", "</dev/zero"])
@pytest.mark.parametrize("words", ["terminals add http://127.0.0.1:9", "terminals show http://127.0.0.1:9", "virtual"])
async def test_no_password_on_stdin_is_a_missing_password(tmp_path: Path, words: str, redirection: str) -> None:
    status, errors = await run_with(tmp_path, f"{words} --password-stdin", redirection)
    assert (status, "password" in errors) == (1, True)


STARTED = "import os, runpy; os.write(1, b'.'); runpy.run_module('facestation.cli', run_name='__main__')"
"""The command line, once it has said that the interpreter itself is up: before, a signal is none of our business."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
@pytest.mark.parametrize("delay_s", [0.15, 0.2, 0.3, 0.5, 1.0])
async def test_an_interrupt_at_any_moment_exits_with_130(tmp_path: Path, delay_s: float) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", STARTED, "--data-dir", str(tmp_path)),
        *("terminals", "add", NOWHERE, "--password-stdin"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    await process.stdout.readexactly(1)
    await asyncio.sleep(delay_s)
    process.send_signal(signal.SIGINT)
    _, errors = await asyncio.wait_for(process.communicate(), 20)
    assert (process.returncode, errors) == (130, b"")
