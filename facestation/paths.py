"""Where the station keeps its files.

data_dir(override: Path | None = None) -> Path     # override, else FACESTATION_DATA_DIR, else the platform's place
database_file(folder) -> Path    settings_file(folder) -> Path
vault_key_file(folder) -> Path    signing_key_file(folder) -> Path    log_file(folder) -> Path
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import appdirs

from facestation.errors import FileUnreadable

VARIABLE = "FACESTATION_DATA_DIR"
_OWNER_ONLY = 0o700


def data_dir(override: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """The folder for database, settings and logs, made for its owner alone where it is not there yet.

    `override`, else the environment's FACESTATION_DATA_DIR, else the platform's own place for application data.
    Raises FileUnreadable where it cannot be made.
    """
    named = override or (Path(environment[VARIABLE]) if environment.get(VARIABLE) else None)
    folder = named or Path(appdirs.user_data_dir("facestation", appauthor=False))
    try:
        folder = folder.expanduser().absolute()
        _make(folder)
        if named is None:
            # Only our own place is tightened: a folder that somebody named may be shared on purpose.
            folder.chmod(_OWNER_ONLY)
    except (OSError, RuntimeError) as error:
        raise FileUnreadable(value=str(folder)) from error
    return folder


def _make(folder: Path) -> None:
    if folder.is_dir():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=_OWNER_ONLY, exist_ok=True)


def database_file(folder: Path) -> Path:
    """The embedded database in `folder`."""
    return folder / "station.db"


def settings_file(folder: Path) -> Path:
    """Where the station's own settings lie in `folder`."""
    return folder / "settings.json"


def vault_key_file(folder: Path) -> Path:
    """Where the key of waiting photos lies in `folder`, on a computer without a keyring."""
    return folder / "vault.key"


def signing_key_file(folder: Path) -> Path:
    """Where the key that signs certificates lies in `folder`, on a computer without a keyring."""
    return folder / "signing.key"


def log_file(folder: Path) -> Path:
    """Where the program writes its log in `folder`."""
    return folder / "facestation.log"
