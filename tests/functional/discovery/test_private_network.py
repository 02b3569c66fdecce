"""A site of ten terminals in network namespaces: all are found, and the inactive ones get a password that works."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.discovery.private_network import SITE

TOP = Path(__file__).parents[3]
UNSHARED = ("unshare", "-Urn")


def can_unshare() -> bool:
    """Whether this system lets an ordinary user make networks with a bridge."""
    if sys.platform != "linux" or not (shutil.which("unshare") and shutil.which("ip")):
        return False
    tried = subprocess.run([*UNSHARED, "ip", "link", "add", "br0", "type", "bridge"], capture_output=True, check=False)
    return tried.returncode == 0


@pytest.mark.skipif(not can_unshare(), reason="network namespaces cannot be made here")
async def test_a_site_is_found_and_activated() -> None:
    process = await asyncio.create_subprocess_exec(
        *(*UNSHARED, sys.executable, "-m", "tests.functional.discovery.private_network"),
        cwd=TOP,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await asyncio.wait_for(process.communicate(), 100)
    told = json.loads(out)

    found = {one["address"]: one for one in told["found"]["terminals"]}
    assert told["found"]["warnings"] == []
    assert {address: one["active"] for address, one in found.items()} == {
        placed.address: not placed.inactive for placed in SITE
    }
    reachable = [placed.address.startswith("10.77.0.") for placed in SITE]
    assert [found[placed.address]["same_subnet"] for placed in SITE] == reachable
    # One network is out of reach, and the way into it is told.
    assert told["advice"].count("in a network that this computer is not in") == 1
    assert "such as 192.0.0.200 " in told["advice"]

    for line in told["activated"]["terminals"]:
        assert (line["activated"], line["trouble"]) == (True, None)
    # The login with the new password was the first one, and right.
    counted = [(terminal["active"], terminal["failed_logins"]) for terminal in told["terminals"]]
    assert counted == [(near or not placed.inactive, 0) for near, placed in zip(reachable, SITE, strict=True)]
