"""Storage and combining of events."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="events.storage",
        body="""{
	"EventStorageCfg":	{
		"mode":	"cycle",
		"checkTime":	"2030-01-01T00:00:00",
		"period":	10
	}
}""",
        says="""{
	"EventStorageCfgCap":	{
		"mode":	{
			"@opt":	["regular", "time", "cycle"]
		},
		"checkTime":	"2030-01-01T00:00:00",
		"period":	{
			"@min":	10,
			"@max":	60
		}
	}
}""",
    ),
    Document(
        get="events.optimization",
        body="""{
	"EventOptimizationCfg":	{
		"enable":	true,
		"isCombinedLinkageEvents":	false
	}
}""",
        says="""{
	"EventOptimizationCfg":	{
		"enable":	"true,false",
		"isCombinedLinkageEvents":	[true, false]
	}
}""",
    ),
    Document(
        get="links.link",
        number="ace_id",
        count=4,
        body="""{
	"EventCardLinkageCfg":	{
		"proMode":	"event",
		"alarmout":	[1, 3]
	}
}""",
    ),
)
