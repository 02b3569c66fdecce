"""Several people together."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="multi_factor",
    title="Several people together",
    group=Group.RULES,
    get="factors.door",
    capabilities="factors.capabilities",
    root="MultiCardCfg",
    evidence="guide; names of the fields are not public",
    number="door_id",
    counts="door",
)
