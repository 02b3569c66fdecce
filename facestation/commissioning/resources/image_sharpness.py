"""Picture: sharpness."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="image_sharpness",
    title="Picture: sharpness",
    group=Group.PICTURE,
    get="image.sharpness",
    root="Sharpness",
    evidence="guide, trace DS-K1A340FWX",
    number="channel_id",
    counts="channel",
    note="Channel 1 is visible light, 2 infrared.",
    fields=(Field("SharpnessLevel", Kind.NUMBER),),
)
