"""`commission` and `secrets` as commands."""

from __future__ import annotations

from pathlib import Path

from tests.functional.cli.conftest import Cli, MakeTerminal

SITE = """
name = "Entrance {number:02}"

[settings.door.1]
openDuration = 7
"""
LANGUAGE = '[settings.language]\nlanguage = "Russian"\n'


def written(folder: Path, text: str) -> Path:
    file = folder / "site.toml"
    file.write_text(text, encoding="utf-8")
    return file


async def test_check_and_apply_tell_each_terminal_value_by_value(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    gates = [await terminal(), await terminal(profile="k1a340")]
    named = ["--terminal", *[gate.url for gate in gates]]
    file = written(tmp_path, SITE)
    check = await cli("commission", "check", file, *named)
    assert (check.status, check.code) == (1, "site_differs")
    first, second = check.document["terminals"]
    assert first["terminal"] == gates[0].url
    assert {"resource": "door:1", "field": "openDuration", "wanted": 7, "found": 5, "needs_consent": None} in first[
        "differences"
    ]
    assert second["lacks"] == [{"resource": "door:1", "field": None}]
    dry = await cli("commission", "apply", file, *named, "--dry-run")
    assert dry.status == 0
    assert dry.document["terminals"] == check.document["terminals"]
    done = await cli("commission", "apply", file, *named)
    assert done.status == 0
    assert [row["differences"] for row in done.document["terminals"]] == [[], []]
    assert {change["outcome"] for row in done.document["terminals"] for change in row["changes"]} == {"confirmed"}
    assert (await cli("commission", "check", file, *named)).status == 0


async def test_what_is_dangerous_waits_for_consent_and_nothing_is_written_before(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    gate = await terminal()
    file = written(tmp_path, SITE + LANGUAGE)
    refused = await cli("commission", "apply", file, "--terminal", gate.url)
    assert (refused.status, refused.code) == (1, "change_not_confirmed")
    assert [seen for seen in gate.state.requests if seen.method == "PUT"] == []


async def test_a_check_says_why_and_what_to_do(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    gate, off = await terminal(), await terminal()
    file = written(tmp_path, SITE + LANGUAGE)
    await off.power_off()
    told = await cli.lines("commission", "check", file, "--terminal", gate.url, off.url)
    assert "language language: English -> Russian (only with --yes: The terminal restarts" in told
    assert f"{off.url}: {off.url} does not answer. Check that it has power" in told


async def test_a_template_that_cannot_be_used_is_told_with_file_and_key(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    gate = await terminal()
    file = written(tmp_path, '[settings.door.1]\nsuperPassword = "4711-4711"\n')
    refused = await cli("commission", "check", file, "--terminal", gate.url)
    assert (refused.status, refused.code) == (1, "template_secret_in_sight")
    assert "4711-4711" not in str(refused.document) + refused.errors
    assert refused.document["error"]["details"]["key"] == "settings.door.1.superPassword"
    missing = await cli("commission", "check", tmp_path / "none.toml", "--terminal", gate.url)
    assert (missing.status, missing.code) == (1, "file_unreadable")
    assert not gate.state.requests


async def test_a_template_is_taken_from_a_terminal(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    gate = await terminal()
    out = tmp_path / "taken.toml"
    taken = await cli("commission", "take", out, "--terminal", gate.url)
    assert taken.status == 0
    assert taken.document["resources"] > 30
    check = await cli("commission", "check", out, "--terminal", gate.url)
    assert (check.status, check.document["terminals"][0]["differences"]) == (0, [])


async def test_secrets_need_a_keyring_and_are_never_told(cli: Cli) -> None:
    kept = await cli("secrets", "set", "door-pin", stdin="4711-4711\n")
    assert (kept.status, kept.code) == (1, "secret_would_be_lost")
    assert "FACESTATION_SECRET_" in kept.document["error"]["advice"]
    assert (await cli("secrets", "set", "door pin", stdin="4711-4711\n")).code == "secret_name_invalid"
    assert (await cli("secrets", "set", "door-pin")).code == "line_missing"
