"""Microphone."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="audio_input",
    title="Microphone",
    group=Group.PICTURE,
    get="audio.input",
    root="AudioIn",
    evidence="code, guide",
    number="channel_id",
    counts="channel",
    lists=("AudioInVolumelist.AudioInVlome",),
    fields=(
        Field("id", Kind.NUMBER, writable=False),
        Field("AudioInVolumelist.AudioInVlome.*.type", Kind.CHOICE, writable=False),
        Field("AudioInVolumelist.AudioInVlome.*.volume", Kind.NUMBER),
    ),
)
