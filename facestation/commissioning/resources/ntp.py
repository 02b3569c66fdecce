"""Time server (NTP)."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="ntp",
    title="Time server (NTP)",
    group=Group.TERMINAL,
    get="system.ntp_server",
    capabilities="system.ntp_servers_capabilities",
    root="NTPServer",
    evidence="trace, field, guide",
    number="ntp_server_id",
    counts="server",
    fields=(
        Field("id", Kind.NUMBER, writable=False),
        Field(
            "addressingFormatType",
            Kind.CHOICE,
            help="Whether the server is given by name or by address",
            usual=("hostname", "ipaddress"),
        ),
        Field("hostName", help="Name of the server"),
        Field("ipAddress", Kind.ADDRESS, help="Address of the server"),
        Field("portNo", Kind.NUMBER, help="Port of the server"),
        Field("synchronizeInterval", Kind.NUMBER, help="How often the clock is set", unit="min"),
    ),
)
