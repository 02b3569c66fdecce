"""Anti-passback."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="anti_passback",
    title="Anti-passback",
    group=Group.RULES,
    get="passback.all",
    capabilities="passback.capabilities",
    root="AntiSneakCfg",
    evidence="guide",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("startCardReaderNo", Kind.NUMBER, help="The reader that people pass first"),
    ),
)
