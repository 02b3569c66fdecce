"""How virtual terminals are started."""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facestation.domain.secret import Secret
from facestation.virtual.camera import PictureSource

BATCH_MAX = 99_999

FaceCounter = Callable[[bytes], int | None]
"""How many faces a JPEG shows; None when it cannot be said. Called in a thread."""


@dataclass(frozen=True, slots=True)
class Options:
    """One process of virtual terminals; times in seconds."""

    password: Secret
    username: str = "admin"
    count: int = 1
    batch: int = 0
    """Part of serial numbers and MACs, up to BATCH_MAX, so that terminals of two programs are not the same; see
    `batch_of`."""
    port: int = 0
    """Of the first terminal, the others follow; 0 lets the system choose each."""
    host: str = "127.0.0.1"
    """Or several, separated by commas, given out in turn; those of one host take ports one after the other."""
    profile: str = "k1t343"
    """Or several, separated by commas, given out in turn."""
    https: bool = False
    legacy_tls: bool = False
    """HTTPS as old firmware offers it: one old cipher and a short key."""
    inactive: bool = False
    activation_secret: str = ""
    """32 hex digits that an activation hands out instead of random ones, so that a test can know them."""
    sadp: bool = False
    """Answer to searches, on the networks of the hosts."""
    sadp_port: int = 37020
    """Another one keeps tests apart."""
    faults: tuple[str, ...] = ()
    algorithms: tuple[str, ...] = ("MD5",)
    """Of Digest: MD5, SHA-256 or both."""
    salt: str = ""
    """Of keys for encrypted fields and of session logins, 64 hex digits; each terminal's own where empty."""
    challenge: str = ""
    """Of session logins, 32 hex digits; a fresh one each time where empty."""
    nonce_life_s: float = 30.0
    failures_allowed: int = 5
    lock_s: float = 1800.0
    modeling_s: float = 0.4
    capture_s: float = 0.8
    capture_timeout_s: float = 15.0
    deletion_s: float = 0.2
    restart_s: float = 3.0
    """How long it is away when it restarts."""
    upgrade_s: float = 2.0
    """How long new firmware takes."""
    heartbeat_s: float | None = None
    """The profile's own where None."""
    latency_s: float = 0.0
    """Added to every answer."""
    clock_skew_s: float = 0.0
    people_max: int | None = None
    """Smaller than the profile's own, to fill a terminal quickly; likewise for faces and cards."""
    faces_max: int | None = None
    cards_max: int | None = None
    fingers_max: int | None = None
    state_file: Path | None = None
    """Where people, cards and faces survive a restart; the certificate lies beside it. For several terminals a number
    is added to the name."""
    replay: Path | None = None
    """A recording of a support bundle, whose answers are given in place of its own."""
    looks: str = ""
    """The name of somebody who stands before the terminal as soon as they are enrolled on it; empty for nobody."""
    looks_every_s: float = 2.0
    """How often they look at it, until they are taken away."""
    video: bool = False
    """Streams its camera at a port that its list of protocols names."""
    count_faces: FaceCounter | None = None
    """Instead of the photo check of this program."""
    picture: PictureSource | None = None
    """What the camera sees, instead of a demo portrait."""


def batch_of(host: str, port: int, state_file: Path | None) -> int:
    """What tells the terminals of this program from those of others, and is the same when it is started again.

    By where they answer or where they keep what they hold; where both are left open, by chance.
    """
    if port:
        told = f"{host}:{port}".encode()
    elif state_file is not None:
        told = str(state_file.resolve()).encode()
    else:
        told = secrets.token_bytes(8)
    return 1 + zlib.crc32(told) % BATCH_MAX
