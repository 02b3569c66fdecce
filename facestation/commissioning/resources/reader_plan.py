"""Verification: which schedule."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="reader_plan",
    title="Verification: which schedule",
    group=Group.READER_PLANS,
    get="readerplans.reader",
    root="CardReaderPlan",
    evidence="trace DS-K1A340FWX, guide",
    number="card_reader_id",
    counts="reader",
    fields=(Field("templateNo", Kind.NUMBER, help="Number of the schedule template"),),
)
