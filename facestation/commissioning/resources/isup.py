"""ISUP server."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="isup",
    title="ISUP server",
    group=Group.SERVICES,
    get="network.isup",
    root="Ehome",
    evidence="trace",
    note="Some firmware says yes to a change here and ignores it.",
    fields=(
        Field("enabled", Kind.SWITCH),
        Field("addressingFormatType", Kind.CHOICE, usual=("ipaddress", "hostname")),
        Field("ipAddress", Kind.ADDRESS, help="Address of the server"),
        Field("hostName", help="Name of the server"),
        Field("portNo", Kind.NUMBER, help="Port of the server"),
        Field("deviceID", help="What the terminal calls itself there", own=True),
        Field("key", help="Key that terminal and server share", secret=True, may_be_added=True),
        Field("protocolVersion", Kind.CHOICE, usual=("v5.0",)),
        Field("registerStatus", Kind.SWITCH, writable=False),
    ),
)
