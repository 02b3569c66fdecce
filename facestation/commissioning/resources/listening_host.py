"""Receiver of events."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="listening_host",
    title="Receiver of events",
    group=Group.SERVICES,
    get="hosts.host",
    capabilities="hosts.capabilities",
    root="HttpHostNotification",
    evidence="trace, guide",
    number="host_id",
    counts="receiver",
    note="Some terminals ignore the path, and some never send anything.",
    fields=(
        Field("id", Kind.NUMBER, writable=False),
        Field("url", help="Path on the receiver"),
        Field("protocolType", Kind.CHOICE, usual=("HTTP", "HTTPS", "EHome")),
        Field("parameterFormatType", Kind.CHOICE, usual=("XML", "JSON")),
        Field("addressingFormatType", Kind.CHOICE, usual=("ipaddress", "hostname")),
        Field("hostName", help="Name of the receiver"),
        Field("ipAddress", Kind.ADDRESS, help="Address of the receiver"),
        Field("portNo", Kind.NUMBER, help="Port of the receiver"),
        Field("userName"),
        Field("password", secret=True, may_be_added=True),
        Field("httpAuthenticationMethod", Kind.CHOICE, usual=("none", "MD5digest", "basic", "base64")),
        Field("httpBroken", Kind.SWITCH, help="Whether missed events are sent again"),
        Field("checkResponseEnabled", Kind.SWITCH),
        Field("enabled", Kind.SWITCH),
    ),
)
