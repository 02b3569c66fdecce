"""Masks."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="mask",
    title="Masks",
    group=Group.FACES,
    get="recognition.mask",
    root="MaskDetection",
    evidence="code",
    fields=(
        Field("enable", Kind.SWITCH),
        Field(
            "noMaskStrategy",
            Kind.CHOICE,
            help="What happens to a person without a mask",
            usual=("noTipsAndOpenDoor", "tipsAndOpenDoor", "tipsAndNotOpenDoor"),
        ),
    ),
)
