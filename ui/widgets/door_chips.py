"""How a person stands on the doors, as chips and as sentences."""

from __future__ import annotations

from collections.abc import Iterable

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.visit import Visit
from ui.theme.tone import STATES
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.words import sentence, state

SINGLE_CHIPS = 4
"""More doors than that in the same state share one chip, so that a row stays a row."""


def chips(visit: Visit, single: int = SINGLE_CHIPS) -> tuple[ChipShown, ...]:
    """A chip for each door; more than `single` doors in the same state share one."""
    made: list[ChipShown] = []
    for which, word in dict.fromkeys((each.state, _word(each)) for each in visit.deliveries):
        doors = [each for each in visit.deliveries if (each.state, _word(each)) == (which, word)]
        if len(doors) > single:
            many = plural("Reception", "%n door(s)", len(doors))
            made.append(ChipShown(STATES[which], f"{many}: {word}"))
        else:
            made.extend(ChipShown(STATES[which], f"{each.terminal}: {word}") for each in doors)
    return tuple(made)


def explained(visit: Visit) -> str:
    """Each door with its state and what stands in the way, a line each."""
    return "\n".join(_explained(visit.deliveries))


def _explained(deliveries: Iterable[Delivery]) -> Iterable[str]:
    for each in deliveries:
        reason = "" if each.error is None or each.state is State.VERIFIED else " ".join(sentence(each.error))
        yield f"{each.terminal}: {_word(each)}. {reason}".rstrip()


def _word(delivery: Delivery) -> str:
    if delivery.wanted is Wanted.ABSENT and delivery.state in {State.WAITING, State.SENDING}:
        return translate("Reception", "removing")
    return state(delivery.state)
