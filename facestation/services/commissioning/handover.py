"""Handing a site over: every terminal looked at and tested, and the whole put into a signed certificate."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from facestation.commissioning.certificate import (
    Document,
    PublicKey,
    Sealed,
    SigningKey,
    is_key,
    parse_public_key,
    seal_json,
    seal_pdf,
    verify,
)
from facestation.commissioning.describing import described_handover
from facestation.credentials import Credentials
from facestation.domain.commissioning import TerminalRun
from facestation.domain.event import ListeningHost
from facestation.domain.handover import (
    EventPath,
    EventWay,
    Handover,
    KeptTest,
    SettingDiffers,
    SettingsCompared,
    Step,
    TerminalHandover,
    Trial,
)
from facestation.domain.inventory import Inspection
from facestation.domain.terminal_settings import FieldValue
from facestation.domain.watching import Way
from facestation.errors import (
    AnswerError,
    BadRequest,
    ListenersFull,
    NotPermitted,
    NotSupported,
    Refusal,
    SignedByAnother,
    TerminalError,
)
from facestation.isapi.terminal import Terminal
from facestation.services.commissioning.commission import Commission
from facestation.services.commissioning.drawing import draw_pdf
from facestation.services.commissioning.kept_tests import KeptTests
from facestation.services.commissioning.trial import Trials
from facestation.services.events.watch import Watcher
from facestation.services.files import make_folder, read, write
from facestation.services.people.photos import Photos
from facestation.services.pool import TerminalPool
from facestation.services.site.inventory import AT_ONCE, Inventory
from facestation.settings import SettingsFile
from facestation.store.audit import utc_now
from facestation.tasks import as_they_end

JSON_NAME, PDF_NAME = "certificate.json", "certificate.pdf"
ABSENT = "(absent)"
"""Found in place of what a terminal does not have."""
RECOGNITION_S = 20.0
"""How long somebody has to step before the terminal and look at it."""

_NOTHING: Mapping[str, SettingsCompared] = MappingProxyType({})
_NEVER: Mapping[str, Trial] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be handed over, and how."""

    terminal_ids: tuple[str, ...]
    site: str = ""
    by: str = ""
    test: bool = True
    """Whether a test person is enrolled on each terminal."""
    recognition_s: float = RECOGNITION_S
    """How long somebody may take to be recognized; 0 where nobody stands there."""
    portrait: bytes | None = field(default=None, repr=False)
    """A picture file of whoever will look at the terminals; None for a portrait of the demonstration."""
    settings: Mapping[str, SettingsCompared] = field(default_factory=lambda: _NOTHING)
    """By the terminal's id, where they were compared with a template."""
    tested: Mapping[str, Trial] = field(default_factory=lambda: _NEVER)
    """Tests that are not made again, by the terminal's id."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What is done next on one terminal; with `employee_no` the number of its test person."""

    terminal_id: str
    step: Step | None
    """None before the test: it is looked at."""
    employee_no: str = ""
    found: TerminalHandover | None = None
    """What it came to, at the end."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A certificate as it was written down."""

    document: Document
    json_file: Path
    pdf_file: Path
    key: PublicKey
    """Of the station, which has signed both."""


Tell = Callable[[Progress], object]


