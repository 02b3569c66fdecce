"""Permissions of an account."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="permission",
    title="Permissions of an account",
    group=Group.SECURITY,
    get="security.permission",
    capabilities="security.operator_capabilities",
    root="UserPermission",
    evidence="guide",
    number="user_id",
    counts="account",
    fields=(
        Field("id", Kind.NUMBER, writable=False),
        Field("userID", Kind.NUMBER, writable=False),
        Field("userType", Kind.CHOICE, writable=False),
    ),
)
