"""The question of a terminal that waits to be told whether to open, as words."""

from __future__ import annotations

from facestation.domain.watching import CheckRequest
from ui.translation import plural, translate


def asked(request: CheckRequest) -> str:
    """What is asked."""
    event = request.event
    number = event.employee_no if event.name else ""
    who = f"{event.name or event.employee_no} {number}".strip()
    if not who:
        text = translate("Activity", "{terminal} asks: open for somebody whom it does not know?")
        return text.format(terminal=request.terminal)
    return translate("Activity", "{terminal} asks: open for {who}?").format(terminal=request.terminal, who=who)


def time_left(left_s: int, more: int) -> str:
    """How long the terminal waits, and how many wait behind it."""
    said = plural("Activity", "%n second(s) left, then the answer is no.", left_s)
    return f"{said} " + plural("Activity", "%n more question(s).", more) if more else said
