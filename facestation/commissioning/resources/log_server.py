"""Log server."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="log_server",
    title="Log server",
    group=Group.SERVICES,
    get="logs.server",
    put="logs.set_server",
    capabilities="logs.server_capabilities",
    root="LogServer",
    evidence="guide; names of the fields are not public",
)
