"""NFC."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="nfc",
    title="NFC",
    group=Group.READERS,
    get="readers.nfc",
    root="NFCCfg",
    evidence="guide",
    fields=(Field("enable", Kind.SWITCH),),
)
