"""What the terminal is, its clock and language."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="system.device_info",
        root="DeviceInfo",
        body="""<deviceName>{name}</deviceName>
<deviceID>{device_number}</deviceID>
<model>{model}</model>
<serialNumber>{serial}</serialNumber>
<macAddress>{mac}</macAddress>
<firmwareVersion>{firmware}</firmwareVersion>
<firmwareReleasedDate>{released}</firmwareReleasedDate>
<deviceType>ACS</deviceType>
<telecontrolID>1</telecontrolID>""",
        says="""<deviceName min="1" max="32"/>
<telecontrolID min="1" max="255"/>""",
    ),
    Document(
        get="system.ntp_server",
        root="NTPServer",
        number="ntp_server_id",
        count=1,
        body="""<id>{number}</id>
<addressingFormatType>hostname</addressingFormatType>
<hostName>pool.example.org</hostName>
<portNo>123</portNo>
<synchronizeInterval>60</synchronizeInterval>""",
        capabilities="system.ntp_servers_capabilities",
        says_root="NTPServerList",
        says="""<NTPServer>
<id min="1" max="1"/>
<addressingFormatType opt="ipaddress,hostname"/>
<hostName min="1" max="64">pool</hostName>
<portNo min="1" max="65535" def="123"/>
<synchronizeInterval min="1" max="10080"/>
</NTPServer>""",
    ),
    Document(
        get="system.language",
        root="DeviceLanguage",
        body="""<language>English</language>""",
        says="""<language opt="English,Russian,BrazilianPortuguese,SimChinese"/>""",
    ),
    Document(
        get="system.discovery",
        root="DiscoveryMode",
        body="""<PcapMode>discoverable</PcapMode>
<SADP>discoverable</SADP>""",
    ),
)
