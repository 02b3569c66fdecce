"""From a request line to an operation."""

from __future__ import annotations

import pytest

from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.operation import VERBATIM_PATH
from facestation.virtual.handlers import HANDLERS
from facestation.virtual.routing import Route, Router, WrongQuery, WrongVerb

ROUTER = Router(OPERATIONS[name] for name in HANDLERS)


def test_every_handler_is_of_an_operation_of_the_catalogue() -> None:
    assert set(HANDLERS) <= set(OPERATIONS)


@pytest.mark.parametrize("name", sorted(HANDLERS))
def test_the_address_of_every_operation_leads_to_it(name: str) -> None:
    operation = OPERATIONS[name]
    values: dict[str, str | int] = dict.fromkeys(operation.parameters, "7")
    if "reset_mode" in values:
        values["reset_mode"] = "full"
    if operation.path == VERBATIM_PATH:
        values = {"path": "/LOCALS/pic/x.jpg@WEB000000000001"}
    found = ROUTER.find(operation.method, operation.target(**values))
    assert isinstance(found, Route)
    assert found.operation is operation


def test_values_in_a_path_are_decoded() -> None:
    found = ROUTER.find("GET", "/ISAPI/AccessControl/Door/param/a%20b?x=1")
    assert isinstance(found, Route)
    assert found.parameters == {"door_id": "a b"}


@pytest.mark.parametrize(
    ("method", "target", "outcome"),
    [
        ("POST", "/ISAPI/System/deviceInfo", WrongVerb()),
        ("DELETE", "/ISAPI/Intelligent/FDLib?format=json", WrongVerb()),
        ("PUT", "/ISAPI/Intelligent/FDLib/FDSetUp", WrongQuery()),
        ("PUT", "/ISAPI/Intelligent/FDLib/FDSearch?format=json&FDID=1&FPID=7", WrongQuery()),
        ("GET", "/ISAPI/system/deviceInfo", None),
        ("GET", "/ISAPI/AccessControl/Door/param/1/2", None),
        ("GET", "/LOCALS/", None),
        ("GET", "/", None),
    ],
)
def test_everything_else_leads_nowhere(method: str, target: str, outcome: object) -> None:
    assert ROUTER.find(method, target) == outcome
