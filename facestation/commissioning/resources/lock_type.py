"""Lock without power."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="lock_type",
    title="Lock without power",
    group=Group.DOORS,
    get="doors.lock_type",
    root="LockType",
    evidence="guide",
    number="door_id",
    counts="door",
    fields=(
        Field(
            "status",
            Kind.CHOICE,
            help="Whether the door is locked or free when the power fails",
            usual=("alwaysClose",),
        ),
    ),
)
