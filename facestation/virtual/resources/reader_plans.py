"""Schedules of verification."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="readerplans.week",
        number="week_plan_id",
        count=16,
        body="""{
	"VerifyWeekPlanCfg":	{
		"enable":	true,
		"WeekPlanCfg":	[{
			"week":	"Monday",
			"id":	1,
			"enable":	true,
			"verifyMode":	"face",
			"TimeSegment":	{
				"beginTime":	"08:00:00",
				"endTime":	"18:00:00"
			}
		}, {
			"week":	"Tuesday",
			"id":	1,
			"enable":	true,
			"verifyMode":	"face",
			"TimeSegment":	{
				"beginTime":	"08:00:00",
				"endTime":	"18:00:00"
			}
		}]
	}
}""",
        says="""{
	"VerifyWeekPlanCfg":	{
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
			"verifyMode":	{
				"@opt":	"face,cardOrFace,faceAndPw"
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
        get="readerplans.holiday",
        number="holiday_plan_id",
        count=16,
        body="""{
	"VerifyHolidayPlanCfg":	{
		"enable":	true,
		"beginDate":	"2030-01-01",
		"endDate":	"2030-01-08",
		"HolidayPlanCfg":	[{
			"id":	1,
			"enable":	true,
			"verifyMode":	"face",
			"TimeSegment":	{
				"beginTime":	"10:00:00",
				"endTime":	"14:00:00"
			}
		}]
	}
}""",
        says="""{
	"VerifyHolidayPlanCfg":	{
		"enable":	"true,false",
		"beginDate":	"2030-01-01",
		"HolidayPlanCfg":	{
			"maxSize":	8,
			"id":	{
				"@min":	1,
				"@max":	8
			},
			"verifyMode":	{
				"@opt":	"face,cardOrFace,faceAndPw"
			},
			"enable":	"true,false"
		}
	}
}""",
    ),
    Document(
        get="readerplans.holiday_group",
        number="holiday_group_id",
        count=16,
        body="""{
	"VerifyHolidayGroupCfg":	{
		"enable":	true,
		"groupName":	"New Year",
		"holidayPlanNo":	"1,2"
	}
}""",
        says="""{
	"VerifyHolidayGroupCfg":	{
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
        get="readerplans.template",
        number="plan_template_id",
        count=16,
        body="""{
	"VerifyPlanTemplate":	{
		"enable":	true,
		"templateName":	"Office hours",
		"weekPlanNo":	1,
		"holidayGroupNo":	"1,2"
	}
}""",
        says="""{
	"VerifyPlanTemplate":	{
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
        get="readerplans.reader",
        number="card_reader_id",
        count=2,
        body="""{
	"CardReaderPlan":	{
		"templateNo":	1
	}
}""",
        says="""{
	"CardReaderPlan":	{
		"templateNo":	{
			"@min":	"0",
			"@max":	"2"
		}
	}
}""",
    ),
)
