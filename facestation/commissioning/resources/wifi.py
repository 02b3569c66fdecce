"""Wi-Fi."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="wifi",
    title="Wi-Fi",
    group=Group.NETWORK,
    get="network.wireless",
    root="Wireless",
    evidence="trace",
    fixed=(("interface_id", 2),),
    danger=Danger.CUTS_OFF,
    fields=(
        Field("enabled", Kind.SWITCH),
        Field("ssid", help="Name of the wireless network"),
        Field("WirelessSecurity.securityMode", Kind.CHOICE, usual=("disable", "WPA-personal", "WPA2-personal")),
        Field("WirelessSecurity.WPA.sharedKey", help="Key of the wireless network", secret=True),
        Field("WirelessSecurity.WPA.wpaKeyLength", Kind.NUMBER),
    ),
)
