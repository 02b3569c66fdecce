"""Whose a number is, before somebody else's entry is overwritten."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ui.pages.enrollment.case import Services

HOLDERS_WAIT_S = 3.0
"""How long the doors are asked whether a typed number is somebody's already."""


async def names_with(services: Services, number: str, terminal_ids: Sequence[str]) -> list[str]:
    """The names of those who have this number, on the station or else on a door; empty where nobody is known to."""
    known = await services.people.get(number)
    return [known.name] if known is not None else await _names_on_doors(services, number, terminal_ids)


async def _names_on_doors(services: Services, number: str, terminal_ids: Sequence[str]) -> list[str]:
    asked = asyncio.ensure_future(services.enrollment.holders(number, terminal_ids))
    try:
        # A door that does not answer must not keep the visitor waiting; the outbox will find out.
        answered, _ = await asyncio.wait({asked}, timeout=HOLDERS_WAIT_S)
    finally:
        asked.cancel()
    holders = asked.result() if answered else []
    return [holder.person.name for holder in holders]
