"""The configuration that a virtual terminal holds: whole objects, judged by its own capability sets when written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element as ParsedElement
from xml.sax.saxutils import escape

from facestation.virtual.answers import Refused
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import Unreadable, local_name, read_json, read_xml
from facestation.virtual.resources.document import Document

_WHOLE_NUMBER = re.compile(r"-?\d{1,12}")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a capability set says of one node."""

    options: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None


def shown(device: Device, document: Document, number: int) -> bytes:
    """The object as the terminal tells it now."""
    return device.state.settings.get(_key(document, number), "").encode() or _first(device, document, number)


def said(device: Device, document: Document) -> bytes:
    """The capability set of the object."""
    if not document.is_xml:
        return document.says.encode()
    return _dressed(device, document.says_root or document.root, document.says)


def node(device: Device, document: Document, number: int, name: str) -> str:
    """The text of the first node of this name, or nothing."""
    return next((text for path, text in _leaves(shown(device, document, number)) if path.endswith(f"/{name}")), "")


def number_of(device: Device, document: Document, call: Call) -> int:
    """Which of several the call is for; raises Refused for one that is not there."""
    usual = device.profile.doors if document.count is None else document.count
    count = device.profile.counts.get(document.get, usual)
    given = {**call.query, **call.parameters}.get(_wire_name(document.number), call.parameters.get(document.number))
    text = given or "1"
    if document.number and not (text.isascii() and text.isdecimal() and 1 <= int(text[:6]) <= count):
        raise Refused("badParameters", _wire_name(document.number))
    return int(text) if document.number else 1


def put(device: Device, document: Document, number: int, call: Call) -> None:
    """Takes the body as the object from now on; raises Refused for one that breaks a rule of the terminal."""
    before = shown(device, document, number)
    text = _with_old(_checked_text(document, call), before, device.profile.ignored.get(document.get, ()))
    there = dict(_leaves(before))
    given = list(_leaves(text.encode()))
    if device.profile.wants_whole_objects:
        _refuse_parts(before, given, document)
    rules = dict(_rules(said(device, document))) if document.says else {}
    for path, value in given:
        rule = rules.get(path)
        before_it = there.get(path, "")
        if rule is not None and value != before_it and not _fits(rule, value, before_it):
            raise Refused("badXmlContent" if document.is_xml else "badParameters", path.rpartition("/")[2])
    device.state.settings[_key(document, number)] = _without(text, document.unseen)


def _video(device: Device) -> str:
    """The entry of the video stream among the protocols; nothing where there is none."""
    if not device.rtsp_port:
        return ""
    port = f"<portNo>{device.rtsp_port}</portNo>"
    return (
        f"<AdminAccessProtocol><id>4</id><enabled>true</enabled><protocol>RTSP</protocol>{port}</AdminAccessProtocol>"
    )


def _first(device: Device, document: Document, number: int) -> bytes:
    who, options = device.identity, device.options
    own = {
        "number": number,
        "device_number": device.number,
        "name": who.name,
        "model": who.model,
        "serial": who.serial,
        "mac": who.mac,
        "firmware": who.firmware,
        "released": who.released,
        "username": options.username,
        "failures_allowed": options.failures_allowed,
        "lock_s": int(options.lock_s),
        "video": _video(device),
        "http_port": device.whereabouts.told_port("http"),
        "https_port": device.whereabouts.told_port("https"),
        "address": device.whereabouts.told_address,
    }
    text = document.body
    for name, value in own.items():
        text = text.replace(f"{{{name}}}", str(value))
    return _dressed(device, document.root, text) if document.is_xml else text.encode()


def _dressed(device: Device, root: str, inner: str) -> bytes:
    opening = f'<{root} version="2.0" xmlns="{device.profile.namespace}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{inner}\n</{root}>\n'.encode()


def _checked_text(document: Document, call: Call) -> str:
    if document.is_xml:
        call.xml(document.root)
    else:
        root = next(iter(read_json(document.body.encode())))
        if root not in call.json():
            raise Refused("MessageParametersLack", root)
    return call.body.decode("utf-8-sig")


