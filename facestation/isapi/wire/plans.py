"""Permission plans on the wire, as far as an enrollment has to know them."""

from __future__ import annotations

from facestation.isapi.wire.sniff import flag, parse


def is_switched_off(body: bytes) -> bool:
    """Whether this plan template says that it is switched off; raises MalformedAnswer."""
    return flag(parse(body).under("UserRightPlanTemplate"), "enable") is False
