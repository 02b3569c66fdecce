"""Attendance."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="attendance.mode",
        put="attendance.set_mode",
        body="""{
	"AttendanceMode":	{
		"mode":	"manual",
		"reqAttendanceStatus":	false
	}
}""",
        capabilities="attendance.mode_capabilities",
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
        put="attendance.set_key",
        number="key_id",
        count=6,
        body="""{
	"Attendance":	{
		"enable":	true,
		"attendanceStatus":	"checkIn",
		"label":	"In"
	}
}""",
        capabilities="attendance.key_capabilities",
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
        put="attendance.set_week",
        number="plan_no",
        count=3,
        body="""{
	"AttendanceWeekPlan":	{
		"enable":	true
	}
}""",
        capabilities="attendance.week_capabilities",
        says="""{
	"AttendanceWeekPlanCap":	{
		"enable":	"true,false"
	}
}""",
    ),
    Document(
        get="attendance.template",
        put="attendance.set_template",
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
        capabilities="attendance.template_capabilities",
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
