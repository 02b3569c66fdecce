"""Schedules of permissions."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="plans.week",
        number="week_plan_id",
        count=16,
        body="""{
	"UserRightWeekPlanCfg":	{
		"enable":	true,
		"WeekPlanCfg":	[{
			"week":	"Monday",
			"id":	1,
			"enable":	true,
			"TimeSegment":	{
				"beginTime":	"08:00:00",
				"endTime":	"18:00:00"
			}
		}, {
			"week":	"Tuesday",
			"id":	1,
			"enable":	true,
			"TimeSegment":	{
				"beginTime":	"08:00:00",
				"endTime":	"18:00:00"
			}
		}]
	}
}""",
        says="""{
	"UserRightWeekPlanCfg":	{
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
        get="plans.holiday",
        number="holiday_plan_id",
        count=16,
        body="""{
	"UserRightHolidayPlanCfg":	{
		"enable":	true,
		"beginDate":	"2030-01-01",
		"endDate":	"2030-01-08",
		"HolidayPlanCfg":	[{
			"id":	1,
			"enable":	true,
			"TimeSegment":	{
				"beginTime":	"10:00:00",
				"endTime":	"14:00:00"
			}
		}]
	}
}""",
        says="""{
	"UserRightHolidayPlanCfg":	{
		"enable":	"true,false",
		"beginDate":	"2030-01-01",
		"HolidayPlanCfg":	{
			"maxSize":	8,
			"id":	{
				"@min":	1,
				"@max":	8
			},
			"enable":	"true,false"
		}
	}
}""",
    ),
    Document(
        get="plans.holiday_group",
        number="holiday_group_id",
        count=16,
        body="""{
	"UserRightHolidayGroupCfg":	{
		"enable":	true,
		"groupName":	"New Year",
		"holidayPlanNo":	"1,2"
	}
}""",
        says="""{
	"UserRightHolidayGroupCfg":	{
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
        get="plans.template",
        number="plan_template_id",
        count=16,
        body="""{
	"UserRightPlanTemplate":	{
		"enable":	true,
		"templateName":	"Office hours",
		"weekPlanNo":	1,
		"holidayGroupNo":	"1,2"
	}
}""",
        says="""{
	"UserRightPlanTemplate":	{
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
)
