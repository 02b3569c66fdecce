"""Ports and protocols."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="ports",
    title="Ports and protocols",
    group=Group.NETWORK,
    get="network.protocols",
    entry="network.protocol",
    root="AdminAccessProtocolList",
    evidence="trace DS-K1T343EFWX, guide; that the list is written whole is inferred",
    lists=("AdminAccessProtocol",),
    danger=Danger.CUTS_OFF,
    fields=(
        Field("AdminAccessProtocol.*.id", Kind.NUMBER, writable=False),
        Field("AdminAccessProtocol.*.enabled", Kind.SWITCH),
        Field("AdminAccessProtocol.*.protocol", Kind.CHOICE, writable=False),
        Field("AdminAccessProtocol.*.portNo", Kind.NUMBER, help="Port of this protocol"),
    ),
)
