"""Network address."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="network",
    title="Network address",
    group=Group.NETWORK,
    get="network.address",
    root="IPAddress",
    evidence="trace, guide",
    number="interface_id",
    counts="interface",
    danger=Danger.CUTS_OFF,
    note="The station looks for the terminal at its old address until it has found it at the new one.",
    fields=(
        Field("ipVersion", Kind.CHOICE, writable=False),
        Field(
            "addressingType",
            Kind.CHOICE,
            help="Whether the address is fixed or comes from a DHCP server",
            usual=("static", "dynamic"),
        ),
        Field("ipAddress", Kind.ADDRESS, help="The terminal's address", own=True),
        Field("subnetMask", Kind.ADDRESS, help="Mask of the local network"),
        Field("DefaultGateway.ipAddress", Kind.ADDRESS, help="The way to other networks"),
        Field("DNSEnable", Kind.SWITCH),
    ),
)
