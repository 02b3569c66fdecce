"""Doors and their locks."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="doors.parameters",
        root="DoorParam",
        number="door_id",
        count=None,
        unseen=("stressPassword", "superPassword"),
        body="""<doorNo>{number}</doorNo>
<doorName>Door {number}</doorName>
<magneticType>alwaysClose</magneticType>
<openButtonType>alwaysOpen</openButtonType>
<openDuration>5</openDuration>
<disabledOpenDuration>15</disabledOpenDuration>
<magneticAlarmTimeout>30</magneticAlarmTimeout>
<enableDoorLock>false</enableDoorLock>
<enableLeaderCard>false</enableLeaderCard>
<leaderCardMode>disable</leaderCardMode>
<leaderCardOpenDuration>10</leaderCardOpenDuration>""",
        says="""<doorName min="0" max="32"/>
<magneticType opt="alwaysClose,alwaysOpen"/>
<openButtonType opt="alwaysClose,alwaysOpen"/>
<openDuration min="1" max="255"/>
<disabledOpenDuration min="1" max="255"/>
<magneticAlarmTimeout min="0" max="255"/>
<enableDoorLock opt="true,false"/>
<enableLeaderCard opt="true,false"/>
<leaderCardMode opt="disable,alwaysOpen,authorize"/>
<leaderCardOpenDuration min="1" max="1440"/>
<stressPassword min="0" max="8"/>
<superPassword min="0" max="8"/>""",
    ),
    Document(
        get="doors.lock_type",
        number="door_id",
        count=None,
        body="""{
	"LockType":	{
		"status":	"alwaysClose"
	}
}""",
        says="""{
	"LockTypeCap":	{
		"status":	{
			"@opt":	["alwaysOpen", "alwaysClose"]
		}
	}
}""",
    ),
)
