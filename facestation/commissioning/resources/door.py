"""Door."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="door",
    title="Door",
    group=Group.DOORS,
    get="doors.parameters",
    root="DoorParam",
    evidence="guide, trace DS-K1T343EFWX",
    number="door_id",
    counts="door",
    fields=(
        Field("doorNo", Kind.NUMBER, writable=False),
        Field("doorName", help="Name of the door"),
        Field(
            "magneticType", Kind.CHOICE, help="The door contact's position at rest", usual=("alwaysClose", "alwaysOpen")
        ),
        Field(
            "openButtonType",
            Kind.CHOICE,
            help="The exit button's position at rest",
            usual=("alwaysClose", "alwaysOpen"),
        ),
        Field("openDuration", Kind.NUMBER, help="How long the door stays unlocked", unit="s"),
        Field("disabledOpenDuration", Kind.NUMBER, help="The same for people who need longer", unit="s"),
        Field("magneticAlarmTimeout", Kind.NUMBER, help="Alarm when the door is left open; 0 for none", unit="s"),
        Field("enableDoorLock", Kind.SWITCH, help="Lock again as soon as the door is closed"),
        Field("enableLeaderCard", Kind.SWITCH),
        Field("leaderCardMode", Kind.CHOICE, usual=("disable", "alwaysOpen", "authorize")),
        Field("leaderCardOpenDuration", Kind.NUMBER, unit="min"),
        Field("stressPassword", help="PIN under duress", secret=True, may_be_added=True),
        Field("superPassword", help="PIN that always opens", secret=True, may_be_added=True),
        Field("doorNotClosedAlarmEnabled", Kind.SWITCH),
    ),
)
