"""Clouds and servers."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="logs.server",
        root="LogServer",
        body="""<id>1</id>
<enabled>false</enabled>
<portNo>514</portNo>""",
        says_root="LogServerCap",
        says="""<portNo min="1" max="65535"/>""",
    ),
    Document(
        get="network.ezviz",
        root="EZVIZ",
        body="""<enabled>false</enabled>
<registerStatus>false</registerStatus>
<serverAddress>
<addressingFormatType>hostname</addressingFormatType>
<hostName>cloud.example.org</hostName>
</serverAddress>
<verificationCode></verificationCode>
<bindStatus>false</bindStatus>""",
        says="""<enabled opt="true,false">false</enabled>
<serverAddress>
<addressingFormatType opt="ipaddress,hostName"/>
<hostName min="1" max="64">cloud</hostName>
</serverAddress>
<verificationCode min="6" max="12">null</verificationCode>""",
    ),
    Document(
        get="network.isup",
        root="Ehome",
        unseen=("key",),
        body="""<enabled>true</enabled>
<addressingFormatType>ipaddress</addressingFormatType>
<ipAddress>192.0.2.50</ipAddress>
<portNo>7660</portNo>
<deviceID>reception</deviceID>
<protocolVersion>v5.0</protocolVersion>
<registerStatus>false</registerStatus>""",
        says="""<enabled opt="true,false"/>
<addressingFormatType opt="ipaddress,hostname"/>
<ipAddress min="1" max="64"/>
<portNo min="1024" max="65535" def="7660"/>
<deviceID min="1" max="32"/>
<key min="8" max="32"/>
<protocolVersion opt="v5.0"/>""",
    ),
    Document(
        get="network.picture_server",
        body="""{
	"PictureServerInformation":	{
		"pictureServerType":	"tomact",
		"addressingFormatType":	"ipaddress",
		"ipv4Address":	"192.0.2.60",
		"portNo":	6011
	}
}""",
        says="""{
	"PictureServerInformation":	{
		"pictureServerType":	{
			"@opt":	"tomact,VRB,cloudStorage,KMS"
		},
		"portNo":	{
			"@min":	1024,
			"@max":	65535
		}
	}
}""",
    ),
    Document(
        get="hosts.host",
        root="HttpHostNotification",
        number="host_id",
        count=2,
        unseen=("password",),
        body="""<id>{number}</id>
<url>/events</url>
<protocolType>HTTP</protocolType>
<parameterFormatType>JSON</parameterFormatType>
<addressingFormatType>ipaddress</addressingFormatType>
<ipAddress>192.0.2.70</ipAddress>
<portNo>8080</portNo>
<httpAuthenticationMethod>none</httpAuthenticationMethod>""",
        capabilities="hosts.capabilities",
        says_root="HttpHostNotificationCap",
        says="""<id min="1" max="2"/>
<url min="0" max="128"/>
<protocolType opt="HTTP,HTTPS,EHome"/>
<parameterFormatType opt="XML,JSON"/>
<addressingFormatType opt="ipaddress,hostname"/>
<portNo min="1" max="65535"/>
<httpAuthenticationMethod opt="none,MD5digest"/>""",
    ),
)
