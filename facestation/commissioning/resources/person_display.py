"""What the screen shows of a person."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="person_display",
    title="What the screen shows of a person",
    group=Group.SCREEN,
    get="access.shown",
    root="",
    evidence="trace DS-K1T343EFWX",
    fields=(Field("showCardNo", Kind.SWITCH), Field("showDuration", Kind.NUMBER)),
)
