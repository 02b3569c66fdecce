"""Supplement light."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="light",
    title="Supplement light",
    group=Group.PICTURE,
    get="image.light",
    root="SupplementLight",
    evidence="code, guide",
    number="channel_id",
    counts="channel",
    note="Channel 1 is white light, 2 infrared.",
    fields=(
        Field("mode", Kind.CHOICE, usual=("on", "off", "auto")),
        Field("brightnessLimit", Kind.NUMBER, help="The brightest that the light may be"),
    ),
)
