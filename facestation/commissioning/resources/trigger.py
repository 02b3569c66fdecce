"""Capture by events."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="trigger",
    title="Capture by events",
    group=Group.FACES,
    get="capture.trigger",
    root="SnapConfig",
    evidence="guide, code; that it can be written is inferred",
)
