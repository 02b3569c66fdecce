"""Addresses of doors."""

from facestation.isapi.operation import Effect, Form, Operation

ROWS = (
    Operation(
        name="doors.capabilities",
        method="GET",
        path="/ISAPI/AccessControl/RemoteControl/door/capabilities",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(41,),
        guide=(),
        evidence="guide",
    ),
    Operation(
        # A door that opens a second time, late and by itself, is not the same as one that opens once.
        name="doors.control",
        method="PUT",
        path="/ISAPI/AccessControl/RemoteControl/door/{door_id}",
        sends=Form.XML,
        answers=Form.XML,
        effect=Effect.WRITES,
        deadline_s=8,
        idempotent=False,
        seed=(),
        guide=(),
        evidence="guide",
    ),
    Operation(
        name="doors.parameters",
        method="GET",
        path="/ISAPI/AccessControl/Door/param/{door_id}",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(),
        guide=("21.20.4",),
        evidence="trace, and the guide",
    ),
)
