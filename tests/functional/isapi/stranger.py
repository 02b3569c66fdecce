"""A terminal that is not ours: people, cards and faces behind the calls of wire.md, with the manners of one model.

Written for the tests alone, from the protocol notes; it shares nothing with the product but what it is told.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.stranger_login import StrangerLogin

Tree = dict[str, Any]
MISSING = {
    "404": Response(404, b"<html>Not Found</html>", (("Content-Type", "text/html"),)),
    "404_empty": Response(404),
    "404_json": Response(404, b'{"statusCode":4,"statusString":"Invalid Operation","subStatusCode":"notSupport"}'),
    "405": Response(405),
    "400": Response(400, b'{"statusCode":4,"statusString":"Invalid Operation","subStatusCode":"methodNotAllowed"}'),
    "200": Response(200, b'{"statusCode":4,"statusString":"Invalid Operation","subStatusCode":"notSupport"}'),
    "400_url": Response(400, b'{"statusCode":5,"statusString":"Invalid","subStatusCode":"badURLFormat"}'),
}
PERSON_CAPS: Tree = {
    "UserInfo": {
        "supportFunction": {"@opt": "post,delete,put,get,setUp"},
        "UserInfoSearchCond": {"maxResults": {"@min": 1, "@max": 30}, "fuzzySearch": {"@min": 0, "@max": 32}},
        "employeeNo": {"@min": "1", "@max": "32"},
        "name": {"@min": 0, "@max": 128},
        "userType": {"@opt": ["normal", "visitor", "blackList"]},
        "maxRecordNum": 1500,
    }
}
FACE_CAPS: Tree = {"FDRecordDataMaxNum": 1500, "supportFDFunction": "post,delete,get,put,setUp", "FDMaxNum": 2}


@dataclass
class Manners:
    """What differs between the models."""

    missing: dict[str, str] = field(default_factory=dict)
    """End of a path -> how the terminal says that it has no such call."""
    person_caps: Tree | None = field(default_factory=lambda: PERSON_CAPS)
    face_caps: Tree | None = field(default_factory=lambda: FACE_CAPS)
    parts: tuple[str, str] = ("FaceDataRecord", "img")
    wrong_part: Tree = field(
        default_factory=lambda: {"statusCode": 6, "subStatusCode": "MessageParametersLack", "errorMsg": "{part}"}
    )
    person_exists: Tree = field(
        default_factory=lambda: {"statusCode": 6, "subStatusCode": "deviceUserAlreadyExist", "errorCode": 1610641410}
    )
    face_exists: Tree = field(default_factory=lambda: {"statusCode": 6, "subStatusCode": "deviceUserAlreadyExistFace"})
    num_of_face: bool = True
    labelled: str = "application/json"
    closes: bool = False
    closes_401: bool = True
    silently: bool = False
    library: str = "1"
    pretends: set[str] = field(default_factory=set)
    """Ends of paths that are answered OK and change nothing."""


class Stranger:
    """Use as `async with`; keeps what it was told and counts what it was asked."""

    def __init__(self, manners: Manners | None = None, login: StrangerLogin | None = None) -> None:
        self.manners = manners or Manners()
        self.login = login or StrangerLogin()
        self.people: dict[str, Tree] = {}
        self.cards: dict[str, str] = {}
        self.faces: dict[str, bytes] = {}
        self.deleted: list[str] = []
        self.server = RawServer(self._answer)

    async def __aenter__(self) -> Stranger:
        await self.server.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.server.__aexit__()

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def asked(self) -> list[str]:
        return [f"{request.method} {request.path.rsplit('/ISAPI/')[-1]}" for request in self.server.requests]

    async def _answer(self, request: Request) -> Response:
        refused = self.login.refuse(request)
        response = refused or self._routed(request)
        headers = response.headers
        if self.manners.closes and (refused is None or self.manners.closes_401) and not self.manners.silently:
            headers = (*headers, ("Connection", "close"))
        ends = response.ends or (self.manners.silently and refused is None)
        return Response(response.status, response.body, headers, ends=ends)

    def _routed(self, request: Request) -> Response:
        for ending, style in self.manners.missing.items():
            if request.path.endswith(ending):
                return MISSING[style]
        if any(request.path.endswith(ending) for ending in self.manners.pretends):
            return self._ok()
        name = request.path.removeprefix("/ISAPI/").replace("/", "_").lower()
        verb = getattr(self, f"_{request.method.lower()}_{name}", None)
        if verb is None:
            return MISSING["404"]
        made: Response = verb(request)
        return made

    def _said(self, tree: Tree, status: int = 200) -> Response:
        body = json.dumps(tree, indent="\t").encode()
        return Response(status, body, (("Content-Type", self.manners.labelled),))

    def _ok(self) -> Response:
        return self._said({"statusCode": 1, "statusString": "OK", "subStatusCode": "ok"})

    def _no(self, tree: Tree) -> Response:
        return self._said({"statusString": "Invalid Content", **tree}, 400)

    # people

    def _get_accesscontrol_userinfo_capabilities(self, _: Request) -> Response:
        caps = self.manners.person_caps
        return MISSING["404"] if caps is None else self._said(caps)

    def _put_accesscontrol_userinfo_setup(self, request: Request) -> Response:
        return self._write_person(request)

    def _put_accesscontrol_userinfo_modify(self, request: Request) -> Response:
        return self._write_person(request, must_exist=True)

    def _post_accesscontrol_userinfo_record(self, request: Request) -> Response:
        return self._write_person(request, must_exist=False)

    def _write_person(self, request: Request, must_exist: bool | None = None) -> Response:
        person = json.loads(request.body)["UserInfo"]
        number = person["employeeNo"]
        if must_exist is False and number in self.people:
            return self._no(self.manners.person_exists)
        if must_exist and number not in self.people:
            return self._no({"statusCode": 6, "subStatusCode": "employeeNoNotExist"})
        if any(not isinstance(plan["planTemplateNo"], str) for plan in person.get("RightPlan", [])):
            return self._no({"statusCode": 6, "subStatusCode": "badParameters", "errorMsg": "planTemplateNo"})
        if not person.get("RightPlan"):
            return self._no({"statusCode": 6, "subStatusCode": "MessageParametersLack", "errorMsg": "RightPlan"})
        self.people[number] = person
        return self._ok()

    def _post_accesscontrol_userinfo_search(self, request: Request) -> Response:
        asked = json.loads(request.body)["UserInfoSearchCond"]
        if asked["maxResults"] > 30:
            return self._no({"statusCode": 6, "subStatusCode": "badParameters", "errorMsg": "maxResults"})
        listed = asked.get("EmployeeNoList")
        wanted = [entry["employeeNo"] for entry in listed] if listed else list(self.people)
        like = asked.get("fuzzySearch", "")
        found = [self._shown(number) for number in wanted if number in self.people]
        found = [person for person in found if like in person["name"]]
        page = found[asked["searchResultPosition"] :][: asked["maxResults"]]
        more = asked["searchResultPosition"] + len(page) < len(found)
        word = "NO MATCH" if not found else "MORE" if more else "OK"
        tree: Tree = {"responseStatusStrg": word, "numOfMatches": len(page), "totalMatches": len(found)}
        return self._said({"UserInfoSearch": tree | ({"UserInfo": page} if page else {})})

    def _shown(self, number: str) -> Tree:
        counts: Tree = {"numOfCard": sum(owner == number for owner in self.cards.values())}
        if self.manners.num_of_face:
            counts["numOfFace"] = int(number in self.faces)
        return self.people[number] | counts

    def _put_accesscontrol_userinfo_delete(self, request: Request) -> Response:
        listed = json.loads(request.body)["UserInfoDelCond"].get("EmployeeNoList")
        return self._forget([entry["employeeNo"] for entry in listed] if listed else list(self.people))

    def _put_accesscontrol_userinfodetail_delete(self, request: Request) -> Response:
        listed = json.loads(request.body)["UserInfoDetail"].get("EmployeeNoList")
        return self._forget([entry["employeeNo"] for entry in listed] if listed else list(self.people))

    def _forget(self, numbers: list[str]) -> Response:
        for number in numbers:
            self.deleted.append(number)
            self.people.pop(number, None)
            self.faces.pop(number, None)
            self.cards = {card: owner for card, owner in self.cards.items() if owner != number}
        return self._ok()

    # cards

    def _get_accesscontrol_cardinfo_capabilities(self, _: Request) -> Response:
        return self._said({"CardInfo": {"supportFunction": {"@opt": "post,delete,put,get,setUp"}}})

    def _put_accesscontrol_cardinfo_setup(self, request: Request) -> Response:
        card = json.loads(request.body)["CardInfo"]
        if self.cards.get(card["cardNo"], card["employeeNo"]) != card["employeeNo"]:
            return self._no({"statusCode": 6, "subStatusCode": "cardNoAlreadyExist"})
        self.cards[card["cardNo"]] = card["employeeNo"]
        return self._ok()

    def _post_accesscontrol_cardinfo_record(self, request: Request) -> Response:
        if json.loads(request.body)["CardInfo"]["cardNo"] in self.cards:
            return self._no({"statusCode": 6, "subStatusCode": "cardNoAlreadyExist"})
        return self._put_accesscontrol_cardinfo_setup(request)

    def _post_accesscontrol_cardinfo_search(self, request: Request) -> Response:
        asked = json.loads(request.body)["CardInfoSearchCond"]
        people = {entry["employeeNo"] for entry in asked.get("EmployeeNoList", [])}
        numbers = {entry["cardNo"] for entry in asked.get("CardNoList", [])}
        found = [
            {"employeeNo": owner, "cardNo": card}
            for card, owner in self.cards.items()
            if owner in people or card in numbers
        ]
        word = "OK" if found else "NO MATCH"
        return self._said(
            {"CardInfoSearch": {"responseStatusStrg": word, "numOfMatches": len(found), "CardInfo": found}}
        )

    def _put_accesscontrol_cardinfo_delete(self, request: Request) -> Response:
        asked = json.loads(request.body)["CardInfoDelCond"]
        people = {entry["employeeNo"] for entry in asked.get("EmployeeNoList", [])}
        numbers = {entry["cardNo"] for entry in asked.get("CardNoList", [])}
        everybody = not people and not numbers
        self.cards = {
            card: owner
            for card, owner in self.cards.items()
            if not everybody and owner not in people and card not in numbers
        }
        return self._ok()

    # faces

    def _get_intelligent_fdlib_capabilities(self, _: Request) -> Response:
        caps = self.manners.face_caps
        return MISSING["404"] if caps is None else self._said(caps)

    def _get_intelligent_fdlib(self, _: Request) -> Response:
        return self._said({"FDLib": [{"FDID": self.manners.library, "faceLibType": "blackFD"}]})

    def _put_intelligent_fdlib_fdsetup(self, request: Request) -> Response:
        return self._write_face(request)

    def _put_intelligent_fdlib_fdmodify(self, request: Request) -> Response:
        return self._write_face(request)

    def _put_intelligent_fdlib_fdsearch(self, request: Request) -> Response:
        return self._write_face(request)

    def _post_intelligent_fdlib_facedatarecord(self, request: Request) -> Response:
        return self._write_face(request, add=True)

    def _write_face(self, request: Request, *, add: bool = False) -> Response:
        parts = _parts(request)
        for part in self.manners.parts:
            if part not in parts:
                return self._no(
                    {
                        key: value.format(part=part) if isinstance(value, str) else value
                        for key, value in self.manners.wrong_part.items()
                    }
                )
        record = json.loads(parts[self.manners.parts[0]])
        if record["FDID"] != self.manners.library:
            return self._no({"statusCode": 6, "subStatusCode": "faceLibraryIDError", "errorMsg": "FDID"})
        if record["FPID"] not in self.people:
            return self._no({"statusCode": 6, "subStatusCode": "employeeNoNotExist"})
        if add and record["FPID"] in self.faces:
            return self._no(self.manners.face_exists)
        self.faces[record["FPID"]] = parts[self.manners.parts[1]]
        return self._ok()

    def _post_intelligent_fdlib_fdsearch(self, request: Request) -> Response:
        wanted = json.loads(request.body)["FPID"]
        found = [{"FPID": wanted, "faceURL": "http://10.9.9.9/LOCALS/pic/x.jpg@WEB1", "isInLibrary": "yes"}]
        if wanted not in self.faces:
            return self._said({"responseStatusStrg": "NO MATCH", "numOfMatches": 0, "totalMatches": 0})
        return self._said({"responseStatusStrg": "OK", "numOfMatches": 1, "totalMatches": 1, "MatchList": found})

    def _put_intelligent_fdlib_fdsearch_delete(self, request: Request) -> Response:
        for entry in json.loads(request.body)["FPID"]:
            self.deleted.append(f"face {entry['value']}")
            self.faces.pop(entry["value"], None)
        return self._ok()

    def _put_intelligent_fdlib_fddelete(self, request: Request) -> Response:
        number = json.loads(request.body)["FPID"]
        self.deleted.append(f"face {number}")
        self.faces.pop(number, None)
        return self._ok()


def _parts(request: Request) -> dict[str, bytes]:
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    found: dict[str, bytes] = {}
    for part in request.body.split(b"--" + boundary)[1:-1]:
        head, _, body = part.partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]+)"', head)
        if name is not None:
            found[name[1].decode()] = body.removesuffix(b"\r\n")
    return found
