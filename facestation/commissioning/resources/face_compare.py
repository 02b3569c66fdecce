"""Face comparison."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="face_compare",
    title="Face comparison",
    group=Group.FACES,
    get="recognition.comparison",
    root="FaceCompareCond",
    evidence="guide",
    fields=(
        Field("pitch", Kind.NUMBER, help="How far the head may be raised or lowered", unit="°"),
        Field("yaw", Kind.NUMBER, help="How far the head may be turned", unit="°"),
        Field("leftBorder", Kind.NUMBER),
        Field("rightBorder", Kind.NUMBER),
        Field("upBorder", Kind.NUMBER),
        Field("bottomBorder", Kind.NUMBER),
        Field("faceScore", Kind.NUMBER),
        Field(
            "maxDistance", Kind.CHOICE, help="From how far faces are recognized", usual=("0.5", "1", "1.5", "2", "auto")
        ),
    ),
)
