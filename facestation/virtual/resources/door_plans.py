"""Schedules of doors."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="doorplans.week",
        number="week_plan_id",
        count=16,
        body="""{
	"DoorStatusWeekPlanCfg":	{
		"enable":	true,
		"WeekPlanCfg":	[{
			"week":	"Monday",
			"id":	1,
			"enable":	true,
			"doorStatus":	"remainOpen",
			"TimeSegment":	{
				"beginTime":	"08:00:00",
				"endTime":	"18:00:00"
			}
		}, {
			"week":	"Tuesday",
			"id":	1,
			"enable":	true,
			"doorStatus":	"remainOpen",
			"TimeSegment":	{
				"beginTime":	"08:00:00",
				"endTime":	"18:00:00"
			}
		}]
	}
}""",
        says="""{
	"DoorStatusWeekPlanCfg":	{
		"enable":	"true,false",
		"WeekPlanCfg":	{
			"maxSize":	56,
			"week":	{
				"@opt":	"Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"
			},
			"id":	{
				"@min":	1,
				"@max":	8
			},
			"enable":	"true,false",
			"doorStatus":	{
				"@opt":	"remainOpen,remainClosed,normal,sleep,invalid"
			},
			"TimeSegment":	{
				"beginTime":	"00:00:00",
				"endTime":	"00:00:00",
				"validUnit":	"minute"
			}
		}
	}
}""",
    ),
    Document(
        get="doorplans.holiday",
        number="holiday_plan_id",
        count=16,
        body="""{
	"DoorStatusHolidayPlanCfg":	{
		"enable":	true,
		"beginDate":	"2030-01-01",
		"endDate":	"2030-01-08",
		"HolidayPlanCfg":	[{
			"id":	1,
			"enable":	true,
			"doorStatus":	"remainOpen",
			"TimeSegment":	{
				"beginTime":	"10:00:00",
				"endTime":	"14:00:00"
			}
		}]
	}
}""",
        says="""{
	"DoorStatusHolidayPlanCfg":	{
		"enable":	"true,false",
		"beginDate":	"2030-01-01",
		"HolidayPlanCfg":	{
			"maxSize":	8,
			"id":	{
				"@min":	1,
				"@max":	8
			},
			"doorStatus":	{
				"@opt":	"remainOpen,remainClosed,normal,sleep,invalid"
			},
			"enable":	"true,false"
		}
	}
}""",
    ),
    Document(
        get="doorplans.holiday_group",
        number="holiday_group_id",
        count=16,
        body="""{
	"DoorStatusHolidayGroupCfg":	{
		"enable":	true,
		"groupName":	"New Year",
		"holidayPlanNo":	"1,2"
	}
}""",
        says="""{
	"DoorStatusHolidayGroupCfg":	{
		"enable":	"true,false",
		"groupName":	{
			"@min":	1,
			"@max":	32
		},
		"holidayPlanNo":	{
			"@min":	1,
			"@max":	64
		}
	}
}""",
    ),
    Document(
        get="doorplans.template",
        number="plan_template_id",
        count=16,
        body="""{
	"DoorStatusPlanTemplate":	{
		"enable":	true,
		"templateName":	"Office hours",
		"weekPlanNo":	1,
		"holidayGroupNo":	"1,2"
	}
}""",
        says="""{
	"DoorStatusPlanTemplate":	{
		"enable":	"true,false",
		"templateName":	{
			"@min":	1,
			"@max":	32
		},
		"weekPlanNo":	{
			"@min":	1,
			"@max":	128
		},
		"holidayGroupNo":	{
			"@min":	1,
			"@max":	16
		}
	}
}""",
    ),
    Document(
        get="doorplans.door",
        number="door_id",
        count=None,
        body="""{
	"DoorStatusPlan":	{
		"templateNo":	1
	}
}""",
        says="""{
	"DoorStatusPlan":	{
		"doorNo":	{
			"@min":	1,
			"@max":	2
		},
		"templateNo":	{
			"@min":	0,
			"@max":	16
		}
	}
}""",
    ),
)
