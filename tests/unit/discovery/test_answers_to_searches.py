"""Answers to searches in the shapes that they come in, typed from what devices were seen to send."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facestation.discovery import onvif, sadp
from facestation.domain.discovery import Found, FoundBy, gathered
from facestation.domain.text import is_text

ANSWER = b"""<?xml version="1.0" encoding="UTF-8"?>
<ProbeMatch><Uuid>7D0C</Uuid><Types>inquiry</Types><DeviceType>196611</DeviceType>
<DeviceDescription>DS-K1T900X</DeviceDescription><DeviceSN>DS-K1T900X20240101V010000ENK00000001</DeviceSN>
<CommandPort>8000</CommandPort><HttpPort>80</HttpPort><HttpsPort>443</HttpsPort><MAC>02-00-00-00-00-0A</MAC>
<IPv4Address>192.0.0.64</IPv4Address><IPv4SubnetMask>255.255.255.0</IPv4SubnetMask><IPv4Gateway>0.0.0.0</IPv4Gateway>
<DHCP>false</DHCP><SoftwareVersion>V1.0.0build 240101</SoftwareVersion><Activated>false</Activated></ProbeMatch>"""

TERMINAL = Found(
    address="192.0.0.64",
    found_by=(FoundBy.SADP,),
    model="DS-K1T900X",
    serial="DS-K1T900X20240101V010000ENK00000001",
    mac="02:00:00:00:00:0a",
    firmware="V1.0.0 build 240101",
    http_port=80,
    https_port=443,
    active=False,
    dhcp=False,
    mask="255.255.255.0",
)


@pytest.mark.parametrize(
    "datagram",
    [
        ANSWER,
        ANSWER.replace(b"\n", b"\r\n"),
        b"\x00\x01\xfe\xca" + ANSWER,
        ANSWER + b"\x00\x00\x00",
        ANSWER + b"\xff\xfejunk",
        ANSWER.replace(b"</ProbeMatch>", b""),
        ANSWER.replace(b"</DHCP>", b""),
        ANSWER.replace(b"<Types>inquiry</Types>", b"<OEMInfo>A & B</OEMInfo>"),
        ANSWER.replace(b"ProbeMatch>", b"Probematch>"),
        ANSWER.replace(b">false<", b">flase<"),
        ANSWER.replace(b"UTF-8", b"GB2312").replace(b"<Uuid>", b"<OEMinfo>\xba\xa3\xbf\xb5</OEMinfo><Uuid>"),
        ANSWER.replace(b'<?xml version="1.0" encoding="UTF-8"?>', b'<!DOCTYPE a [<!ENTITY b "c">]>'),
        ANSWER.replace(b"<IPv4Address>192.0.0.64</IPv4Address>", b""),
        ANSWER.replace(b"192.0.0.64", b"0.0.0.0"),
        ANSWER.replace(b"192.0.0.64", b"192.0.0.64.example.com"),
        ANSWER.replace(b"<DeviceDescription>DS-K1T900X</DeviceDescription>", b""),
        ANSWER.replace(b"V1.0.0build 240101", b"V1.0.0 build 240101"),
    ],
)
def test_an_answer_in_any_shape_is_understood(datagram: bytes) -> None:
    assert sadp.read_answer(datagram, "192.0.0.64") == TERMINAL


@pytest.mark.parametrize(
    "datagram",
    [
        b"",
        b"\x00\xff",
        b"<ProbeMatch",
        b"<Probe><Uuid>7D0C</Uuid><Types>inquiry</Types></Probe>",
        b"<html><body>ProbeMatch</body></html>",
        ANSWER + b" " * sadp.DATAGRAM_LIMIT_BYTES,
    ],
)
def test_what_is_no_answer_is_none(datagram: bytes) -> None:
    found = sadp.read_answer(datagram, "192.0.0.64")
    assert found is None or (found.serial, found.mac, found.model) == ("", "", "")


def test_what_an_answer_leaves_out_or_spoils_stays_unknown() -> None:
    answer = b"<ProbeMatch><MAC>nonsense</MAC><HttpPort>99999</HttpPort><DeviceLock>true</DeviceLock></ProbeMatch>"
    bare = sadp.read_answer(answer, "10.0.0.7")
    assert bare == Found(address="10.0.0.7", found_by=(FoundBy.SADP,), locked=True)


@given(st.binary(max_size=300), st.integers(0, len(ANSWER)), st.integers(0, len(ANSWER)))
def test_an_answer_that_was_spoiled_anywhere_is_never_trouble(junk: bytes, begin: int, end: int) -> None:
    for datagram in (junk, ANSWER[:begin] + junk + ANSWER[end:], onvif_answer()[:begin] + junk):
        for found in (sadp.read_answer(datagram, "192.0.2.9"), onvif.read_answer(datagram, "192.0.2.9")):
            assert found is None or (is_text(found.serial + found.model) and gathered((), found) == (found,))


def test_our_own_question_is_known_again_and_those_of_others_are_not_ours() -> None:
    assert sadp.is_echo(sadp.probe("7D0C-1"), "7D0C-1")
    assert not sadp.is_echo(sadp.probe("7D0C-2"), "7D0C-1")
    assert not sadp.is_echo(ANSWER, "7D0C")


ONVIF = """<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope"
 xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><SOAP-ENV:Body><d:ProbeMatches><d:ProbeMatch>
<d:Types>dn:NetworkVideoTransmitter</d:Types>
<d:Scopes>onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/hardware/{hardware}
 onvif://www.onvif.org/name/{name} onvif://www.onvif.org/MAC/02:00:00:00:00:0a</d:Scopes>
<d:XAddrs>{addresses}</d:XAddrs></d:ProbeMatch></d:ProbeMatches></SOAP-ENV:Body></SOAP-ENV:Envelope>"""


def onvif_answer(
    hardware: str = "DS-K1T900X",
    name: str = "HIKVISION%20DS-K1T900X",
    addresses: str = "http://[fe80::1]/onvif http://192.0.2.7:8080/onvif/device_service",
) -> bytes:
    return ONVIF.format(hardware=hardware, name=name, addresses=addresses).encode()


def test_an_onvif_answer_tells_model_mac_and_place() -> None:
    assert onvif.read_answer(onvif_answer(), "192.0.2.9") == Found(
        address="192.0.2.7", found_by=(FoundBy.ONVIF,), model="DS-K1T900X", mac="02:00:00:00:00:0a", http_port=8080
    )


def test_an_onvif_answer_without_a_place_is_where_it_came_from() -> None:
    found = onvif.read_answer(onvif_answer(addresses="https://example.com/x"), "192.0.2.9")
    assert found is not None
    assert (found.address, found.http_port, found.https_port) == ("192.0.2.9", None, None)


@pytest.mark.parametrize(
    "datagram",
    [
        onvif_answer(hardware="XYZ-1", name="Other"),
        b"<ProbeMatch/>",
        b"<Envelope><Body/>ProbeMatch</Envelope>",
        b"<Envelope ProbeMatch",
        onvif_answer() + b" " * sadp.DATAGRAM_LIMIT_BYTES,
    ],
)
def test_cameras_of_others_and_noise_are_none(datagram: bytes) -> None:
    assert onvif.read_answer(datagram, "192.0.2.9") is None
