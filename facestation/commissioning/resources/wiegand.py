"""Wiegand."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="wiegand",
    title="Wiegand",
    group=Group.READERS,
    get="readers.wiegand",
    root="WiegandCfg",
    evidence="guide",
    number="wiegand_id",
    counts="Wiegand port",
    fields=(
        Field("communicateDirection", Kind.CHOICE, usual=("receive", "send")),
        Field(
            "wiegandMode", Kind.CHOICE, usual=("wiegand26", "wiegand27", "wiegand34", "wiegand35", "Corporate1000_35")
        ),
        Field("signalInterval", Kind.NUMBER),
    ),
)
