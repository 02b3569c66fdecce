"""Temperature screening."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="temperature",
    title="Temperature screening",
    group=Group.FACES,
    get="temperature.all",
    capabilities="temperature.capabilities",
    root=None,
    evidence="code: the path alone; the object is not public",
)
