"""Addresses of events."""

from facestation.isapi.operation import Effect, Form, Operation

ROWS = (
    Operation(
        name="events.stream",
        method="GET",
        path="/ISAPI/Event/notification/alertStream",
        sends=Form.NONE,
        answers=Form.STREAM,
        effect=Effect.READS,
        deadline_s=10,
        idempotent=True,
        seed=(73,),
        guide=(),
        evidence="trace DS-K1A340FWX",
    ),
)
