"""Addresses of login, lock-out and activation."""

from facestation.isapi.operation import Effect, Form, Operation

ROWS = (
    Operation(
        name="security.user_check",
        method="GET",
        path="/ISAPI/Security/userCheck",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(),
        guide=("21.2.1",),
        evidence="trace of a recorder, and the guide",
    ),
    Operation(
        name="locks.login",
        method="GET",
        path="/ISAPI/Security/illegalLoginLock",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(),
        guide=(),
        evidence="trace DS-K1A340FWX",
    ),
    Operation(
        # Answers without a login.
        name="activation.status",
        method="GET",
        path="/SDK/activateStatus",
        sends=Form.NONE,
        answers=Form.XML,
        effect=Effect.READS,
        deadline_s=8,
        idempotent=True,
        seed=(),
        guide=(),
        evidence="guide, and other clients",
    ),
)
