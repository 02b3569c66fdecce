"""Device information."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="device_info",
    title="Device information",
    group=Group.TERMINAL,
    get="system.device_info",
    root="DeviceInfo",
    evidence="trace DS-K1A340FWX, guide",
    fields=(
        Field("deviceName", help="The label that the terminal shows and sends with its events"),
        Field("telecontrolID", Kind.NUMBER, help="Number for a remote control"),
        Field("deviceID", writable=False),
        Field("model", writable=False),
        Field("serialNumber", writable=False),
        Field("macAddress", writable=False),
        Field("firmwareVersion", writable=False),
        Field("firmwareReleasedDate", writable=False),
        Field("deviceType", writable=False),
    ),
)
