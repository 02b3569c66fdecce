"""Page on the screen."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="display",
    title="Page on the screen",
    group=Group.SCREEN,
    get="display.page",
    root="Page",
    evidence="field DS-K1T673DWX",
    number="program_id",
    counts="program",
    fixed=(("page_id", 1),),
    lists=("WindowsList.Windows", "WindowsList.Windows.PlayItemList.PlayItem"),
    fields=(
        Field("id", Kind.NUMBER, writable=False),
        Field("WindowsList.Windows.*.id", Kind.NUMBER, writable=False),
        Field("WindowsList.Windows.*.PlayItemList.PlayItem.*.id", Kind.NUMBER, writable=False),
        Field(
            "WindowsList.Windows.*.PlayItemList.PlayItem.*.materialNo",
            Kind.NUMBER,
            help="Number of the picture that is shown",
        ),
    ),
)
