"""Loudspeaker."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="audio_output",
    title="Loudspeaker",
    group=Group.PICTURE,
    get="audio.output",
    root="AudioOut",
    evidence="trace, guide",
    number="channel_id",
    counts="channel",
    lists=("AudioOutVolumelist.AudioOutVlome",),
    fields=(
        Field("id", Kind.NUMBER, writable=False),
        Field("AudioOutVolumelist.AudioOutVlome.*.type", Kind.CHOICE, writable=False),
        Field("AudioOutVolumelist.AudioOutVlome.*.volume", Kind.NUMBER),
    ),
)