class Handovers:
    """Makes certificates and verifies them."""

    def __init__(
        self,
        pool: TerminalPool,
        inventory: Inventory,
        trials: Trials,
        photos: Photos,
        watcher: Watcher,
        commission: Commission,
        credentials: Credentials,
        settings: SettingsFile,
        kept_tests: KeptTests,
    ) -> None:
        self._pool = pool
        self._inventory = inventory
        self._trials = trials
        self._photos = photos
        self._watcher = watcher
        self._commission = commission
        self._credentials = credentials
        self._settings = settings
        self._kept_tests = kept_tests

    async def tests(self) -> Mapping[str, KeptTest]:
        """The newest test of each terminal that was ever tested, by its id."""
        return await self._kept_tests.all()

    async def make(self, wish: Wish, tell: Tell = lambda _: None) -> Handover:
        """Looks at each terminal and tests it; what stands in the way on one is in its own part.

        Raises PhotoInputError leaves and PhotoRejected for a portrait that no terminal would take, before anything is
        sent; StoreError, TerminalUnknown. Cancelled, it takes every test person away before it ends.
        """
        jpeg = await self._portrait(wish) if wish.test else None
        # Whoever has to look at the terminals can only stand before one of them.
        at_once = 1 if wish.test and wish.recognition_s else AT_ONCE

        async def one(terminal_id: str) -> TerminalHandover:
            found = await self._one(terminal_id, wish, jpeg, tell)
            if found.trial is not None and terminal_id not in wish.tested:
                # At once: whatever ends the program, those that were tested need not be tested again.
                await self._kept_tests.keep(terminal_id, KeptTest(found.standing, found.trial))
            tell(Progress(terminal_id, None, found=found))
            return found

        async with contextlib.aclosing(as_they_end(map(one, wish.terminal_ids), at_once)) as ends:
            looked_at = {found.seen.record.id: found async for found in ends}
        terminals = [looked_at[each] for each in wish.terminal_ids]
        desk = (await asyncio.to_thread(self._settings.load)).desk_name
        latest = self._inventory.latest
        compared = (dataclasses.replace(each, seen=latest[each.seen.record.id]) for each in terminals)
        return Handover(utc_now(), wish.site, wish.by, desk, tuple(compared))

    async def hand_over(
        self,
        terminal_ids: Sequence[str],
        tell: Tell,
        *,
        enroll: bool,
        recognition_s: float,
        portrait: Path | None,
        template: Path | None,
        tested: Collection[str] = (),
    ) -> Handover:
        """As `make`, with everything in files: the portrait, and the template that settings are compared with.

        Of the terminals in `tested` the test that is remembered is not made again. Raises FileUnreadable and
        TemplateError leaves as well.
        """
        picture = None if portrait is None else await read(portrait)
        compared = {} if template is None else await self.compare(template, terminal_ids)
        ids = tuple(terminal_ids)
        before = {each: test.trial for each, test in (await self.tests()).items() if each in tested}
        return await self.make(Wish(ids, "", "", enroll, recognition_s, picture, compared, before), tell)

    async def compare(self, template: Path, terminal_ids: Sequence[str]) -> dict[str, SettingsCompared]:
        """How these terminals differ from the template in that file, for the certificate; raises TemplateError leaves,
        FileUnreadable."""
        read = await self._commission.load(template)
        found: dict[str, SettingsCompared] = {}
        async with contextlib.aclosing(self._commission.check(read, terminal_ids)) as states:
            async for state in states:
                found[state.terminal_id] = _compared(template.name, state)
        return found

    @staticmethod
    def document(handover: Handover) -> Document:
        """What the certificate says, as a plain object; also what the PDF is drawn from."""
        return described_handover(handover)

    async def seal_json(self, document: Document) -> bytes:
        """The certificate as a signed JSON file; the key is made where there is none yet."""
        return seal_json(document, await _key(self._credentials))

    async def seal_pdf(self, pdf: bytes) -> bytes:
        """A PDF file signed with the station's key."""
        return seal_pdf(pdf, await _key(self._credentials))

    @staticmethod
    async def open_folder(folder: Path) -> None:
        """Makes the folder where a certificate goes; raises FileUnreadable where that cannot be."""
        await make_folder(folder)

    async def keep(self, handover: Handover, folder: Path, language: str | None = None) -> Kept:
        """The certificate as two signed files in that folder, the PDF in this language, else in that of the screen.

        Raises FileUnreadable, DiskFull, DrawingFailed.
        """
        document = self.document(handover)
        json_file, pdf_file = folder / JSON_NAME, folder / PDF_NAME
        await write(json_file, await self.seal_json(document))
        language = language or (await asyncio.to_thread(self._settings.load)).language
        await write(pdf_file, await self.seal_pdf(await draw_pdf(json_file, language)))
        return Kept(document, json_file, pdf_file, await self.public_key())

    @staticmethod
    async def read(path: Path) -> bytes:
        """The bytes of a portrait or a certificate; raises FileUnreadable."""
        return await read(path)

    async def public_key(self) -> PublicKey:
        """What others need to know of the station's key; made where there is none yet."""
        return await station_key(self._credentials)

    async def verify(self, data: bytes, expected: str | None = None) -> tuple[Sealed, bool]:
        """As `verified`, with the key of this station."""
        return await verified(self._credentials, data, expected)

    async def _portrait(self, wish: Wish) -> bytes:
        given = await asyncio.to_thread(_demo_portrait) if wish.portrait is None else wish.portrait
        photo, _ = await self._photos.require(given)
        return photo.jpeg

    async def _one(self, terminal_id: str, wish: Wish, jpeg: bytes | None, tell: Tell) -> TerminalHandover:
        tell(Progress(terminal_id, None))
        seen = await self._inventory.check(terminal_id)
        found = TerminalHandover(seen, settings=wish.settings.get(terminal_id))
        if seen.error is not None:
            return found
        events, trial = None, wish.tested.get(terminal_id)
        # Where a terminal breaks down just now, its test says so.
        with contextlib.suppress(TerminalError):
            events = await self._event_path(seen)
        if jpeg is not None and trial is None:

            def step(step: Step, employee_no: str) -> None:
                tell(Progress(terminal_id, step, employee_no))

            face = jpeg if "faces" in seen.supports else None
            trial = await self._trials.run(terminal_id, face, recognition_s=wish.recognition_s, tell=step)
        return dataclasses.replace(found, events=events, trial=trial)

    async def _event_path(self, seen: Inspection) -> EventPath:
        """Raises TerminalError leaves."""
        terminal = await self._pool.terminal(seen.record.id)
        standing = self._watcher.standings.get(seen.record.id)
        live = standing is not None and standing.way is Way.LIVE
        way = EventWay.STREAM if live else await _way(terminal)
        holders = tuple(dict.fromkeys(listener.address for listener in seen.strangers))
        hosts: tuple[ListeningHost, ...] = ()
        # A terminal that pushes nowhere has no list either.
        with contextlib.suppress(Refusal, NotPermitted, AnswerError):
            hosts = await terminal.hosts()
        return EventPath(way, holders, hosts)


