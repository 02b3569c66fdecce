"""Addresses of the access controller as a whole."""

from facestation.isapi.operation import Effect, Form, Operation

ROWS = (
    Operation(
        # XML also with format=json; its flags are hints (a terminal without a face library claims one).
        name="access.capabilities",
        method="GET",
        path="/ISAPI/AccessControl/capabilities",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=10,
        idempotent=True,
        seed=(9,),
        guide=(),
        evidence="trace DS-K1T343EFWX",
    ),
    Operation(
        name="access.work_status",
        method="GET",
        path="/ISAPI/AccessControl/AcsWorkStatus?format=json",
        sends=Form.NONE,
        answers=Form.JSON,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(46,),
        guide=("21.25.2",),
        evidence="trace DS-K1T343EFWX",
    ),
)
