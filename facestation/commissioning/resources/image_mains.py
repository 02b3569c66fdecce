"""Picture: mains frequency."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="image_mains",
    title="Picture: mains frequency",
    group=Group.PICTURE,
    get="image.mains_frequency",
    root="powerLineFrequency",
    evidence="guide, trace",
    number="channel_id",
    counts="channel",
    fields=(Field("powerLineFrequencyMode", Kind.CHOICE, help="Against flicker of lamps"),),
)
