"""What all verbs share: options, passwords, naming terminals, output, exit status."""

from __future__ import annotations

import argparse
import contextlib
import functools
import json
import os
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from facestation.commissioning.describing import described_error
from facestation.domain.care import Stage, Step
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord
from facestation.errors import CredentialsMissing, PassphraseMissing, StationError, Unreachable
from facestation.whole_file import trouble

if TYPE_CHECKING:
    from facestation.services.station import Station

Document = dict[str, Any]
Read = TypeVar("Read")

DONE, FAILED = 0, 1
LINE_LIMIT_BYTES = 65_536
"""A line of standard input that is longer is no password and no parameter."""
SECRETS = "FACESTATION_SECRET_"
"""How the variables begin that hold secrets of templates."""
SHOWN_MAX = 40
"""So much of an argument is repeated where it is refused."""
TIME = "a time is written as 2030-01-31T08:00:00, or with an offset as 2030-01-31T08:00:00+03:00"
DOORS_MAX = 256
"""No terminal has as many doors; 65535 would mean every one of them."""


class Verb(Protocol):
    """One file of this package: a verb of the command line."""

    def register(self, verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None: ...

    async def run(self, args: argparse.Namespace, out: Output) -> int: ...


Parents = list[argparse.ArgumentParser]


def common_options() -> argparse.ArgumentParser:
    """The options that are taken before and after every verb."""
    # SUPPRESS keeps a verb's parser from overwriting what stood before the verb.
    options = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--json", action="store_true", help="one JSON document on stdout")
    options.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="where the station keeps its data (or FACESTATION_DATA_DIR)"
    )
    options.add_argument(
        "--database", metavar="URL", help="the shared database of several desks (or FACESTATION_DATABASE_URL)"
    )
    options.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the terminal's password from stdin; else from the password store, else FACESTATION_PASSWORD",
    )
    options.add_argument("--trust-fingerprint", metavar="HEX", help="accept and remember exactly this certificate")
    options.add_argument(
        "--retry-login",
        action="store_true",
        help="send a password that was refused once more, after it was set on the terminal",
    )
    return options


class EachOnce(argparse.Action):
    """Collects pairs of a name and a value; the same name twice is a mistake that nobody must guess the meaning of."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        """Raises SystemExit, as a mistake of usage, for a name that was given before."""
        pairs = list(getattr(namespace, self.dest, None) or ())
        for name, value in values if self.nargs else [values]:
            if any(name == before for before, _ in pairs):
                parser.error(f"{name} is given twice")
            pairs.append((name, value))
        setattr(namespace, self.dest, pairs)


class OutputLost(Exception):
    """Standard output takes nothing more; `error` says why."""

    def __init__(self, error: StationError) -> None:
        super().__init__(error.code)
        self.error = error


class Output:
    """Writes results to stdout: one JSON document, or lines for people."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def result(self, document: Document, lines: Iterable[str] = ()) -> None:
        """`document` as JSON, or `lines` for people."""
        text = json.dumps(document, ensure_ascii=False) if self._as_json else "\n".join(lines)
        if not text:
            return
        try:
            print(text, flush=True)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputLost(trouble(error, Path("stdout"))) from error

    def ended(self, document: Document, lines: Sequence[str], error: StationError | None) -> int:
        """Says what was done, and `error` where something was not; gives the exit status."""
        if error is not None:
            return self.failed(error, document, lines)
        self.result(document, lines)
        return DONE

    def failed(self, error: StationError, document: Document | None = None, lines: Iterable[str] = ()) -> int:
        """Says `error`, with what was done in spite of it, and gives the exit status."""
        self.result({**(document or {}), "error": error_document(error)}, lines)
        if not self._as_json:
            complain(error)
        return FAILED


