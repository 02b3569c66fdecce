"""Picture server."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="picture_server",
    title="Picture server",
    group=Group.SERVICES,
    get="network.picture_server",
    root="PictureServerInformation",
    evidence="trace DS-K1A340FWX, guide",
    fields=(
        Field("pictureServerType", Kind.CHOICE, usual=("tomact", "VRB", "cloudStorage", "KMS")),
        Field("addressingFormatType", Kind.CHOICE, usual=("ipaddress", "hostname")),
        Field("ipv4Address", Kind.ADDRESS, help="Address of the server"),
        Field("hostName", help="Name of the server"),
        Field("portNo", Kind.NUMBER, help="Port of the server"),
        Field("cloudStorage.clouldAccessKey", secret=True),
    ),
)
