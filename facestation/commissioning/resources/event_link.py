"""What an event sets off."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="event_link",
    title="What an event sets off",
    group=Group.EVENTS,
    get="links.link",
    root="EventCardLinkageCfg",
    evidence="guide; names of the fields are not public",
    number="ace_id",
    counts="rule",
)
