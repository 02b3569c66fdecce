"""What terminals push, typed from documents and traces, and what is made of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC
from typing import Any

import pytest

from facestation.domain.event import AccessEvent
from facestation.isapi.wire.events import Alert, EventPicture
from facestation.isapi.wire.pushes import decode_push
from facestation.isapi.wire.sniff import MalformedAnswer
from tests.contract.pictures import picture
from tests.pushes.reading import PUSHES, Push


def seen(alert: Alert) -> dict[str, Any] | str:
    if isinstance(alert, AccessEvent):
        return asdict(alert)
    if isinstance(alert, EventPicture):
        return {"serial_no": alert.serial_no, "jpeg": alert.jpeg}
    return "heartbeat"


@pytest.mark.parametrize("push", PUSHES, ids=lambda push: push.name)
def test_a_push_is_understood(push: Push) -> None:
    found = [seen(alert) for alert in decode_push(push.body, push.content_type, UTC)]
    assert len(found) == len(push.sees)
    for wanted, alert in zip(push.sees, found, strict=True):
        if isinstance(alert, str) or isinstance(wanted, str):
            assert wanted == alert
            continue
        shown = {**wanted, "jpeg": picture(wanted["picture"])} if "picture" in wanted else wanted
        assert {name: alert[name] for name in shown if name != "picture"} == {
            name: value for name, value in shown.items() if name != "picture"
        }


def test_what_is_no_event_is_nothing_and_what_is_no_document_is_refused() -> None:
    assert decode_push(b"{}", "application/json", UTC) == ()
    assert decode_push(b"--b1\r\n\r\nno document\r\n--b1--", "multipart/form-data; boundary=b1", UTC) == ()
    with pytest.raises(MalformedAnswer):
        decode_push(b"[" * 100_000, "application/json", UTC)


def test_the_label_may_lie() -> None:
    [plain] = [push for push in PUSHES if push.name == "plain"]
    assert decode_push(plain.body, "application/xml", UTC) == decode_push(plain.body, plain.content_type, UTC)
    assert json.loads(plain.body)["AccessControllerEvent"]["serialNo"] == 119
