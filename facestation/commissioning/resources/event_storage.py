"""Storage of events."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="event_storage",
    title="Storage of events",
    group=Group.EVENTS,
    get="events.storage",
    root="EventStorageCfg",
    evidence="trace, guide",
    fields=(
        Field("mode", Kind.CHOICE, help="When old events are deleted", usual=("regular", "time", "cycle")),
        Field("checkTime", Kind.MOMENT),
        Field("period", Kind.NUMBER),
    ),
)
