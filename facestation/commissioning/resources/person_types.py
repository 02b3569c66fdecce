"""Kinds of people that the terminal's owner has made up."""

from facestation.commissioning.resource import Field, Group, Resource

RESOURCE = Resource(
    name="person_types",
    title="Own kinds of people",
    group=Group.SCREEN,
    get="access.person_types",
    root="",
    evidence="trace DS-K1T343EFWX; what stands in an entry is inferred",
    fields=(Field("customTypeList.*.name"),),
)
