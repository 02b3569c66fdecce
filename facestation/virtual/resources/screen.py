"""Screen, voice and intercom."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="access.shown",
        body="""{
	"showCardNo":	true,
	"showDuration":	5
}""",
    ),
    Document(
        get="access.person_types",
        body="""{
	"customTypeList":	[{
		"id":	1,
		"name":	"Contractor",
		"vendorKey":	1.50
	}]
}""",
        says="""{
	"CustomPersonnelTypeCap":	{
		"customTypeList":	{
			"maxSize":	8,
			"name":	{
				"@min":	1,
				"@max":	32
			}
		}
	}
}""",
    ),
    Document(
        get="voice.prompts",
        body="""{
	"TTSText":	{
		"enable":	true,
		"prefix":	"name",
		"Success":	[{
			"TimeSegment":	{
				"beginTime":	"00:00:00",
				"endTime":	"23:59:59"
			},
			"language":	"EN",
			"text":	"Welcome"
		}],
		"Failure":	[{
			"TimeSegment":	{
				"beginTime":	"00:00:00",
				"endTime":	"23:59:59"
			},
			"language":	"EN",
			"text":	"Please try again"
		}]
	}
}""",
        says="""{
	"TTSTextCap":	{
		"enable":	"true,false",
		"prefix":	{
			"@opt":	["name", "none"]
		},
		"Success":	{
			"maxSize":	4,
			"text":	{
				"@min":	1,
				"@max":	64
			}
		},
		"Failure":	{
			"maxSize":	4,
			"text":	{
				"@min":	1,
				"@max":	64
			}
		}
	}
}""",
    ),
    Document(
        get="intercom.device",
        root="DeviceId",
        body="""<unitType>outdoor</unitType>
<periodNumber>1</periodNumber>
<buildingNumber>1</buildingNumber>
<unitNumber>1</unitNumber>
<floorNumber>1</floorNumber>
<roomNumber>0</roomNumber>
<deviceIndex>1</deviceIndex>""",
        says="""<unitType opt="outdoor,villa,fence,confirm,doorbell,manage,acs"/>
<periodNumber min="0" max="9"/>
<buildingNumber min="0" max="999"/>
<unitNumber min="0" max="99"/>
<floorNumber min="-10" max="999"/>
<deviceIndex min="0" max="99"/>""",
    ),
    Document(
        get="display.page",
        root="Page",
        number="program_id",
        count=1,
        body="""<id>{number}</id>
<WindowsList>
<Windows>
<id>1</id>
<PlayItemList>
<PlayItem>
<id>1</id>
<materialNo>1</materialNo>
</PlayItem>
</PlayItemList>
</Windows>
</WindowsList>""",
    ),
)
