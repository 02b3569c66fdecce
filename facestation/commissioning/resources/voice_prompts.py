"""Voice prompts."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="voice_prompts",
    title="Voice prompts",
    group=Group.SCREEN,
    get="voice.prompts",
    root="TTSText",
    evidence="trace, guide",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("prefix", Kind.CHOICE, help="What is said before the text", usual=("name", "none")),
        Field("Success.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("Success.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
        Field("Success.*.text", help="What is said"),
        Field("Failure.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("Failure.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
        Field("Failure.*.text", help="What is said"),
    ),
)
