"""Account on the terminal."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="user",
    title="Account on the terminal",
    group=Group.SECURITY,
    get="security.user",
    root="User",
    evidence="trace DS-K1A340FWX, guide",
    number="user_id",
    counts="account",
    fields=(
        Field("id", Kind.NUMBER, writable=False),
        Field("userName", help="Name to log in with", danger=Danger.CUTS_OFF),
        Field(
            "userLevel",
            Kind.CHOICE,
            help="What the account may do",
            usual=("Administrator", "Operator", "Viewer"),
            danger=Danger.CUTS_OFF,
        ),
        Field("password", help="The account's new password", secret=True, may_be_added=True, danger=Danger.CUTS_OFF),
        Field("loginPassword", help="Password of the account that makes the change", secret=True, may_be_added=True),
    ),
)
