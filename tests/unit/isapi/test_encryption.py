"""Encrypted values, against digests and ciphertexts made step by step with sha256sum and openssl.

    S=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
    printf %s "admin${S}Tulip-2024" | sha256sum                    94a7c901…, the start where it is irreversible
    printf %s '94a7c901…4a84413dd6AaBbCcDd1234!@#$' | sha256sum    400afa1d…, the first of the rounds
    … each digest's 64 hex digits fed back as text …               b63076e8…, after 100 rounds
    printf %s 'Ada Example' | base64                               QWRhIEV4YW1wbGU=
    printf %s QWRhIEV4YW1wbGU= | openssl enc -aes-128-cbc -K b63076e8bf376eda95d69cf73465c146 -iv 0011…eeff | xxd -p
    printf %s QWRhIEV4YW1wbGU= | openssl enc -aes-256-cbc -K b63076e8…d0095a5 -iv 0011…eeff | xxd -p

Where it is not irreversible the rounds start with the password itself: 9bc07f07… after 100. Without padding, and with
zeros, it was `-nopad`, and the zeros from /dev/zero.
"""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facestation.domain.secret import Secret
from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.catalogue.secret_fields import SECRET_FIELDS
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.encryption import (
    ITERATIONS_MAX,
    FieldCipher,
    FieldSecurity,
    decode_security,
    derive,
    has_any,
    opened,
    sealed,
)
from facestation.isapi.wire.sniff import MalformedAnswer
from tests.contract.exemplars_format import exemplars
from tests.unit.isapi.fuzzing import EXAMPLES, spelled

SALT = "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"
PASSWORD = Secret("Tulip-2024")
IV = "00112233445566778899aabbccddeeff"
KEY = bytes.fromhex("b63076e8bf376eda95d69cf73465c1466067d22b00a72f3df4ddf9fe9d0095a5")
ONE, TWO = FieldCipher(1, KEY[:16]), FieldCipher(2, KEY)
IN_CLEAR = Body(
    "application/json", b'{"UserInfo":{"employeeNo":"10042","name":"Ada Example","password":"","doorRight":"1"}}'
)
CAPABILITIES = exemplars()["security/capabilities"].answer.body.decode()


@pytest.mark.parametrize(
    ("iterations", "irreversible", "key"),
    [
        (1, True, "400afa1d7ea39b6974ae4d345e59b6a0d5561722c8e0bbd23be59f014b0e1ad2"),
        (100, True, "b63076e8bf376eda95d69cf73465c1466067d22b00a72f3df4ddf9fe9d0095a5"),
        (100, False, "9bc07f074a022afdabaafc5e129dd31a24c2c1b5d95155361eecdde06044ff1c"),
    ],
)
def test_keys(iterations: int, irreversible: bool, key: str) -> None:
    said = FieldSecurity((2, 1), iterations, irreversible, SALT)
    assert derive(said, 1, "admin", PASSWORD).key.hex() == key[:32]
    assert derive(said, 2, "admin", PASSWORD).key.hex() == key


@pytest.mark.parametrize(
    ("value", "with_one", "with_two"),
    [
        ("10042", "314fbdef00c3df74fdff5eea9b85d89f", "b69ceec9332b4e8410a0722f03ed975e"),
        (
            "Ada Example",
            "d5e252fb68f109839240d1159a7c02a8eb2df5bb99664a61b7f9042f4ea74768",
            "0b3f9d678e589ff506add7eb175b2e11d4d4ad37e65c14ae75630818ec3f567f",
        ),
        (
            "Юлия Пример",
            "c80de4a760aaa39ca9a5bcbac889a476c36f59298f6c49534272cc058f30cd77",
            "afd356f2a322abd20b4c0cd458bfcd838e49ca851210a390cee72de4de89113b",
        ),
    ],
)
def test_values(value: str, with_one: str, with_two: str) -> None:
    assert (ONE.encrypt(value, IV), TWO.encrypt(value, IV)) == (with_one, with_two)
    assert (ONE.decrypt(with_one, IV), TWO.decrypt(with_two.upper(), IV)) == (value, value)


@pytest.mark.parametrize(
    ("value", "hexed"),
    [
        ("10042", "ce8ceb8b02d7da9d8219f59d6cfc4d15"),
        ("Ada Exampled", "ff72b74c88321cc53bf6fc56dd193e8a"),
    ],
    ids=["padded with zeros", "not padded at all"],
)
def test_values_that_a_terminal_has_padded_in_its_own_way(value: str, hexed: str) -> None:
    assert ONE.decrypt(hexed, IV) == value


