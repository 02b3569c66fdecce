"""Addresses of what a terminal is."""

from facestation.isapi.operation import Effect, Form, Operation

ROWS = (
    Operation(
        name="system.device_info",
        method="GET",
        path="/ISAPI/System/deviceInfo",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(4,),
        guide=("21.1.2",),
        evidence="trace DS-K1A340FWX",
    ),
    Operation(
        # XML whatever the query says, so it is asked without one.
        name="system.capabilities",
        method="GET",
        path="/ISAPI/System/capabilities",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=10,
        idempotent=True,
        seed=(5,),
        guide=("21.5.1", "21.5.10"),
        evidence="trace DS-K1A340FWX",
    ),
    Operation(
        name="system.time",
        method="GET",
        path="/ISAPI/System/time",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(),
        guide=("21.3.4",),
        evidence="trace, and the guide",
    ),
)