def _compared(template: str, run: TerminalRun) -> SettingsCompared:
    differences = [
        SettingDiffers(found.resource, found.field, _plain(found.wanted), _plain(found.found))
        for found in run.differences
    ]
    # What a terminal does not have at all is also not as it was wanted.
    differences += [SettingDiffers(lack.resource, lack.field, "", ABSENT) for lack in run.lacks]
    return SettingsCompared(template, tuple(differences), run.first_error)


def _plain(value: FieldValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


async def station_key(credentials: Credentials) -> PublicKey:
    """What others need to know of the station's key; made where there is none yet."""
    return (await _key(credentials)).public


async def verified(credentials: Credentials, data: bytes, expected: str | None = None) -> tuple[Sealed, bool]:
    """What a certificate says, and whether its key was expected: `expected`, else the station's own.

    Where there is neither, it is only known to be unchanged. Raises SignatureInvalid, SignatureMissing,
    SignedByAnother, PublicKeyInvalid.
    """
    digits = None if expected is None else parse_public_key(expected)
    sealed = verify(data)
    if digits is None:
        seed = await credentials.signing_seed(make=False)
        digits = None if seed is None else SigningKey(seed).public.text
    if digits is not None and not is_key(sealed.key, digits):
        raise SignedByAnother(fingerprint=sealed.key.fingerprint)
    return sealed, digits is not None


async def _key(credentials: Credentials) -> SigningKey:
    seed = await credentials.signing_seed()
    if seed is None:
        raise ValueError("a key that is to be made is there")
    return SigningKey(seed)


async def _way(terminal: Terminal) -> EventWay:
    """Tried out: the stream is opened and given back at once."""
    with contextlib.suppress(ListenersFull, NotSupported, NotPermitted):
        async with terminal.alerts():
            return EventWay.STREAM
    with contextlib.suppress(NotSupported, NotPermitted, BadRequest):
        await terminal.newest_event()
        return EventWay.HISTORY
    return EventWay.NONE


def _demo_portrait() -> bytes:
    """The portrait of the demonstration: free of rights, and nobody who will come to the door."""
    return (files("facestation") / "virtual" / "data" / "grace_hopper.jpg").read_bytes()
