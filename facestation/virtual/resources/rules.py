"""Rules of access."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="access.controller",
        body="""{
	"AcsCfg":	{
		"voicePrompt":	true,
		"protocol":	"Private",
		"uploadCapPic":	true,
		"saveCapPic":	true,
		"saveFacePic":	true,
		"showPicture":	true,
		"showEmployeeNo":	true,
		"showName":	true,
		"desensitiseName":	false,
		"desensitiseEmployeeNo":	false,
		"remoteCheckDoorEnabled":	false,
		"checkChannelType":	"ISAPIListen",
		"remoteCheckTimeout":	5,
		"needDeviceCheck":	false,
		"faceDuplicateCheckEnabled":	false
	}
}""",
        says="""{
	"AcsCfg":	{
		"voicePrompt":	{
			"@opt":	"true,false"
		},
		"uploadVerificationPicType":	"x",
		"uploadVerificationPicType":	"y",
		"protocol":	{
			"@opt":	["Private", "OSDP"]
		},
		"desensitiseName":	"true,false",
		"checkChannelType":	{
			"@opt":	"Ezviz,ISUP,ISAPI,PrivateSDK,ISAPIListen"
		},
		"remoteCheckTimeout":	{
			"@min":	1,
			"@max":	10
		}
	}
}""",
    ),
    Document(
        get="passback.all",
        body="""{
	"AntiSneakCfg":	{
		"enable":	false,
		"startCardReaderNo":	1
	}
}""",
        capabilities="passback.capabilities",
        says="""{
	"AntiSneakCfg":	{
		"enable":	"true,false",
		"startCardReaderNo":	{
			"@min":	1,
			"@max":	4
		}
	}
}""",
    ),
    Document(
        get="passback.reader",
        number="card_reader_id",
        count=2,
        body="""{
	"CardReaderAntiSneakCfg":	{
		"enable":	false,
		"followUpCardReader":	[]
	}
}""",
        says="""{
	"CardReaderAntiSneakCfg":	{
		"enable":	"true,false"
	}
}""",
    ),
    Document(
        get="passback.reset_rules",
        body="""{
	"ResetRules":	{
		"enable":	false
	}
}""",
    ),
    Document(
        get="factors.door",
        number="door_id",
        count=None,
        body="""{
	"MultiCardCfg":	{
		"enable":	false
	}
}""",
        capabilities="factors.capabilities",
        says="""{
	"MultiCardCfg":	{
		"enable":	"true,false"
	}
}""",
    ),
    Document(
        get="factors.group",
        number="group_id",
        count=4,
        body="""{
	"GroupCfg":	{
		"enable":	false,
		"groupName":	""
	}
}""",
        says="""{
	"GroupCfg":	{
		"enable":	"true,false",
		"groupName":	{
			"@min":	0,
			"@max":	32
		}
	}
}""",
    ),
)
