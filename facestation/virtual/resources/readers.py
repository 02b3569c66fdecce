"""Readers and cards."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="readers.reader",
        put="readers.set_reader",
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
        put="readers.set_nfc",
        body="""{
	"NFCCfg":	{
		"enable":	true
	}
}""",
        capabilities="readers.nfc_capabilities",
        says="""{
	"NFCCfgCap":	{
		"enable":	"true,false"
	}
}""",
    ),
    Document(
        get="readers.rf",
        put="readers.set_rf",
        body="""{
	"RFCardCfg":	[{
		"cardType":	"EMCard",
		"enabled":	true
	}, {
		"cardType":	"M1Card",
		"enabled":	true
	}]
}""",
        capabilities="readers.rf_capabilities",
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
        put="readers.set_encrypted_cards",
        root="M1CardEncryptCfg",
        body="""<enable>false</enable>
<sectionID>13</sectionID>""",
        capabilities="readers.encrypted_cards_capabilities",
        says="""<enable opt="true,false"/>
<sectionID min="0" max="15"/>""",
    ),
    Document(
        get="cards.rule",
        put="cards.set_rule",
        body="""{
	"CardVerificationRule":	{
		"cardNoLenMode":	"full",
		"reverseCardNoEnabled":	false
	}
}""",
        capabilities="cards.rule_capabilities",
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
        put="readers.set_wiegand",
        root="WiegandCfg",
        number="wiegand_id",
        count=1,
        body="""<communicateDirection>receive</communicateDirection>
<wiegandMode>wiegand26</wiegandMode>
<signalInterval>200</signalInterval>""",
        capabilities="readers.wiegand_capabilities",
        says="""<communicateDirection opt="receive,send"/>
<wiegandMode opt="wiegand26,wiegand27,wiegand34,wiegand35,Corporate1000_35"/>
<signalInterval min="1" max="1000"/>""",
    ),
)
