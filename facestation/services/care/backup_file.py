"""A backup as a file: encrypted frame by frame, so that neither writing nor reading holds it all in memory.

header   "FSBACKUP", version (1 byte), scrypt: log2 of n, r, p (1 byte each), salt (16), proof of the key (16)
frame    length of what follows (4 bytes, big-endian), nonce (12), AES-256-GCM of kind (1 byte) and content
key      scrypt(passphrase, salt) gives 48 bytes: the key, and the proof that a passphrase is the right one
signed   with each frame: the header and the number of the frame (8 bytes, big-endian, from 0)

kinds    H what it is (JSON) · S settings (JSON) · F a picture (JPEG), of the person that follows · P a person
         (JSON) · E the end: how many of each (JSON). A file without its end was cut off.
"""

from __future__ import annotations

import enum
import json
import os
import secrets
import struct
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from facestation.domain.secret import Secret
from facestation.errors import (
    BackupCut,
    BackupDamaged,
    BackupTooNew,
    BackupUnfinished,
    FileUnreadable,
    NotABackup,
    PassphraseWrong,
    StationError,
)
from facestation.services.stretching import LOG2_N, P, R, stretched
from facestation.whole_file import is_full, is_no_file, trouble

MAGIC, VERSION = b"FSBACKUP", 1
_HEADER = struct.Struct(">8sBBBB16s16s")
_LENGTH = struct.Struct(">I")
_LOG2_N_MAX = 20
"""A file that asks for more is not to be believed: its key would take gigabytes."""
_NONCE_BYTES, _TAG_BYTES = 12, 16
_FRAME_MAX_BYTES = 16_000_000
_KEY_BYTES, _PROOF_BYTES = 32, 16


