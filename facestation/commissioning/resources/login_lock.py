"""Lock after wrong passwords."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Danger, Kind

RESOURCE = Resource(
    name="login_lock",
    title="Lock after wrong passwords",
    group=Group.SECURITY,
    get="locks.login",
    root="IllegalLoginLock",
    evidence="trace DS-K1A340FWX, code",
    danger=Danger.CUTS_OFF,
    fields=(
        Field("enabled", Kind.SWITCH),
        Field("maxIllegalLoginTimes", Kind.NUMBER, help="Wrong passwords until the account is locked"),
        Field("maxIllegalLoginLockTime", Kind.NUMBER, help="How long the account is locked", unit="s"),
    ),
)
