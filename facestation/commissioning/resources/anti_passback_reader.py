"""Anti-passback of a reader."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="anti_passback_reader",
    title="Anti-passback of a reader",
    group=Group.RULES,
    get="passback.reader",
    root="CardReaderAntiSneakCfg",
    evidence="guide; names of the fields are not public",
    number="card_reader_id",
    counts="reader",
)
