"""Card numbers."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="card_rule",
    title="Card numbers",
    group=Group.READERS,
    get="cards.rule",
    root="CardVerificationRule",
    evidence="guide",
    fields=(
        Field("cardNoLenMode", Kind.CHOICE, help="How much of the number counts", usual=("full", "3Bytes", "4Bytes")),
        Field("reverseCardNoEnabled", Kind.SWITCH),
    ),
)
