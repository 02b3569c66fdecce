"""What is the address of a terminal, and what is not."""

import pytest

from facestation.domain.terminal import TerminalAddress, TerminalRecord, parse_address, parse_fingerprint
from facestation.errors import AddressInvalid, FingerprintInvalid, NameNotAllowed, UsernameInvalid


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("192.0.2.10", TerminalAddress("http", "192.0.2.10", 80)),
        (" 192.0.2.10:8080 ", TerminalAddress("http", "192.0.2.10", 8080)),
        ("https://door.example/", TerminalAddress("https", "door.example", 443)),
        ("HTTPS://Door.Example:8443", TerminalAddress("https", "door.example", 8443)),
        ("http://[2001:db8::1]:81", TerminalAddress("http", "2001:db8::1", 81)),
    ],
)
def test_addresses_as_people_type_them(text: str, address: TerminalAddress) -> None:
    assert parse_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "300.1.1.1",
        "192.0.2",
        "ftp://192.0.2.10",
        "http://192.0.2.10/ISAPI",
        "http://192.0.2.10?x=1",
        "192.0.2.10:99999",
        "192.0.2.10:0",
        "two words",
        "http://x\ny",
        "http://19\t2.0.2.10",
        "192.0.2.10\0",
        "http://",
        "-door",
        "door-",
        "xn--zzzzzz--",
        ".".join(["a" * 63] * 4),
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(AddressInvalid):
        parse_address(text)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(AddressInvalid) as caught:
        parse_address("http://admin:Tulip-2024@192.0.2.10")
    assert "Tulip" not in str(caught.value) + str(caught.value.details)


@pytest.mark.parametrize("url", ["http://192.0.2.10", "https://door.example:8443", "http://[2001:db8::1]:81"])
def test_an_address_reads_as_it_was_written(url: str) -> None:
    assert parse_address(url).url == url


@pytest.mark.parametrize("text", ["ab" * 32, "AB" * 32, ":".join(["aB"] * 32), f" {'ab' * 32}\n"])
def test_a_fingerprint_is_kept_in_one_way_of_writing(text: str) -> None:
    assert parse_fingerprint(text) == "ab" * 32


@pytest.mark.parametrize("text", ["", "ab" * 31, "ab" * 33, "zz" * 32, "٣" * 64])
def test_what_is_no_fingerprint(text: str) -> None:
    with pytest.raises(FingerprintInvalid):
        parse_fingerprint(text)


def test_a_terminal_is_called_by_what_can_be_shown_and_sent() -> None:
    address = parse_address("192.0.2.10")
    with pytest.raises(NameNotAllowed):
        TerminalRecord("1", "two\nlines", address)
    with pytest.raises(UsernameInvalid):
        TerminalRecord("1", "Door", address, username="admin\r\n")
