"""Group of people."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="multi_factor_group",
    title="Group of people",
    group=Group.RULES,
    get="factors.group",
    root="GroupCfg",
    evidence="guide; names of the fields are not public",
    number="group_id",
    counts="group",
)