def _refuse_parts(before: bytes, given: list[tuple[str, str]], document: Document) -> None:
    """Some terminals want back every node that they showed, and no empty ones besides."""
    names, there = Counter(path for path, _ in given), Counter(path for path, _ in _leaves(before))
    lacking = there - names
    empty = [path for path, text in given if not text and path not in there]
    for path in (*lacking, *empty):
        raise Refused("badXmlContent" if document.is_xml else "badJsonContent", path.rpartition("/")[2])


def _fits(rule: Rule, text: str, before: str) -> bool:
    if rule.options:
        return text in rule.options
    # Whether a range is one of numbers or of lengths shows in what stood there.
    counts = bool(_WHOLE_NUMBER.fullmatch(before))
    if counts and not _WHOLE_NUMBER.fullmatch(text):
        return False
    size = int(text) if counts else len(text)
    return (rule.least is None or size >= rule.least) and (rule.most is None or size <= rule.most)


def _leaves(body: bytes) -> Iterator[tuple[str, str]]:
    """Path and text of every node without nodes; entries of lists have the path of their list."""
    try:
        if body.lstrip().startswith(b"<"):
            yield from _xml_leaves(read_xml(body), "")
        else:
            yield from _json_leaves(read_json(body), "")
    except Unreadable as error:
        raise Refused("badJsonFormat") from error


def _xml_leaves(element: ParsedElement, path: str) -> Iterator[tuple[str, str]]:
    here = f"{path}/{local_name(element)}"
    inner = list(element)
    for child in inner:
        yield from _xml_leaves(child, here)
    if not inner:
        yield here, (element.text or "").strip()


def _json_leaves(tree: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from _json_leaves(value, f"{path}/{name}")
    elif isinstance(tree, list):
        for value in tree:
            yield from _json_leaves(value, path)
    else:
        yield path, str(tree).lower() if isinstance(tree, bool) else str(tree)


def _rules(body: bytes) -> Iterator[tuple[str, Rule]]:
    """What a capability set of this terminal says, by the paths of nodes below its root."""
    if body.lstrip().startswith(b"<"):
        root = read_xml(body)
        yield from _xml_rules(root, f"/{local_name(root).removesuffix('Cap')}")
    else:
        for name, value in read_json(body).items():
            yield from _json_rules(value, f"/{name.removesuffix('Cap')}")


def _xml_rules(element: ParsedElement, path: str) -> Iterator[tuple[str, Rule]]:
    for child in element:
        here = f"{path}/{local_name(child)}"
        said_of = child.attrib
        yield here, _rule(said_of.get("opt", ""), said_of.get("min"), said_of.get("max"))
        yield from _xml_rules(child, here)


def _json_rules(tree: object, path: str) -> Iterator[tuple[str, Rule]]:
    if isinstance(tree, dict):
        yield path, _rule(tree.get("@opt", ""), tree.get("@min"), tree.get("@max"))
        for name, value in tree.items():
            yield from _json_rules(value, f"{path}/{name}")
    elif tree == "true,false" or isinstance(tree, list):
        yield path, _rule(tree, None, None)


def _rule(options: object, least: object, most: object) -> Rule:
    words = options if isinstance(options, list) else [word for word in str(options).split(",") if word]
    texts = tuple(str(word).lower() if isinstance(word, bool) else str(word) for word in words)
    ends = (None if end is None else float(str(end)) for end in (least, most))
    return Rule(texts, *ends)


def _with_old(text: str, before: bytes, names: tuple[str, ...]) -> str:
    """The document with what stood in these nodes; of XML alone, as no firmware is known to ignore JSON."""
    held = {path.rpartition("/")[2]: old for path, old in _leaves(before)} if names else {}
    for name in names:
        text = re.sub(rf"(?<=<{name}>)[^<]*", escape(held.get(name, "")).replace("\\", r"\\"), text)
    return text


def _without(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = re.sub(rf"<(?:\w+:)?{name}>[^<]*</(?:\w+:)?{name}>\s*", "", text)
    return text


def _key(document: Document, number: int) -> str:
    return f"{document.get} {number}"


def _wire_name(parameter: str) -> str:
    """`door_id` as terminals write it: doorID."""
    first, *rest = parameter.split("_")
    return first + "".join("ID" if word == "id" else word.capitalize() for word in rest)
