"""Place in the intercom."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="intercom_id",
    title="Place in the intercom",
    group=Group.SCREEN,
    get="intercom.device",
    root="DeviceId",
    evidence="guide",
    fields=(
        Field("unitType", Kind.CHOICE, usual=("outdoor", "villa", "fence", "confirm", "doorbell", "manage", "acs")),
        Field("periodNumber", Kind.NUMBER),
        Field("buildingNumber", Kind.NUMBER),
        Field("unitNumber", Kind.NUMBER),
        Field("floorNumber", Kind.NUMBER),
        Field("roomNumber", Kind.NUMBER, own=True),
        Field(
            "deviceIndex",
            Kind.NUMBER,
            help="Number of the terminal at its door; from or to 0 restarts it",
            danger=Danger.RESTARTS,
            own=True,
        ),
    ),
)
