"""Attendance: week."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="attendance_week",
    title="Attendance: week",
    group=Group.ATTENDANCE,
    get="attendance.week",
    root="AttendanceWeekPlan",
    evidence="trace, code; names of the fields are not public",
    number="plan_no",
    counts="schedule",
)
