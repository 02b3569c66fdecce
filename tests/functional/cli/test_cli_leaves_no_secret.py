"""Whatever is typed as a secret is nowhere afterwards: in no file and no output, in no spelling."""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.functional.cli.conftest import Cli, MakeTerminal

FIRST, WRONG = "Primrose-7731", "Crocus-4482"
PASSPHRASE, KEY, SUPER, PIN = "seven violet lamps", "Anemone99", "83150274", "90417356"
PLANTED = (FIRST, WRONG, PASSPHRASE, KEY, SUPER, PIN)
SITE = '[settings.door.1]\nsuperPassword = { keyring = "site-super" }\n'


def spellings(secret: str) -> Iterator[bytes]:
    """What it might look like in a file."""
    plain = secret.encode()
    for written in (plain, secret.encode("utf-16-le"), secret.encode("utf-16-be")):
        yield written
        yield from (written.hex().encode(), written.hex().upper().encode())
        for before in range(3):
            # Inside of a longer text the same bytes look different; what does not depend on their neighbors stays.
            bits = 8 * before, 8 * (before + len(written))
            yield base64.b64encode(bytes(before) + written)[-(-bits[0] // 6) : bits[1] // 6]


def traces(name: str, data: bytes) -> list[str]:
    return [f"{secret} in {name}" for secret in PLANTED if any(each in data for each in spellings(secret))]


def test_a_secret_is_found_in_every_spelling() -> None:
    for hidden in (FIRST.encode("utf-16-le"), FIRST.encode().hex().encode(), base64.b64encode(f"ab:{FIRST}!".encode())):
        assert traces("here", b"x" + hidden + b"y") == [f"{FIRST} in here"]


async def test_what_is_typed_as_a_secret_is_nowhere_afterwards(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    new, gate = await terminal(inactive=True), await terminal(password=FIRST, number=2)
    old = await terminal(password=FIRST, number=3)
    old.faults.add("session_only")
    site, kept = tmp_path / "site.toml", tmp_path / "kept"
    site.write_text(SITE, encoding="utf-8")
    kept.mkdir()
    first, phrase = f"{FIRST}\n", f"{PASSPHRASE}\n"

    async def does(*words: object, stdin: str, password: str | None = FIRST, status: int = 0) -> None:
        ran = await cli(*words, stdin=stdin, password=password, secrets={"SITE_SUPER": SUPER})
        assert ran.status == status, ran

    await does("activate", new.url, "--password-stdin", stdin=first, password=None)
    await does("terminals", "show", old.url, "--password-stdin", stdin=first, password=None)
    await does("terminals", "show", gate.url, "--password-stdin", stdin=f"{WRONG}\n", password=None, status=1)
    await does("terminals", "show", gate.url, "--retry-login", stdin="")
    await does("passwords", "export", kept / "passwords", "--password-stdin", stdin=phrase)
    await does("passwords", "import", kept / "passwords", "--password-stdin", stdin=f"{WRONG}\n", status=1)
    await does("settings", "set", "--terminal", gate.url, "isup", "key=-", "--yes", stdin=f"{KEY}\n")
    await does("commission", "apply", site, "--terminal", gate.url, "--yes", stdin="")
    await does("people", "pin", "set", "--terminal", gate.url, "--employee-no", "1007", stdin=f"{PIN}\n", status=1)
    await does("backup", kept / "backup", "--terminal", gate.url, stdin=phrase)
    await does("config", "export", kept / "config", "--terminal", gate.url, "--in-clear", stdin=phrase)
    await does("support-bundle", kept / "bundle.zip", "--terminal", gate.url, stdin="")

    with zipfile.ZipFile(kept / "bundle.zip") as archive:
        archive.extractall(kept / "bundle")
    files = [file for folder in (cli.folder, kept, cli.streams) for file in folder.rglob("*") if file.is_file()]
    assert any(file.name == "station.db" for file in files)
    assert [trace for file in files if file.name != "stdin" for trace in traces(file.name, file.read_bytes())] == []
