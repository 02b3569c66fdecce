"""Upgrades and certificates on the wire."""

from __future__ import annotations

from facestation.domain.care import UpgradeProgress
from facestation.isapi.wire.body import Body, xml_body
from facestation.isapi.wire.sniff import MalformedAnswer, flag, integer, parse


def decode_upgrade(body: bytes) -> UpgradeProgress:
    """How far an upgrade is, from XML or flat JSON; raises MalformedAnswer."""
    tree = parse(body).under("upgradeStatus")
    running, percent = flag(tree, "upgrading"), integer(tree, "percent")
    if running is None and percent is None:
        raise MalformedAnswer("no state of an upgrade")
    return UpgradeProgress(running=bool(running), percent=min(max(percent or 0, 0), 100))


def encode_subject(common_name: str) -> Body:
    """Whom a certificate is for."""
    return xml_body("CertificateReq", commonName=common_name)
