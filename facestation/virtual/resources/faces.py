"""Recognition of faces."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="recognition.terminal",
        root="IdentityTerminal",
        body="""<faceAlgorithm>DeepLearn</faceAlgorithm>
<workMode>accessControlMode</workMode>
<ecoMode>
<eco>enable</eco>
<faceMatchThreshold1>60</faceMatchThreshold1>
<faceMatchThresholdN>80</faceMatchThresholdN>
<changeThreshold>4</changeThreshold>
</ecoMode>
<enableScreenOff>true</enableScreenOff>
<screenOffTimeout>60</screenOffTimeout>
<showMode>normal</showMode>
<previewShowTime>5</previewShowTime>
<standbyTimeout>120</standbyTimeout>""",
        says="""<faceAlgorithm opt="DeepLearn"/>
<workMode opt="passMode,accessControlMode"/>
<ecoMode>
<eco opt="enable,disable"/>
<faceMatchThreshold1 min="0" max="100"/>
<faceMatchThresholdN min="0" max="100"/>
<changeThreshold min="0" max="8"/>
</ecoMode>
<enableScreenOff opt="true,false"/>
<screenOffTimeout min="20" max="3600"/>
<showMode opt="concise,normal,advertising"/>
<previewShowTime min="1" max="99"/>
<standbyTimeout min="30" max="1800"/>""",
    ),
    Document(
        get="recognition.comparison",
        root="FaceCompareCond",
        body="""<pitch>45</pitch>
<yaw>45</yaw>
<leftBorder>10</leftBorder>
<rightBorder>10</rightBorder>
<upBorder>10</upBorder>
<bottomBorder>10</bottomBorder>
<faceScore>50</faceScore>
<maxDistance>auto</maxDistance>""",
        says="""<pitch min="0" max="90"/>
<yaw min="0" max="90"/>
<faceScore min="0" max="100"/>
<maxDistance opt="0.5,1,1.5,2,auto"/>""",
    ),
    Document(
        get="recognition.mode",
        body="""{
	"FaceRecognizeMode":	{
		"mode":	"normalMode"
	}
}""",
        says="""{
	"FaceRecognizeMode":	{
		"mode":	{
			"@opt":	"normalMode,deepMode"
		}
	}
}""",
    ),
    Document(
        get="recognition.mask",
        body="""{
	"MaskDetection":	{
		"enable":	true,
		"noMaskStrategy":	"noTipsAndOpenDoor"
	}
}""",
        says="""{
	"MaskDetectionCap":	{
		"enable":	"true,false",
		"noMaskStrategy":	{
			"@opt":	["noTipsAndOpenDoor", "tipsAndOpenDoor", "tipsAndNotOpenDoor"]
		}
	}
}""",
    ),
    Document(
        get="temperature.all",
        body="""{
	"TemperatureMeasureCfg":	{
		"enable":	false
	}
}""",
        capabilities="temperature.capabilities",
        says="""{
	"TemperatureMeasureCfgCap":	{
		"enable":	"true,false"
	}
}""",
    ),
    Document(
        get="capture.trigger",
        root="SnapConfig",
        body="""<enabled>true</enabled>
<snapTimes>1</snapTimes>""",
        says="""<enabled opt="true,false"/>
<snapTimes min="1" max="3"/>""",
    ),
)
