"""Whether our client said what an exemplar says, and made of the answer what it should; a sentence for each mistake."""

from __future__ import annotations

import json
import re

from facestation import errors
from facestation.errors import StationError
from tests.contract.exemplars_format import Exemplar, Login, Request
from tests.contract.forms import Part, parts
from tests.contract.likeness import Rules, differences, parse, values
from tests.contract.pictures import picture
from tests.contract.scripted_terminal import ScriptedTerminal, address


def of_result(case: Exemplar, result: object) -> list[str]:
    """What is wrong with what the client made of the answer: a value, or the StationError that it raised."""
    kind, _, rest = case.keys["sees"].partition(" ")
    if kind == "any":
        return []
    if kind == "error":
        return _of_error(rest, result)
    if isinstance(result, StationError):
        return [f"{result.code}: {result.message} {result.details}"]
    if kind == "nothing":
        return [] if result is None else [f"{result!r} instead of nothing"]
    if kind == "jpeg":
        return [] if result == picture(rest) else [f"not the picture: {str(result)[:100]}"]
    wanted = json.loads(case.keys["sees"])
    if isinstance(wanted, dict):
        wanted.pop("algorithm", None)
    return differences(wanted, result, Rules())


def _of_error(wanted: str, result: object) -> list[str]:
    names, _, details = wanted.partition(" ")
    if not isinstance(result, StationError):
        return [f"{result!r} instead of an error"]
    if not any(_is_error(name, result) for name in names.split("|")):
        return [f"{result.code}, not {names}: {result.details}"]
    return differences(json.loads(details), dict(result.details), Rules()) if details else []


def _is_error(name: str, error: StationError) -> bool:
    """`name` is a code, or the class of a branch of the error tree."""
    return isinstance(error, getattr(errors, name)) if name[0].isupper() else error.code == name


def of_requests(case: Exemplar, scripted: ScriptedTerminal) -> list[str]:
    """What is wrong with what the client sent."""
    wrong = [f"a wrong login: {said}" for said in scripted.wrong_logins]
    if case.login in {Login.REFUSED, Login.LOCKED}:
        logins = [asked for asked in scripted.asked if asked.logged_in]
        wrong += [] if len(logins) == 1 else [f"{len(logins)} logins instead of one"]
    if case.keys["sees"] == "error LoginError" and case.login is Login.CHALLENGE:
        return wrong + [f"credentials were sent: {asked}" for asked in scripted.asked if asked.authorization]
    came = scripted.requests(case.operation)
    nth = case.number("nth") or 1
    if len(came) < nth:
        return [*wrong, f"{case.operation} was not asked, but {[asked.operation for asked in scripted.asked]}"]
    asks = case.number("asks")
    wrong += [f"{path} differs" for path in case.words("same") if len(_all_values(path, came)) != 1]
    wrong += [] if asks in {None, len(came)} else [f"asked {len(came)} times instead of {asks}"]
    return wrong + _of_algorithm(case, scripted) + _of_request(case, came[nth - 1]) + _of_what_follows(case, scripted)


def _all_values(path: str, came: list[Request]) -> set[str]:
    return {text for request in came for text in values(parse(request.body), path.rpartition(".")[2])}


def _of_algorithm(case: Exemplar, scripted: ScriptedTerminal) -> list[str]:
    wanted = re.search(r'"algorithm": "([^"]+)"', case.keys["sees"])
    used = {asked.authorization.get("algorithm", "MD5") for asked in scripted.asked if asked.logged_in}
    return [] if wanted is None or used == {wanted[1]} else [f"{used} instead of {wanted[1]}"]


def _of_what_follows(case: Exemplar, scripted: ScriptedTerminal) -> list[str]:
    order = [asked.operation for asked in scripted.asked]
    later = order[order.index(case.operation) :]
    return [f"{name} was not asked afterwards, but {later}" for name in case.words("then") if name not in later]


def _of_request(case: Exemplar, got: Request) -> list[str]:
    wanted = case.request
    if case.operation == "pictures.get" and got.target != wanted.target:
        return [f"{got.target}, not {wanted.target} to the letter"]
    if address(got.method, got.target) != address(wanted.method, wanted.target):
        return [f"{got.method} {got.target}, not {wanted.method} {wanted.target}"]
    if wanted.content_type.startswith("multipart/"):
        return _of_form(case, got)
    if wanted.content_type == "application/octet-stream":
        same = (got.content_type, got.body) == (wanted.content_type, wanted.body)
        return [] if same else [f"{got.content_type}, {got.body[:100]!r}"]
    if not wanted.body:
        return [f"a body: {got.body[:100]!r}"] if got.body else []
    if got.content_type.partition(";")[0] != wanted.content_type:
        return [f"{got.content_type}, not {wanted.content_type}"]
    return _of_document(case, wanted.body, got.body)


def _of_document(case: Exemplar, wanted: bytes, got: bytes) -> list[str]:
    addable = case.words("request may add")
    rules = Rules(case.patterns("request free"), case.words("request may leave out"), addable)
    return differences(parse(wanted), parse(got), rules)


def _of_form(case: Exemplar, got: Request) -> list[str]:
    if not got.content_type.startswith("multipart/form-data"):
        return [f"{got.content_type}, not multipart/form-data"]
    exemplar = parts(case.request.content_type, case.request.body)
    sent = parts(got.content_type, got.body)
    if [part.name for part in sent] != [part.name for part in exemplar]:
        return [f"parts {[part.name for part in sent]}, not {[part.name for part in exemplar]}"]
    return [text for wanted, part in zip(exemplar, sent, strict=True) for text in _of_part(case, wanted, part)]


def _of_part(case: Exemplar, wanted: Part, got: Part) -> list[str]:
    if bool(wanted.filename) != bool(got.filename):
        return [f"part {got.name}: file name {got.filename!r}"]
    if wanted.content_type == "image/jpeg":
        same = got.content_type == "image/jpeg" and got.body == wanted.body
        return [] if same else [f"part {got.name}: {got.content_type}, {len(got.body)} bytes"]
    if got.content_type not in {"", "application/json"}:
        return [f"part {got.name}: {got.content_type}"]
    return _of_document(case, wanted.body, got.body)