@pytest.mark.parametrize("value", ["", "10042", "Ada", "abc", "314fbdef00c3df74fdff5eea9b85d89", "ab" * 17])
def test_what_is_no_hex_in_whole_blocks_is_in_clear(value: str) -> None:
    assert ONE.decrypt(value, IV) == value


@pytest.mark.parametrize(
    ("value", "iv"),
    [
        ("00" * 16, IV),
        ("314fbdef00c3df74fdff5eea9b85d89f", IV[::-1]),
        ("314fbdef00c3df74fdff5eea9b85d89f", ""),
        ("314fbdef00c3df74fdff5eea9b85d89f", IV[:-1]),
        ("00" * 8_000, IV),
    ],
    ids=["another key", "another vector", "no vector", "a short vector", "without end"],
)
def test_what_cannot_be_read_is_no_answer(value: str, iv: str) -> None:
    with pytest.raises(MalformedAnswer):
        ONE.decrypt(value, iv)


def test_of_a_document_the_secret_values_are_encrypted_and_nothing_else() -> None:
    found = sealed(IN_CLEAR, SECRET_FIELDS["persons.record"].sends, ONE, IV)
    assert found.data.decode() == (
        '{"UserInfo":{"employeeNo":"314fbdef00c3df74fdff5eea9b85d89f",'
        '"name":"d5e252fb68f109839240d1159a7c02a8eb2df5bb99664a61b7f9042f4ea74768","password":"","doorRight":"1"}}'
    )
    assert opened(found.data, SECRET_FIELDS["persons.record"].sends, ONE, IV) == IN_CLEAR.data


def test_of_a_list_each_entry_is_decrypted_and_of_xml_the_text() -> None:
    julia = "c80de4a760aaa39ca9a5bcbac889a476c36f59298f6c49534272cc058f30cd77"
    page = f'{{"UserInfoSearch":{{"UserInfo":[{{"name":"{julia}"}},{{"name":"Ada"}}]}}}}'.encode()
    answers = SECRET_FIELDS["persons.search"].answers
    assert opened(page, answers, ONE, IV).decode() == (
        '{"UserInfoSearch":{"UserInfo":[{"name":"Юлия Пример"},{"name":"Ada"}]}}'
    )
    users = b"<UserList><User><userName>9eeb187ff05f89fc334fc0933a8ab32a</userName><id>1</id></User></UserList>"
    accounts = SECRET_FIELDS["security.users"].answers
    assert opened(users, accounts, ONE, IV) == b"<UserList><User><userName>admin</userName><id>1</id></User></UserList>"
    assert has_any(users, accounts)
    assert not has_any(b"<UserList/>", accounts)
    assert not has_any(b"no document", accounts)


def test_the_capabilities_say_how() -> None:
    assert decode_security(CAPABILITIES.encode()) == FieldSecurity((1,), 100, True, SALT)
    both = exemplars()["security/capabilities.both_versions"].answer.body
    assert decode_security(both).versions == (2, 1)
    assert SALT not in repr(decode_security(both))
    assert KEY.hex()[:8] not in repr(ONE)


@pytest.mark.parametrize(
    ("was", "says"),
    [
        ("<keyIterateNum>100<", "<keyIterateNum>1000000000<"),
        ("<keyIterateNum>100<", f"<keyIterateNum>{ITERATIONS_MAX + 1}<"),
        ("<keyIterateNum>100<", "<keyIterateNum>0<"),
        ("<keyIterateNum>100<", "<keyIterateNum>many<"),
        ('opt="1"', 'opt="3"'),
        ('opt="1"', 'opt=""'),
        (SALT, "0"),
        (SALT, ""),
        (SALT, "A" * 5_000),
    ],
)
def test_capabilities_of_which_no_key_can_be_made(was: str, says: str) -> None:
    assert was in CAPABILITIES
    with pytest.raises(MalformedAnswer):
        decode_security(CAPABILITIES.replace(was, says).encode())


def test_every_operation_with_secret_fields_has_a_form_that_encrypts_them() -> None:
    for name, fields in SECRET_FIELDS.items():
        assert {"iv", "strong_iv"} <= set(OPERATIONS[name].optional_parameters), name
        assert fields.sends or fields.answers
        assert set(fields.passwords) <= set(fields.sends)


@settings(max_examples=EXAMPLES)
@given(st.binary(max_size=200))
@example(b"0" * 64)
def test_nothing_makes_the_decoders_stumble(recipe: bytes) -> None:
    scraps = (
        CAPABILITIES[:120].encode(),
        b"<salt>",
        b"</salt>",
        b'{"name":"',
        b'"}',
        b"00112233445566778899aabbccddeeff",
    )
    said = spelled(recipe, scraps)
    for read in (decode_security, lambda data: opened(data, ("name", "salt"), ONE, IV)):
        with contextlib.suppress(MalformedAnswer):
            read(said)
