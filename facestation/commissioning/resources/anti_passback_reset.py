"""Anti-passback: reset."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="anti_passback_reset",
    title="Anti-passback: reset",
    group=Group.RULES,
    get="passback.reset_rules",
    root=None,
    evidence="guide; the object is not public",
)