def complain(error: StationError) -> None:
    """Says `error` on stderr, where that can be written."""
    with contextlib.suppress(OSError):
        print(f"{error.message} {error.advice}", file=sys.stderr)
        if fingerprint := error.details.get("fingerprint"):
            print(f"SHA-256 fingerprint: {fingerprint}", file=sys.stderr)
        if error.code in _HERE:
            print(_HERE[error.code], file=sys.stderr)


_HERE = {
    "credentials_missing": "Here: --password-stdin reads it from standard input; or set FACESTATION_PASSWORD.",
    "certificate_unknown": "Here: --trust-fingerprint with these 64 digits trusts exactly this certificate.",
    "login_paused": "Here: --retry-login sends it once more; --password-stdin takes another one.",
}
"""What advice for everybody means on the command line."""


def error_document(error: StationError | None) -> Document | None:
    """An error as every JSON answer shows it."""
    return described_error(error)


def read_password(args: argparse.Namespace) -> None:
    """Takes what comes from stdin: the password where `--password-stdin` asks for it, then a passphrase of a file.

    Called before the event loop runs: whoever presses Ctrl+C instead of typing it is heeded only there.
    """
    if getattr(args, "password_stdin", False) is True:
        args.password_stdin = input_line()
    if hasattr(args, "passphrase"):
        args.passphrase = input_line()


def given_password(args: argparse.Namespace) -> Secret | None:
    """The password that `read_password` took; its line end is not part of it.

    Raises CredentialsMissing for an empty line: an empty password would be a failed login.
    """
    given = getattr(args, "password_stdin", None)
    if given is None:
        return None
    if not given:
        raise CredentialsMissing(terminal=_whom(args))
    return Secret(str(given))


def _whom(args: argparse.Namespace) -> str | None:
    """The terminal that the command line names, the first of several."""
    named = (getattr(args, name, None) for name in ("terminal", "terminals", "address"))
    first = next((each for each in named if each), None)
    return first[0] if isinstance(first, list) else first


def input_line() -> str:
    """The next line of standard input, in whatever encoding; nothing where there is no input or no end of the line."""
    try:
        line = b"" if sys.stdin is None else sys.stdin.buffer.readline(LINE_LIMIT_BYTES)
    except OSError:
        return ""
    return "" if len(line) == LINE_LIMIT_BYTES else line.decode(errors="surrogateescape").rstrip("\r\n")


@contextlib.asynccontextmanager
async def station(args: argparse.Namespace, *, reads: bool = False) -> AsyncIterator[Station]:
    """The station of this command, closed at the end; one that only `reads` what is known here needs no free disk.

    Whatever speaks to a terminal has to write down what comes of it: a password that was refused, a door opened.
    """
    # Most of the program, which not every verb needs, and no help or mistake of usage.
    from facestation.services.station import open_station

    unattended = os.environ.get("FACESTATION_PASSWORD")
    opened = await open_station(
        getattr(args, "data_dir", None),
        database_url=getattr(args, "database", None) or os.environ.get("FACESTATION_DATABASE_URL"),
        environment_password=Secret(unattended) if unattended else None,
        environment_secrets=_unattended_secrets(),
        on_full_disk=reads,
    )
    try:
        yield opened
    finally:
        await opened.close()


def _unattended_secrets() -> dict[str, Secret]:
    """Secrets of templates for a computer without a keyring: `site-operator` is FACESTATION_SECRET_SITE_OPERATOR."""
    given = ((name.removeprefix(SECRETS), text) for name, text in os.environ.items() if name.startswith(SECRETS))
    return {name: Secret(text) for name, text in given if name and text}


async def choose(
    args: argparse.Namespace, opened: Station, names: Sequence[str], *, to_log_in: bool = True
) -> list[TerminalRecord]:
    """The terminals of these names or URLs, trusted and, where it is `to_log_in`, with a password; each once.

    A password that a terminal refused is not sent again, unless another one is given or `--retry-login` says so.
    Raises TerminalUnknown, CertificateUnknown, CredentialsMissing.
    """
    chosen: dict[str, TerminalRecord] = {}
    for name in names:
        record = await opened.terminals.resolve(name)
        chosen[record.id] = await _ready(args, opened, record, to_log_in=to_log_in)
    return list(chosen.values())


