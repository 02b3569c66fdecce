"""The object as it would be written: values keep the type that the terminal gave them."""

from __future__ import annotations

import pytest

from facestation.commissioning.conversation import NOTHING_SAID, place_named, planned
from facestation.isapi.capabilities import read_capability_set
from facestation.isapi.wire.whole import read_whole

SAID = read_capability_set(b'{"AcsCfg":{"voicePrompt":"true,false"}}', "AcsCfg")


@pytest.mark.parametrize(
    ("resource", "body", "field", "text", "after"),
    [
        (
            "controller",
            b'{"AcsCfg":{"voicePrompt":1,"x":1}}',
            "voicePrompt",
            "no",
            b'{"AcsCfg":{"voicePrompt":0,"x":1}}',
        ),
        ("nfc", b'{"NFCCfg":{"enable":0}}', "enable", "true", b'{"NFCCfg":{"enable":1}}'),
        ("nfc", b'{"NFCCfg":{"enable":null}}', "enable", "true", b'{"NFCCfg":{"enable":true}}'),
        ("picture_server", b'{"P":{"portNo":null}}', "portNo", "80", b'{"P":{"portNo":80}}'),
        ("picture_server", b'{"P":{"portNo":1}}', "portNo", "0", b'{"P":{"portNo":0}}'),
    ],
)
def test_a_value_keeps_the_type_that_the_terminal_has(
    resource: str, body: bytes, field: str, text: str, after: bytes
) -> None:
    place, whole = place_named(resource), read_whole(body)
    said = SAID if resource == "controller" else NOTHING_SAID
    assert planned("Gate", place, whole, said, {field: text}).after.data == after
