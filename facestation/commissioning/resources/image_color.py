"""Picture: brightness and color."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="image_color",
    title="Picture: brightness and color",
    group=Group.PICTURE,
    get="image.color",
    root="Color",
    evidence="guide, trace",
    number="channel_id",
    counts="channel",
    note="Channel 1 is visible light, 2 infrared.",
    fields=(
        Field("brightnessLevel", Kind.NUMBER),
        Field("contrastLevel", Kind.NUMBER),
        Field("saturationLevel", Kind.NUMBER),
    ),
)
