"""Date and time."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="time",
    title="Date and time",
    group=Group.TERMINAL,
    get="system.time",
    root="Time",
    evidence="trace DS-K1A340FWX, DS-K1T673DWX, guide",
    note="With NTP, set the time server as well.",
    fields=(
        Field("timeMode", Kind.CHOICE, help="Who sets the clock: a time server or people", usual=("NTP", "manual")),
        Field("localTime", Kind.MOMENT, help="The terminal's local time", own=True),
        Field("timeZone", help="POSIX, turned round: UTC+3 is CST-3:00:00"),
    ),
)
