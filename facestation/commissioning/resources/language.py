"""Language."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="language",
    title="Language",
    group=Group.TERMINAL,
    get="system.language",
    root="DeviceLanguage",
    evidence="trace DS-K1T343EFWX",
    danger=Danger.RESTARTS,
    fields=(
        Field(
            "language",
            Kind.CHOICE,
            help="What the terminal speaks and shows",
            usual=("English", "Russian", "BrazilianPortuguese", "SimChinese"),
        ),
    ),
)
