"""Recognition and screen."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="recognition",
    title="Recognition and screen",
    group=Group.FACES,
    get="recognition.terminal",
    root="IdentityTerminal",
    evidence="guide, field DS-K1T673DWX",
    fields=(
        Field("workMode", Kind.CHOICE, usual=("passMode", "accessControlMode")),
        Field("ecoMode.faceMatchThreshold1", Kind.NUMBER),
        Field("ecoMode.faceMatchThresholdN", Kind.NUMBER),
        Field("ecoMode.changeThreshold", Kind.NUMBER),
        Field("enableScreenOff", Kind.SWITCH, help="Whether the screen goes dark"),
        Field("screenOffTimeout", Kind.NUMBER),
        Field(
            "showMode", Kind.CHOICE, help="What the screen shows at rest", usual=("concise", "normal", "advertising")
        ),
        Field("previewShowTime", Kind.NUMBER),
        Field("standbyTimeout", Kind.NUMBER),
        Field("advertisingDisplayType", Kind.CHOICE, usual=("full", "split")),
        Field("popUpPreviewWindow", Kind.SWITCH),
    ),
)
