"""Encrypted M1 cards."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="m1_card",
    title="Encrypted M1 cards",
    group=Group.READERS,
    get="readers.encrypted_cards",
    root="M1CardEncryptCfg",
    evidence="guide",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("sectionID", Kind.NUMBER),
    ),
)
