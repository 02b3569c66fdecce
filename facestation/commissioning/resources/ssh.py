"""SSH."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="ssh",
    title="SSH",
    group=Group.SECURITY,
    get="network.ssh",
    root="SSH",
    evidence="trace DS-K1A340FWX, guide",
    danger=Danger.OPENS,
    fields=(Field("enabled", Kind.SWITCH, help="Opens port 22 for the maker's service"),),
)
