"""`discover`, `activate` and `passwords` as processes of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facestation.domain.terminal import parse_address
from facestation.virtual.sadp import answering_searches
from tests.functional.cli.conftest import Cli, MakeTerminal

FIELDS = {"model", "serial", "address", "http_port", "https_port", "mac", "firmware", "active", "found_by"}


async def test_a_terminal_is_found_activated_and_then_known(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    # Of a model that no other test searches for, as the port of searches is everybody's.
    made = await terminal(profile="k1t342", host="127.0.0.71", inactive=True)
    async with answering_searches([made]):
        found = await cli("discover", "--timeout", 1, "--interface", "127.0.0.1", password=None)
    [shown] = [one for one in found.document["terminals"] if one["address"] == made.host]
    assert found.status == 0
    assert shown.keys() >= FIELDS
    assert (shown["serial"], shown["mac"]) == (made.identity.serial, made.identity.mac)
    assert (shown["active"], shown["found_by"]) == (False, "sadp")

    activated = await cli("activate", made.url, "--password-stdin", password=None, stdin="Primrose-7\n")
    assert (activated.status, activated.document["activated"], activated.document["url"]) == (0, True, made.url)
    assert activated.document["password_kept"] is False
    assert "password store" in activated.errors
    assert "Primrose-7" not in activated.errors + json.dumps(activated.document)

    port = parse_address(made.url).port
    ranged = await cli(
        "discover", "--timeout", 0.1, "--interface", "127.0.0.1", "--range", "127.0.0.71", "--port", port, password=None
    )
    [again] = [one for one in ranged.document["terminals"] if one["address"] == made.host]
    assert (again["active"], again["found_by"], again["standings"]) == (True, "http", ["known"])

    file = tmp_path / "passwords.json"
    # The environment's password is every terminal's, where there is no password store.
    exported = await cli("passwords", "export", file, "--password-stdin", stdin="seven tulips in a row\n")
    assert exported.document == {"passwords": 1}
    imported = await cli("passwords", "import", file, "--password-stdin", stdin="seven tulips in a row\n")
    assert imported.document == {"kept": [], "unkept": [made.url], "added": []}


@pytest.mark.parametrize(
    ("words", "stdin", "code"),
    [
        (["activate", "{url}"], "", "credentials_missing"),
        (["activate", "{url}", "--password-stdin"], "primrose\n", "password_too_simple"),
        (["activate", "{url}", "--generate"], "", "password_would_be_lost"),
        (["activate", "gate", "--password-stdin"], "Primrose-7\n", "terminal_unknown"),
        (["discover", "--range", "10.0.0.0/8"], "", "range_too_large"),
        (["discover", "--interface", "192.0.2.250"], "", "interface_unknown"),
        (["passwords", "export", "x", "--password-stdin"], "tulips\n", "passphrase_too_short"),
        (["passwords", "import", "x", "--password-stdin"], "seven tulips in a row\n", "file_unreadable"),
    ],
)
async def test_what_cannot_be_done_is_said(
    cli: Cli, terminal: MakeTerminal, words: list[str], stdin: str, code: str
) -> None:
    made = await terminal(inactive=True)
    ran = await cli(*(word.format(url=made.url) for word in words), password=None, stdin=stdin)
    assert (ran.status, ran.code) == (1, code)
    assert not made.active


@pytest.mark.parametrize("words", [("activate",), ("terminals", "add"), ("door", "open", "--terminal")])
async def test_an_empty_line_is_no_password_and_whose_it_should_be_is_said(
    cli: Cli, terminal: MakeTerminal, words: tuple[str, ...]
) -> None:
    made = await terminal()
    ran = await cli(*words, made.url, "--password-stdin", password=None, stdin="\n")
    assert (ran.status, ran.code) == (1, "credentials_missing")
    assert ran.document["error"]["details"]["terminal"] == made.url
    assert len(made.state.requests) == 0


async def test_one_that_has_a_password_is_told_apart(cli: Cli, terminal: MakeTerminal) -> None:
    made = await terminal()
    ran = await cli("activate", made.url, "--password-stdin", password=None, stdin="Primrose-7\n")
    assert (ran.status, ran.code, ran.document["activated"]) == (1, "already_activated", False)
    assert made.failed_logins == 0


async def test_several_are_told_one_by_one(cli: Cli, terminal: MakeTerminal) -> None:
    one, other = await terminal(inactive=True), await terminal()
    ran = await cli("activate", one.url, other.url, "--password-stdin", password=None, stdin="Primrose-7\n")
    assert ran.status == 1
    told = [(line["url"], line["activated"]) for line in ran.document["terminals"]]
    assert told == [(one.url, True), (other.url, False)]
    assert ran.document["terminals"][1]["error"]["code"] == "already_activated"


async def test_a_terminal_is_given_another_address_and_followed(cli: Cli, terminal: MakeTerminal) -> None:
    old = await terminal(host="127.0.0.81")
    port = parse_address(old.url).port
    assert (await cli("terminals", "add", old.url, "--name", "Gate")).status == 0
    new = await terminal(host="127.0.0.82", port=port)
    followed = await cli("terminals", "address", "Gate", "127.0.0.82", "--mask", "255.0.0.0")
    assert [line["url"] for line in followed.document["terminals"]] == [new.url]
    back = await cli("terminals", "move", "Gate", old.url)
    assert [line["url"] for line in back.document["terminals"]] == [old.url]
    assert "network.set_address" not in {seen.operation for seen in new.state.requests}


async def test_a_terminal_is_not_looked_for_where_it_is_not(cli: Cli, terminal: MakeTerminal) -> None:
    here, other = await terminal(), await terminal(profile="k1t342")
    assert (await cli("terminals", "show", here.url)).status == 0
    ran = await cli("terminals", "move", here.url, other.url)
    assert (ran.status, ran.code) == (1, "other_terminal")
    assert [line["url"] for line in (await cli("terminals", "list")).document["terminals"]] == [here.url]
