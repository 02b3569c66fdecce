"""Attendance."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="attendance.mode",
        body="""{
	"AttendanceMode":	{
		"mode":	"manual",
		"reqAttendanceStatus":	false
	}
}""",
        says="""{
	"AttendanceMode":	{
		"mode":	{
			"@opt":	"disable,manual,auto,manualAndAuto"
		},
		"reqAttendanceStatus":	"true,false"
	}
}""",
    ),
    Document(
        get="attendance.key",
        number="key_id",
        count=6,
        body="""{
	"Attendance":	{
		"enable":	true,
		"attendanceStatus":	"checkIn",
		"label":	"In"
	}
}""",
        says="""{
	"Attendance":	{
		"enable":	"true,false",
		"attendanceStatus":	{
			"@opt":	"undefined,checkIn,checkOut,breakOut,breakIn,overtimeIn,overtimeOut"
		},
		"label":	{
			"@min":	0,
			"@max":	32
		}
	}
}""",
    ),
    Document(
        get="attendance.week",
        number="plan_no",
        count=3,
        body="""{
	"AttendanceWeekPlan":	{
		"enable":	true
	}
}""",
        says="""{
	"AttendanceWeekPlanCap":	{
		"enable":	"true,false"
	}
}""",
    ),
    Document(
        get="attendance.template",
        number="template_no",
        count=3,
        body="""{
	"AttendancePlanTemplate":	{
		"enable":	true,
		"property":	"check",
		"templateName":	"Day",
		"weekPlanNo":	1
	}
}""",
        says="""{
	"AttendancePlanTemplateCap":	{
		"enable":	"true,false",
		"property":	{
			"@opt":	["check", "break", "overtime"]
		},
		"weekPlanNo":	{
			"@min":	1,
			"@max":	3
		}
	}
}""",
    ),
)
