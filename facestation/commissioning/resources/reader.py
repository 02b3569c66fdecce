"""Reader."""

from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="reader",
    title="Reader",
    group=Group.READERS,
    get="readers.reader",
    capabilities="readers.capabilities",
    root="CardReaderCfg",
    evidence="trace, field, guide; names of most fields are not public",
    number="card_reader_id",
    counts="reader",
)
