"""Readers and cards."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="readers.reader",
        number="card_reader_id",
        count=2,
        body="""{
	"CardReaderCfg":	{
		"enable":	true,
		"cardReaderFunction":	["fingerPrint", "face"],
		"faceRecogizeTimeOut":	5,
		"faceRecogizeInterval":	2
	}
}""",
        capabilities="readers.capabilities",
        says="""{
	"CardReaderCfg":	{
		"enable":	"true,false",
		"faceRecogizeTimeOut":	{
			"@min":	1,
			"@max":	255
		},
		"faceRecogizeInterval":	{
			"@min":	1,
			"@max":	10
		}
	}
}""",
    ),
    Document(
        get="readers.nfc",
        body="""{
	"NFCCfg":	{
		"enable":	true
	}
}""",
        says="""{
	"NFCCfgCap":	{
		"enable":	"true,false"
	}
}""",
    ),
    Document(
        get="readers.rf",
        body="""{
	"RFCardCfg":	[{
		"cardType":	"EMCard",
		"enabled":	true
	}, {
		"cardType":	"M1Card",
		"enabled":	true
	}]
}""",
        says="""{
	"RFCardCfgCap":	{
		"cardType":	{
			"@opt":	["EMCard", "M1Card"]
		},
		"enabled":	{
			"@opt":	[true, false]
		}
	}
}""",
    ),
    Document(
        get="readers.encrypted_cards",
        root="M1CardEncryptCfg",
        body="""<enable>false</enable>
<sectionID>13</sectionID>""",
        says="""<enable opt="true,false"/>
<sectionID min="0" max="15"/>""",
    ),
    Document(
        get="cards.rule",
        body="""{
	"CardVerificationRule":	{
		"cardNoLenMode":	"full",
		"reverseCardNoEnabled":	false
	}
}""",
        says="""{
	"CardVerificationRuleCap":	{
		"cardNoLenMode":	{
			"@opt":	["full", "3Bytes", "4Bytes"]
		},
		"reverseCardNoEnabled":	{
			"@opt":	[true, false]
		}
	}
}""",
    ),
    Document(
        get="readers.wiegand",
        root="WiegandCfg",
        number="wiegand_id",
        count=1,
        body="""<communicateDirection>receive</communicateDirection>
<wiegandMode>wiegand26</wiegandMode>
<signalInterval>200</signalInterval>""",
        says="""<communicateDirection opt="receive,send"/>
<wiegandMode opt="wiegand26,wiegand27,wiegand34,wiegand35,Corporate1000_35"/>
<signalInterval min="1" max="1000"/>""",
    ),
)
