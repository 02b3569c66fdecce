"""Kinds of cards."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="rf_card",
    title="Kinds of cards",
    group=Group.READERS,
    get="readers.rf",
    root="RFCardCfg",
    evidence="guide, trace DS-K1T343EFWX",
    fields=(
        Field("*.cardType", Kind.CHOICE, writable=False),
        Field("*.enabled", Kind.SWITCH, help="Whether cards of this kind are read"),
    ),
)
