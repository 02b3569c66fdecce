"""Cards and fingers by command."""

from __future__ import annotations

from tests.functional.cli.conftest import Cli, MakeTerminal

ADA = ("--employee-no", "10042")


async def test_cards_by_command(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(capture_s=0.02)
    door.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example"}
    where = ("--terminal", door.url)
    shown = await cli.lines("people", "show", *where, *ADA)
    assert "name: Ada Example" in shown
    assert "None" not in shown
    door.hold_card("1000200030")
    read = await cli("people", "card", "read", *where)
    assert read.document == {"card": {"card_no": "1000200030", "technology": "TypeA_M1"}}
    given = await cli("people", "card", "add", *where, *ADA, "--card", "1000200030", "--type", "duress")
    assert given.status == 0, given
    listed = await cli("people", "card", "list", *where, *ADA)
    assert listed.document == {"cards": [{"card_no": "1000200030", "type": "duress"}]}
    taken = await cli.lines("people", "card", "remove", *where, *ADA, "--card", "1000200030")
    assert (taken, door.state.cards) == (f"{door.url}: card 1000200030 removed\n", {})
    again = await cli("people", "card", "remove", *where, *ADA, "--card", "1000200030")
    assert (again.status, again.code) == (1, "card_missing")


async def test_fingers_by_command(cli: Cli, terminal: MakeTerminal) -> None:
    first, without = await terminal(capture_s=0.02), await terminal(profile="k1t672")
    for door in (first, without):
        door.state.people["10042"] = {"employeeNo": "10042", "name": "Ada Example"}
    both = ("--terminal", first.url, without.url)
    taken = await cli("people", "fingerprint", "capture", *both, *ADA, "--finger", "2")
    assert (taken.status, taken.code, taken.document["quality"]) == (1, "not_supported", 86)
    assert [row["status"] for row in taken.document["terminals"]] == ["applied", "failed"]
    template = first.state.fingers["10042", 2].data
    assert template not in f"{taken.document}{taken.errors}"
    listed = await cli("people", "fingerprint", "list", "--terminal", first.url, *ADA)
    assert listed.document == {"fingers": [{"finger": 2, "type": "normal", "readers": [1]}]}
    removed = await cli("people", "fingerprint", "remove", "--terminal", first.url, *ADA)
    assert (removed.status, first.state.fingers) == (0, {})
