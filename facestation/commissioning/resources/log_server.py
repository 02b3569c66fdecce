"""Log server."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="log_server",
    title="Log server",
    group=Group.SERVICES,
    get="logs.server",
    root="LogServer",
    evidence="guide; names of the fields are not public",
)
