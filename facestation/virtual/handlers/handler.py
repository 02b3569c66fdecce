"""What a handler is, and what several of them share."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass

from facestation.virtual.answers import Answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject


@dataclass(frozen=True, slots=True)
class Feed:
    """An answer that goes on until somebody closes the connection."""

    content_type: str
    chunks: AsyncGenerator[bytes, None]


Handler = Callable[[Device, Call], Awaitable[Answer | Feed]]
"""What is done for one operation; raises Refused to say no."""


def page(found: int, position: int, shown: int) -> JsonObject:
    """The head of a search answer: how many of `found` this page shows, and whether there are more."""
    more = "MORE" if position + shown < found else "OK"
    word = more if shown else "NO MATCH"
    return {"responseStatusStrg": word, "numOfMatches": shown, "totalMatches": found}
