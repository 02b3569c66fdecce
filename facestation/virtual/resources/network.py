"""Address, wireless network and ports."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="network.address",
        root="IPAddress",
        number="interface_id",
        count=2,
        body="""<ipVersion>v4</ipVersion>
<addressingType>static</addressingType>
<ipAddress>{address}</ipAddress>
<subnetMask>255.255.255.0</subnetMask>
<DefaultGateway>
<ipAddress>192.0.2.1</ipAddress>
</DefaultGateway>
<DNSEnable>true</DNSEnable>""",
    ),
    Document(
        get="network.wireless",
        root="Wireless",
        body="""<enabled>true</enabled>
<ssid>Reception</ssid>
<WirelessSecurity>
<securityMode>WPA2-personal</securityMode>
<WPA>
<algorithmType>AES</algorithmType>
<sharedKey>Orchid-Example</sharedKey>
<wpaKeyLength>14</wpaKeyLength>
</WPA>
</WirelessSecurity>""",
    ),
    Document(
        get="network.protocols",
        root="AdminAccessProtocolList",
        body="""<AdminAccessProtocol>
<id>1</id>
<enabled>true</enabled>
<protocol>HTTP</protocol>
<portNo>{http_port}</portNo>
</AdminAccessProtocol>
<AdminAccessProtocol>
<id>2</id>
<enabled>true</enabled>
<protocol>HTTPS</protocol>
<portNo>{https_port}</portNo>
</AdminAccessProtocol>
<AdminAccessProtocol>
<id>3</id>
<protocol>DEV_MANAGE</protocol>
<portNo>8000</portNo>
</AdminAccessProtocol>
{video}""",
        says="""<AdminAccessProtocol>
<id min="1" max="8"/>
<enabled opt="true,false"/>
<protocol opt="HTTP,HTTPS,RTSP,DEV_MANAGE,WebSocket,WebSocketS"/>
<portNo min="1" max="65535"/>
</AdminAccessProtocol>""",
    ),
)