async def choose_one(args: argparse.Namespace, opened: Station, *, to_log_in: bool = True) -> TerminalRecord:
    """The one terminal that `--terminal` names."""
    [record] = await choose(args, opened, [args.terminal], to_log_in=to_log_in)
    return record


async def _ready(
    args: argparse.Namespace, opened: Station, record: TerminalRecord, *, to_log_in: bool
) -> TerminalRecord:
    password = given_password(args)
    if password is not None:
        await opened.terminals.use_password(record.id, password)
    fingerprint = getattr(args, "trust_fingerprint", None)
    # One that is off cannot show its certificate; what is sent later still meets the same check.
    with contextlib.suppress(Unreachable):
        if fingerprint is None:
            await opened.terminals.check_trust(record)
        else:
            record = await opened.terminals.trust(record.id, fingerprint)
    if to_log_in and await opened.credentials.password(record.id) is None:
        raise CredentialsMissing(terminal=record.name)
    if getattr(args, "retry_login", False):
        await opened.terminals.allow_login(record.id)
    return record


async def told(steps: AsyncGenerator[Step, None], out: Output, document: Document) -> int:
    """Tells each step on stderr, and at the end the document with what the terminal runs."""
    firmware = ""
    async with contextlib.aclosing(steps):
        async for step in steps:
            percent = "" if step.percent is None else f" {step.percent:.0f} %"
            print(f"{_STAGES[step.stage]}{percent}", file=sys.stderr)
            firmware = step.firmware or firmware
    done = f"It runs {firmware}." if firmware else "It is done; what the terminal runs is not known."
    out.result({**document, "firmware": firmware}, [done])
    return DONE


_STAGES = {
    Stage.SENDING: "The file is on its way:",
    Stage.INSTALLING: "The terminal installs it:",
    Stage.TOLD: "The terminal has taken the command.",
    Stage.GONE: "It is away; waiting until it answers again.",
    Stage.BACK: "It answers again.",
}


def given_secret(args: argparse.Namespace) -> Secret:
    """A password or passphrase of a file, the next line of standard input; raises PassphraseMissing without one."""
    line = str(args.passphrase)
    if not line:
        raise PassphraseMissing()
    return Secret(line)


def passphrase_option(parser: argparse.ArgumentParser) -> None:
    """A verb with this reads a passphrase from standard input, behind the terminal's password where that comes there
    too."""
    parser.set_defaults(passphrase=None)


def plain(value: object) -> str:
    """A value of a document without the marks of its syntax."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {plain(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return "; ".join(plain(inner) for inner in value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None else str(value)


def meant(what: str = "") -> Callable[[Callable[[str], Read]], Callable[[str], Read]]:
    """For a reader of an argument: says what is meant and what was given, or what the reader says of it."""

    def telling(read: Callable[[str], Read]) -> Callable[[str], Read]:
        @functools.wraps(read)
        def told(text: str) -> Read:
            try:
                return read(text)
            except ValueError as error:
                said = f"{what}, not {text[:SHOWN_MAX]!r}" if what else str(error)
                raise argparse.ArgumentTypeError(said) from error

        return told

    return telling


def door_number(text: str) -> int:
    """A door of a terminal, from an argument."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= DOORS_MAX:
        raise argparse.ArgumentTypeError(f"a door is a number from 1 to {DOORS_MAX}")
    return int(text)


def terminal_option(parser: argparse.ArgumentParser, *, several: bool = False) -> None:
    """Adds `--terminal T`, or `--terminal T…`."""
    if several:
        parser.add_argument("--terminal", nargs="+", action="extend", required=True, metavar="T", help="name or URL")
    else:
        parser.add_argument("--terminal", required=True, metavar="T", help="name or URL of the terminal")
