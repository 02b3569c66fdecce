"""How virtual terminals are started."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facestation.domain.secret import Secret
from facestation.virtual.camera import PictureSource

FaceCounter = Callable[[bytes], int | None]
"""How many faces a JPEG shows; None when it cannot be said. Called in a thread."""


@dataclass(frozen=True, slots=True)
class Options:
    """One process of virtual terminals; times in seconds."""

    password: Secret
    username: str = "admin"
    count: int = 1
    port: int = 0
    """Of the first terminal, the others follow; 0 lets the system choose each."""
    host: str = "127.0.0.1"
    profile: str = "k1t343"
    """Or several, separated by commas, given out in turn."""
    https: bool = False
    legacy_tls: bool = False
    """HTTPS as old firmware offers it: one old cipher and a short key."""
    inactive: bool = False
    sadp: bool = False
    """Answer to searches on the loopback interface."""
    faults: tuple[str, ...] = ()
    algorithms: tuple[str, ...] = ("MD5",)
    """Of Digest: MD5, SHA-256 or both."""
    nonce_life_s: float = 30.0
    failures_allowed: int = 5
    lock_s: float = 1800.0
    modeling_s: float = 0.4
    capture_s: float = 0.8
    capture_timeout_s: float = 15.0
    deletion_s: float = 0.2
    heartbeat_s: float = 10.0
    latency_s: float = 0.0
    """Added to every answer."""
    clock_skew_s: float = 0.0
    people_max: int | None = None
    """Smaller than the profile's own, to fill a terminal quickly; likewise for faces and cards."""
    faces_max: int | None = None
    cards_max: int | None = None
    state_file: Path | None = None
    """Where people, cards and faces survive a restart; the certificate lies beside it. For several terminals a number
    is added to the name."""
    video: bool = False
    """Streams its camera at a port that its list of protocols names."""
    count_faces: FaceCounter | None = None
    """Instead of the photo check of this program."""
    picture: PictureSource | None = None
    """What the camera sees, instead of a demo portrait."""
