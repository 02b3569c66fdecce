"""The same enrollment, twice, on terminals of every manner: no failed login, nothing lost, few requests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facestation.domain.person import Person, PersonType
from facestation.errors import BadRequest, CardTaken, NameTooLong, NoFaceFound, NotSupported, PhotoTooLarge
from facestation.isapi.manners import Manners as Learned
from facestation.isapi.terminal import Terminal
from tests.functional.isapi.stranger import Manners, Stranger
from tests.functional.isapi.stranger_login import StrangerLogin
from tests.functional.isapi.talking import ADA, JPEG, client_at, enroll, terminal_at

FIRST_MAX, LATER_MAX = 9, 6
"""1.6 times the least: 6 requests the first time, 4 later."""

NO_SET_UP_PERSON = {"UserInfo": {"supportFunction": "post,delete,put,get"}}
NO_SET_UP_FACE = {"supportFunction": {"@opt": ["post", "delete", "get", "put"]}, "FDRecordDataMaxNum": "3000"}

MODELS = {
    "k1t343": Manners(),
    "k1t343 claims nothing": Manners(person_caps=None, face_caps=None),
    "k1t342": Manners(labelled="application/xml"),
    "k1t341": Manners(face_caps={"FDLib": {"supportFDFunction": ["post", "setUp"]}}, num_of_face=False),
    "k1t341 without user set-up": Manners(person_caps=NO_SET_UP_PERSON, missing={"UserInfo/SetUp": "400"}),
    "k1t341 with the parts of the guide": Manners(parts=("faceURL", "img")),
    "k1t672": Manners(
        face_caps=NO_SET_UP_FACE,
        missing={"FDSetUp": "404", "UserInfo/Search": "404"},
        person_exists={"statusCode": 6, "subStatusCode": "employeeNoAlreadyExist", "errorCode": 1610637344},
    ),
    "k1t672 records only": Manners(
        person_caps=NO_SET_UP_PERSON,
        face_caps=NO_SET_UP_FACE,
        missing={"FDSetUp": "405", "UserInfo/SetUp": "200", "UserInfo/Search": "404_empty"},
    ),
    "k1t672 that claims set-up": Manners(missing={"FDSetUp": "404_json", "UserInfo/Search": "404_json"}),
    "k1t672 without modify": Manners(
        face_caps=NO_SET_UP_FACE, missing={"FDSetUp": "404", "UserInfo/Search": "404", "FDModify": "400_url"}
    ),
    "k1t672 that only adds and changes one": Manners(
        person_caps=NO_SET_UP_PERSON,
        face_caps=NO_SET_UP_FACE,
        missing={"FDSetUp": "405", "UserInfo/SetUp": "200", "UserInfo/Search": "404_empty", "FDModify": "404_json"},
    ),
    "k1t673": Manners(parts=("FaceDataRecord", "FaceImage"), face_caps=NO_SET_UP_FACE, missing={"FDSetUp": "404"}),
    "k1t673 small f": Manners(
        parts=("FaceDataRecord", "FaceImage"),
        face_caps=NO_SET_UP_FACE,
        missing={"FDSetUp": "404", "FaceDataRecord": "404"},
    ),
    "k1t673 with set-up": Manners(
        parts=("FaceDataRecord", "FaceImage"),
        wrong_part={"statusCode": 5, "subStatusCode": "badJsonFormat", "errorMsg": "faceURL"},
    ),
    "k1t673 vague": Manners(
        parts=("FaceDataRecord", "FaceImage"), wrong_part={"statusCode": 6, "subStatusCode": "badParameters"}
    ),
    "faces named by number only": Manners(
        face_caps=NO_SET_UP_FACE,
        missing={"FDSetUp": "404"},
        face_exists={"statusCode": 6, "subStatusCode": "badParameters", "errorCode": 1610637344, "errorMsg": "face"},
    ),
    "faces of the same person called another's": Manners(
        face_caps=NO_SET_UP_FACE,
        missing={"FDSetUp": "404"},
        face_exists={"statusCode": 4, "subStatusCode": "alreadyExistThisFace"},
    ),
}
LOGINS: dict[str, Callable[[], StrangerLogin]] = {
    "usual": StrangerLogin,
    "sha256": lambda: StrangerLogin(algorithm="SHA-256"),
    "recorder": lambda: StrangerLogin(
        challenge='Digest realm="{realm}", domain="::", qop="auth", nonce="{nonce}", opaque=""'
    ),
    "a nonce for each connection": lambda: StrangerLogin(per_connection=True),
    "stale is said": lambda: StrangerLogin(single_use=True, says_stale=True),
}


@pytest.mark.parametrize("model", MODELS)
async def test_an_enrollment_and_its_repetition_succeed_with_few_requests(model: str) -> None:
    async with Stranger(MODELS[model]) as stranger:
        stranger.people["7"], stranger.faces["7"] = {"employeeNo": "7", "name": "Bea"}, b"other"
        async with terminal_at(stranger.url) as terminal:
            await enroll(terminal)
            first, learned = len(stranger.server.requests), terminal.manners.to_text()
        later: list[int] = []
        for _ in range(2):
            before = len(stranger.asked)
            async with terminal_at(stranger.url, Learned.from_text(learned)) as terminal:
                await enroll(terminal, Person("10042", "Ada Changed"), JPEG + b"\xff\xd9", likely_there=True)
                learned = terminal.manners.to_text()
            later.append(len(stranger.asked) - before)
        assert stranger.login.failed == 0
        assert stranger.deleted == []
        assert set(stranger.people) == {"7", "10042"}
        assert stranger.faces == {"7": b"other", "10042": JPEG + b"\xff\xd9"}
        assert stranger.people["10042"]["name"] == "Ada Changed"
        assert stranger.people["10042"]["doorRight"] == "1"
        # How a face is replaced may turn out by one vain request, once.
        assert first <= FIRST_MAX
        assert later[0] <= LATER_MAX + 1, stranger.asked[first:]
        assert later[1] <= LATER_MAX, stranger.asked[first:]


async def test_the_least_requests_are_six_and_then_four() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        assert stranger.asked == [
            "GET AccessControl/UserInfo/capabilities",
            "GET AccessControl/UserInfo/capabilities",
            "PUT AccessControl/UserInfo/SetUp",
            "GET Intelligent/FDLib/capabilities",
            "PUT Intelligent/FDLib/FDSetUp",
            "POST AccessControl/UserInfo/Search",
        ]
        async with terminal_at(stranger.url, terminal.manners) as again:
            await enroll(again)
        assert len(stranger.asked) == 6 + 4


TEMPERS = ("keeps", "closes", "closes after answers only", "drops silently")
TOGETHER = [
    (login, temper)
    for login in LOGINS
    for temper in TEMPERS
    # Nobody could log in to a terminal that ends the connection for which its nonce is meant.
    if (login, temper) != ("a nonce for each connection", "closes")
]


@pytest.mark.parametrize(("login", "temper"), TOGETHER)
async def test_every_temper_of_login_and_connection_lets_an_enrollment_through(login: str, temper: str) -> None:
    manners = Manners(
        closes=temper != "keeps", silently=temper == "drops silently", closes_401=temper != "closes after answers only"
    )
    async with Stranger(manners, LOGINS[login]()) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        await enroll(terminal)
        assert stranger.login.failed == 0


async def test_a_replacement_without_any_call_for_it_deletes_exactly_the_one_face() -> None:
    gone = {"FDSetUp": "404", "FDModify": "404", "FDLib/FDSearch": "400"}
    async with Stranger(Manners(missing=gone)) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        await terminal.put_face("10042", JPEG + b"2\xff\xd9")
        assert stranger.deleted == ["face 10042"]
        assert stranger.faces["10042"] == JPEG + b"2\xff\xd9"
        await terminal.put_face("10042", JPEG)
        assert stranger.asked[-3:] == [
            "POST Intelligent/FDLib/FaceDataRecord",
            "PUT Intelligent/FDLib/FDSearch/Delete",
            "POST Intelligent/FDLib/FaceDataRecord",
        ]


async def test_a_change_that_only_claims_to_be_one_is_not_relied_on_again() -> None:
    missing = {"FDSetUp": "404", "FDLib/FDSearch": "404"}
    manners = Manners(person_caps=NO_SET_UP_PERSON, face_caps=NO_SET_UP_FACE, missing=missing)
    manners.pretends = {"FDModify"}
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        await terminal.put_person(ADA)
        await terminal.put_face("10042", JPEG)
        found = await terminal.read_back("10042")
        assert found is not None
        assert found.faces == 0
        await enroll(terminal)
        assert stranger.faces == {"10042": JPEG}


async def test_another_library_is_found_by_its_number() -> None:
    async with Stranger(Manners(library="5")) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        assert terminal.manners.library_fdid == "5"
        assert set(stranger.faces) == {"10042"}


async def test_cards_are_given_and_stay_with_their_owner() -> None:
    cards = Person("10042", "Ada Example", cards=("1000200030", "1000200031"))
    missing = {"CardInfo/SetUp": "404"}
    async with Stranger(Manners(missing=missing)) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal, cards)
        await enroll(terminal, cards)
        assert stranger.cards == {"1000200030": "10042", "1000200031": "10042"}
        found = await terminal.read_back("10042")
        assert found is not None
        assert found.cards == 2


async def test_a_card_of_somebody_else_is_not_taken_away() -> None:
    ada = Person("10042", "Ada Example", cards=("1000200030",))
    async with Stranger(Manners(missing={"CardInfo/SetUp": "405"})) as stranger, terminal_at(stranger.url) as terminal:
        stranger.cards["1000200030"] = "7"
        await terminal.put_person(ada)
        with pytest.raises(CardTaken):
            await terminal.put_cards(ada)
        assert stranger.cards == {"1000200030": "7"}


async def test_cards_alone_are_read_back_where_people_cannot_be_searched() -> None:
    ada = Person("10042", "Ada Example", cards=("1000200030",))
    async with Stranger(Manners(missing={"UserInfo/Search": "404"})) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ada)
        await terminal.put_cards(ada)
        found = await terminal.read_back("10042")
        assert found is not None
        assert (found.faces, found.cards) == (0, 1)
        assert await terminal.person("10042") is None


async def test_a_visitor_becomes_a_person_with_a_validity_where_there_are_no_visitors() -> None:
    caps = {"UserInfo": {"userType": {"@opt": "normal"}, "name": {"@max": "8"}}}
    async with Stranger(Manners(person_caps=caps)) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(Person("1", "Zoe", PersonType.VISITOR))
        assert stranger.people["1"]["userType"] == "normal"
        with pytest.raises(NameTooLong) as caught:
            await terminal.put_person(Person("1", "Zoe of the long name"))
        assert caught.value.details == {"length": 20, "limit": 8, "terminal": "Reception"}


async def test_a_name_that_is_too_long_for_the_terminal_alone_says_so() -> None:
    answer = {"statusCode": 6, "subStatusCode": "nameIsOverlong", "errorMsg": "name"}
    manners = Manners(person_exists=answer, person_caps={"UserInfo": {"supportFunction": "post"}})
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        stranger.people["10042"] = {}
        with pytest.raises(NameTooLong):
            await terminal.put_person(ADA)


async def test_a_terminal_without_any_way_says_so_and_is_learned_anew() -> None:
    nothing = dict.fromkeys(("UserInfo/SetUp", "UserInfo/Record", "FDSetUp", "FaceDataRecord", "faceDataRecord"), "404")
    async with Stranger(Manners(missing=nothing)) as stranger, terminal_at(stranger.url) as terminal:
        with pytest.raises(NotSupported):
            await terminal.put_person(ADA)
        assert terminal.manners == Learned()
        with pytest.raises(NotSupported):
            await terminal.put_face("10042", JPEG)
        assert terminal.manners == Learned()
        assert stranger.login.failed == 0


async def test_what_was_learned_of_another_firmware_does_not_count() -> None:
    learned = Learned(firmware="V1", person_set_up=False, persons_there=True)
    client = client_at("http://127.0.0.1:9", firmware="V2")
    assert Terminal(client, learned).manners == Learned(firmware="V2")
    await client.close()


@pytest.mark.parametrize(("size", "uploads"), [(24_000, 3), (210_000, 1)])
async def test_a_picture_called_bad_json_is_too_large_when_no_form_helps(size: int, uploads: int) -> None:
    blame = {"statusCode": 5, "subStatusCode": "badJsonFormat", "errorMsg": "faceURL"}
    manners = Manners(parts=("nothing", "nothing"), wrong_part=blame)
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        with pytest.raises(PhotoTooLarge):
            await terminal.put_face("10042", b"\xff\xd8\xff" + b"x" * size)
        assert stranger.asked.count("PUT Intelligent/FDLib/FDSetUp") == uploads


async def test_a_form_that_was_taken_before_is_not_doubted() -> None:
    blame = {"statusCode": 6, "subStatusCode": "badParameters", "errorMsg": ""}
    async with Stranger(Manners(wrong_part=blame)) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        stranger.manners.parts = ("nothing", "nothing")
        before = len(stranger.asked)
        with pytest.raises(BadRequest):
            await terminal.put_face("10042", JPEG)
        assert len(stranger.asked) == before + 1


async def test_a_refused_photo_leaves_the_old_face() -> None:
    manners = Manners(face_caps=NO_SET_UP_FACE, missing={"FDSetUp": "404"})
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        stranger.manners.parts = ("FaceDataRecord", "nothing")
        stranger.manners.wrong_part = {"statusCode": 4, "subStatusCode": "noFaceInPicture"}
        with pytest.raises(NoFaceFound):
            await terminal.put_face("10042", b"\xff\xd8\xff no face")
        assert stranger.faces == {"10042": JPEG}
        assert stranger.deleted == []