class Kind(enum.Enum):
    """What a frame holds."""

    HEAD = b"H"
    SETTINGS = b"S"
    FACE = b"F"
    PERSON = b"P"
    END = b"E"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame in clear."""

    kind: Kind
    content: bytes = field(repr=False)

    def json(self) -> dict[str, Any]:
        """The object in it; raises BackupDamaged."""
        try:
            found = json.loads(self.content)
        except ValueError as error:
            raise BackupDamaged() from error
        if not isinstance(found, dict):
            raise BackupDamaged()
        return found


class _Cipher:
    def __init__(self, header: bytes, passphrase: Secret, name: str) -> None:
        magic, version, log2_n, r, p, salt, proof = _HEADER.unpack(header)
        if magic != MAGIC:
            raise NotABackup()
        if version != VERSION:
            raise BackupTooNew(version=version)
        if not (1 <= log2_n <= _LOG2_N_MAX and r == R and p == P):
            raise BackupDamaged()
        derived = stretched(passphrase, salt, _KEY_BYTES + _PROOF_BYTES, log2_n=log2_n)
        if not secrets.compare_digest(derived[_KEY_BYTES:], proof):
            raise PassphraseWrong(value=name)
        self._header = header
        self._aead = AESGCM(derived[:_KEY_BYTES])

    def seal(self, number: int, frame: Frame) -> bytes:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = nonce + self._aead.encrypt(nonce, frame.kind.value + frame.content, self._signed(number))
        return _LENGTH.pack(len(sealed)) + sealed

    def open(self, number: int, sealed: bytes) -> Frame:
        try:
            plain = self._aead.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], self._signed(number))
            return Frame(Kind(plain[:1]), plain[1:])
        except (InvalidTag, ValueError) as error:
            raise BackupDamaged() from error

    def _signed(self, number: int) -> bytes:
        return self._header + struct.pack(">Q", number)


def read_frames(path: Path, passphrase: Secret) -> Generator[Frame, None, None]:
    """Every frame up to the end, each seen to be whole and in its place.

    Raises FileUnreadable, NotABackup, BackupTooNew, PassphraseWrong, BackupDamaged, and BackupCut where it has no end.
    """
    try:
        with path.open("rb") as file:
            cipher = _opened(file, passphrase)
            for _, frame in _frames(file, cipher):
                yield frame
                if frame.kind is Kind.END:
                    if file.read(1):
                        raise BackupDamaged()
                    return
    except OSError as error:
        raise FileUnreadable(value=str(path)) from error
    raise BackupCut()


def _opened(file: BinaryIO, passphrase: Secret) -> _Cipher:
    header = file.read(_HEADER.size)
    if len(header) < _HEADER.size:
        raise NotABackup()
    return _Cipher(header, passphrase, Path(file.name).name)


def _frames(file: BinaryIO, cipher: _Cipher) -> Iterator[tuple[int, Frame]]:
    """Where each frame ends, and the frame, as far as they are whole; raises BackupDamaged for one that was changed."""
    number = 0
    while True:
        length = file.read(_LENGTH.size)
        size = _LENGTH.unpack(length)[0] if len(length) == _LENGTH.size else 0
        if not length or (not size and len(length) < _LENGTH.size):
            return
        if not _NONCE_BYTES + _TAG_BYTES < size <= _FRAME_MAX_BYTES:
            raise BackupDamaged()
        sealed = file.read(size)
        if len(sealed) < size:
            return
        yield file.tell(), cipher.open(number, sealed)
        number += 1


class BackupWriter:
    """Writes beside `path` until it is whole; what an earlier run of the same head left there is gone on with.

    A file without anybody in it is not left there. Raises DiskFull, or BackupUnfinished where there is something to go
    on with, FileUnreadable, and PassphraseWrong where the unfinished file was begun with another.
    """

    def __init__(self, path: Path, passphrase: Secret, head: Mapping[str, Any], same: str) -> None:
        if is_no_file(path):
            raise FileUnreadable(value=str(path))
        self._path = path
        self._unfinished = path.with_name(path.name + ".part")
        self.people: set[str] = set()
        """Employee numbers of whom the file holds already."""
        self.photos = 0
        self._worth_bytes: int | None = None
        """How long the file is with the first person in it."""
        try:
            self._file = self._resumed(passphrase, head, same) or self._begun(passphrase, head)
        except OSError as error:
            raise trouble(error, self._unfinished) from error
        self._worth_bytes = self._file.tell() if self.people else None

    def add(self, kind: Kind, content: bytes) -> None:
        """One frame more."""
        try:
            self._file.write(self._cipher.seal(self._number, Frame(kind, content)))
        except OSError as error:
            raise self._trouble(error) from error
        self._number += 1

    def add_person(self, person: Mapping[str, Any], photo: bytes | None) -> None:
        """Somebody with their picture; the person comes last and says that both are there."""
        if photo is not None:
            self.add(Kind.FACE, photo)
            self.photos += 1
        self.add(Kind.PERSON, _json(person))
        self.people.add(str(person["employee_no"]))
        self._worth_bytes = self._worth_bytes or self._file.tell()

    def finish(self) -> int:
        """Ends the file and puts it at its place; its size."""
        self.add(Kind.END, _json({"people": len(self.people), "photos": self.photos}))
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            size_bytes = self._file.tell()
            self._file.close()
            self._unfinished.replace(self._path)
        except OSError as error:
            raise self._trouble(error) from error
        return size_bytes

    def close(self) -> None:
        """Leaves what there is for the next run."""
        try:
            self._file.close()
        except OSError as error:
            raise self._trouble(error) from error
        finally:
            if not self._is_worth_it():
                self._unfinished.unlink(missing_ok=True)

    def _trouble(self, error: OSError) -> StationError:
        full = is_full(error) and self._is_worth_it()
        return BackupUnfinished(value=str(self._unfinished)) if full else trouble(error, self._unfinished)

    def _is_worth_it(self) -> bool:
        """Whether the unfinished file, as it is on the disk, can be gone on with."""
        if self._worth_bytes is None or not self._unfinished.exists():
            return False
        return self._unfinished.stat().st_size >= self._worth_bytes

    def _begun(self, passphrase: Secret, head: Mapping[str, Any]) -> BinaryIO:
        salt = secrets.token_bytes(16)
        proof = stretched(passphrase, salt, _KEY_BYTES + _PROOF_BYTES)[_KEY_BYTES:]
        header = _HEADER.pack(MAGIC, VERSION, LOG2_N, R, P, salt, proof)
        self._cipher, self._number = _Cipher(header, passphrase, self._path.name), 0
        handle = os.open(self._unfinished, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        self._file = os.fdopen(handle, "wb")
        self._file.write(header)
        self.add(Kind.HEAD, _json(head))
        return self._file

    def _resumed(self, passphrase: Secret, head: Mapping[str, Any], same: str) -> BinaryIO | None:
        """The file that was left, cut behind the last person; None where there is none, or one of something else."""
        if not self._unfinished.exists():
            return None
        with self._unfinished.open("rb") as file:
            try:
                self._cipher = _opened(file, passphrase)
                end = self._taken_up(file, head, same)
            except (NotABackup, BackupTooNew, BackupDamaged):
                return None
        if end is None:
            return None
        again = self._unfinished.open("r+b")
        again.truncate(end)
        again.seek(end)
        return again

    def _taken_up(self, file: BinaryIO, head: Mapping[str, Any], same: str) -> int | None:
        end, photos = None, 0
        for number, (place, frame) in enumerate(_frames(file, self._cipher), 1):
            if number == 1 and (frame.kind is not Kind.HEAD or frame.json().get(same) != head.get(same)):
                return None
            photos += frame.kind is Kind.FACE
            if frame.kind is Kind.PERSON:
                self.people.add(str(frame.json().get("employee_no")))
            if frame.kind is not Kind.FACE:
                end, self._number, self.photos = place, number, photos
        return end


def _json(tree: Mapping[str, Any]) -> bytes:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()
