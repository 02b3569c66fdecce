"""Recognition mode."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="recognition_mode",
    title="Recognition mode",
    group=Group.FACES,
    get="recognition.mode",
    root="FaceRecognizeMode",
    evidence="guide, trace DS-K1T343EFWX",
    danger=Danger.LOSES,
    note="A change clears face permissions and may restart the terminal.",
    fields=(Field("mode", Kind.CHOICE, usual=("normalMode", "deepMode")),),
)
