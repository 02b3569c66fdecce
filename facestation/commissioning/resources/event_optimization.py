"""Combining events."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="event_optimization",
    title="Combining events",
    group=Group.EVENTS,
    get="events.optimization",
    root="EventOptimizationCfg",
    evidence="trace, guide",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("isCombinedLinkageEvents", Kind.SWITCH),
    ),
)
