"""Signed certificates: one changed byte is noticed, wherever it is."""

from __future__ import annotations

import json
import random

import pytest

from facestation.commissioning.certificate import (
    PublicKey,
    SigningKey,
    is_key,
    parse_public_key,
    seal_json,
    seal_pdf,
    verify,
)
from facestation.errors import PublicKeyInvalid, SignatureError, SignatureInvalid, SignatureMissing

KEY = SigningKey(bytes(range(32)))
# RFC 8032, 7.1, test 1
RFC_SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
RFC_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
RFC_SIGNATURE = (
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
    "d25bf5f0595bbe24655141438e7a100b"
)
DOCUMENT = {"site": "Завод «Заря»", "terminals": [{"name": "Door", "clock_skew_s": -0.4, "faces": 12}]}
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
FILES = {"json": seal_json(DOCUMENT, KEY), "pdf": seal_pdf(PDF, KEY)}


def test_it_is_ed25519_as_the_rfc_has_it() -> None:
    key = SigningKey(bytes.fromhex(RFC_SEED))
    assert key.public.text == RFC_PUBLIC
    assert key.sign(b"").hex() == RFC_SIGNATURE


@pytest.mark.parametrize("name", FILES)
def test_an_untouched_file_is_valid_and_names_its_key(name: str) -> None:
    assert verify(FILES[name]).key == KEY.public


def test_the_json_form_still_says_what_it_said() -> None:
    sealed = verify(FILES["json"])
    assert sealed.document is not None
    assert {name: sealed.document[name] for name in DOCUMENT} == DOCUMENT


@pytest.mark.parametrize("name", FILES)
def test_every_single_changed_byte_is_noticed(name: str) -> None:
    chance, data = random.Random(7), FILES[name]
    for at in range(len(data)):
        for changed in {data[at] ^ 0x20, data[at] ^ 1, chance.randrange(256)} - {data[at]}:
            with pytest.raises(SignatureError):
                verify(data[:at] + bytes([changed]) + data[at + 1 :])


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("more", [b"\n", b" ", b"%", b"\0"])
def test_a_byte_more_or_less_is_noticed(name: str, more: bytes) -> None:
    data = FILES[name]
    for changed in (data + more, more + data, data[:-1], data[1:]):
        with pytest.raises(SignatureError):
            verify(changed)


def test_the_same_written_otherwise_is_another_file() -> None:
    document = json.loads(FILES["json"])
    for text in (json.dumps(document), json.dumps(document, indent=1, sort_keys=True) + "\n"):
        with pytest.raises(SignatureInvalid):
            verify(text.encode())


@pytest.mark.parametrize("data", [b"", b"hello", b"{}", b"[1]", b"null", b"\xff\xfe", PDF, b"[" * 100_000])
def test_what_is_no_certificate_has_no_signature(data: bytes) -> None:
    with pytest.raises(SignatureMissing):
        verify(data)


def test_a_key_is_named_by_itself_or_by_its_fingerprint() -> None:
    other = SigningKey(bytes(32)).public
    assert len(KEY.public.fingerprint) == 39
    for text in (KEY.public.text, KEY.public.text.upper() + "\n", KEY.public.fingerprint):
        digits = parse_public_key(text)
        assert is_key(KEY.public, digits)
        assert not is_key(other, digits)
    for wrong in ("", "12", KEY.public.text + "00", "x" * 64):
        with pytest.raises(PublicKeyInvalid):
            parse_public_key(wrong)
    assert "000000" not in repr(PublicKey(bytes(32)))
