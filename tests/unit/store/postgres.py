"""A PostgreSQL server of our own, in a folder of its own, reachable through a socket in that folder alone."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path


class ServerMissingError(Exception):
    """There is no PostgreSQL server program on this computer."""


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        raise ServerMissingError("no PostgreSQL server installed (Debian package postgresql)")
    return found[-1].parent if found else Path(str(on_path)).parent


def _account() -> str | None:
    """The server refuses to run as root; None when we are somebody else already."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


class PostgresServer:
    """A running server; `address()` makes an empty database."""

    def __init__(self) -> None:
        self._programs = _programs()
        self._account = _account()
        self._folder = Path(tempfile.mkdtemp(prefix="facestation-pg-"))
        if self._account is not None:
            shutil.chown(self._folder, self._account)
        try:
            self._run(
                "initdb", "--no-sync", "-U", "station", "-A", "trust", "-E", "UTF8", "--locale=C", "-D", self._data
            )
            options = f"-k {self._folder} -c listen_addresses= -c fsync=off -c max_connections=60"
            self._run("pg_ctl", "-w", "-D", self._data, "-l", str(self._folder / "log"), "-o", options, "start")
        except BaseException:
            self.stop()
            raise

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _run(self, program: str, *arguments: str) -> None:
        # Run from the folder itself: the server's account may not enter ours.
        subprocess.run(
            [self._programs / program, *arguments],
            check=True,
            user=self._account,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def address(self) -> str:
        """The URL of a new, empty database."""
        import psycopg
        from psycopg import sql

        name = f"t{uuid.uuid4().hex}"
        make = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
        with psycopg.connect(host=str(self._folder), user="station", dbname="postgres", autocommit=True) as connection:
            connection.execute(make)
        return f"postgresql+psycopg://station@/{name}?host={self._folder}"

    def stop(self) -> None:
        """End the server and remove its folder."""
        if (self._folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "-w", "-m", "immediate", "-D", self._data, "stop")
        shutil.rmtree(self._folder)
