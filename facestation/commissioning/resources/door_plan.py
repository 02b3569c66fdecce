"""Door: which schedule."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="door_plan",
    title="Door: which schedule",
    group=Group.DOOR_PLANS,
    get="doorplans.door",
    root="DoorStatusPlan",
    evidence="guide; names of the fields are not public",
    number="door_id",
    counts="door",
)
