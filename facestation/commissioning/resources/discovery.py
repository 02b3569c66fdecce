"""Being found on the network."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="discovery",
    title="Being found on the network",
    group=Group.TERMINAL,
    get="system.discovery",
    root="DiscoveryMode",
    evidence="trace",
    fields=(
        Field(
            "SADP", Kind.CHOICE, help="Whether searches find the terminal", usual=("discoverable", "nonDiscoverable")
        ),
        Field("PcapMode", Kind.CHOICE),
    ),
)
