"""Access controller."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="controller",
    title="Access controller",
    group=Group.RULES,
    get="access.controller",
    root="AcsCfg",
    evidence="trace DS-K1T343EFWX",
    fields=(
        Field("voicePrompt", Kind.SWITCH, help="Whether the terminal speaks"),
        Field("protocol", Kind.CHOICE, usual=("Private", "OSDP")),
        Field("uploadCapPic", Kind.SWITCH),
        Field("saveCapPic", Kind.SWITCH),
        Field("uploadVerificationPic", Kind.SWITCH),
        Field("saveVerificationPic", Kind.SWITCH),
        Field("saveFacePic", Kind.SWITCH),
        Field("showPicture", Kind.SWITCH),
        Field("showEmployeeNo", Kind.SWITCH),
        Field("showName", Kind.SWITCH),
        Field("desensitiseName", Kind.SWITCH, help="Hide part of the name on the screen"),
        Field("desensitiseEmployeeNo", Kind.SWITCH, help="Hide part of the number on the screen"),
        Field("remoteCheckDoorEnabled", Kind.SWITCH, help="Whether a computer decides before the door opens"),
        Field(
            "checkChannelType",
            Kind.CHOICE,
            help="Which way the computer is asked",
            usual=("Ezviz", "ISUP", "ISAPI", "PrivateSDK", "ISAPIListen"),
        ),
        Field(
            "remoteCheckWithISAPIListen",
            Kind.CHOICE,
            help="Whether the decision stands in the answer to the pushed event",
            usual=("sync", "async"),
        ),
        Field("remoteCheckTimeout", Kind.NUMBER, help="How long the answer is waited for", unit="s"),
        Field("needDeviceCheck", Kind.SWITCH),
        Field("faceDuplicateCheckEnabled", Kind.SWITCH, help="Whether a face may stand there once only"),
        Field("userPassJudgeMode", Kind.CHOICE, usual=("byAuthResult", "byPassResult")),
        Field("faceBatchModelingMode", Kind.CHOICE, usual=("recognitionPriority", "fullSpeed")),
    ),
)
