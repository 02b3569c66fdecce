"""Attendance key."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="attendance_key",
    title="Attendance key",
    group=Group.ATTENDANCE,
    get="attendance.key",
    root="Attendance",
    evidence="trace, code",
    number="key_id",
    counts="key",
    fields=(
        Field("enable", Kind.SWITCH),
        Field(
            "attendanceStatus",
            Kind.CHOICE,
            usual=("checkIn", "checkOut", "breakOut", "breakIn", "overtimeIn", "overtimeOut"),
        ),
        Field("label", help="What stands beside the key"),
    ),
)
