"""Hik-Connect (EZVIZ)."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="ezviz",
    title="Hik-Connect (EZVIZ)",
    group=Group.SERVICES,
    get="network.ezviz",
    root="EZVIZ",
    evidence="trace, guide",
    fields=(
        Field("enabled", Kind.SWITCH),
        Field("registerStatus", Kind.SWITCH, writable=False),
        Field("bindStatus", Kind.SWITCH, writable=False),
        Field("verificationCode", help="Code that ties the terminal to an account", secret=True),
    ),
)
