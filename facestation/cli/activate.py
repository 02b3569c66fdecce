"""`activate`: the first password of terminals that have none."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from facestation.cli.common import (
    DONE,
    FAILED,
    Document,
    Output,
    Parents,
    complain,
    error_document,
    given_password,
    station,
)
from facestation.domain.activation import ActivationOutcome, Wanted
from facestation.domain.password import Strength, check_password, generate_password, strength
from facestation.domain.secret import Secret
from facestation.errors import CredentialsMissing, KeyringMissing

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("activate", parents=common, help="give terminals without a password their first one")
    verb.add_argument("terminals", nargs="+", metavar="URL", help="http://host[:port] or https://host[:port]")
    verb.add_argument("--name", metavar="N", help="what the terminal is called from now on")
    verb.add_argument(
        "--generate", action="store_true", help="make up a password for each; it is kept in the password store alone"
    )


async def run(args: argparse.Namespace, out: Output) -> int:
    typed = None if args.generate else _typed(args)
    wanted = [_wanted(args, url, typed) for url in args.terminals]
    async with station(args) as opened:
        if typed is not None:
            await _warn(opened)
        outcomes = [outcome async for outcome in opened.activation.activate_all(wanted, unkept=typed is not None)]
    if len(wanted) == 1:
        return _tell_one(outcomes[0], out)
    return _tell_all(wanted, outcomes, out)


def _typed(args: argparse.Namespace) -> Secret:
    unattended = os.environ.get("FACESTATION_PASSWORD")
    typed = given_password(args) or (Secret(unattended) if unattended else None)
    if typed is None:
        raise CredentialsMissing(terminal=args.terminals[0])
    check_password(typed)
    return typed


def _wanted(args: argparse.Namespace, url: str, typed: Secret | None) -> Wanted:
    name = args.name or "" if len(args.terminals) == 1 else ""
    return Wanted(url, typed or generate_password(), name, getattr(args, "trust_fingerprint", None))


async def _warn(opened: Station) -> None:
    """Says before anything is sent that nobody will remember the password."""
    if not await opened.credentials.keeps_passwords():
        complain(KeyringMissing())


def _tell_one(outcome: ActivationOutcome, out: Output) -> int:
    if outcome.error is not None:
        return out.failed(outcome.error, _shown(outcome), [])
    out.result(_shown(outcome), [_line(outcome)])
    return DONE


def _tell_all(wanted: list[Wanted], outcomes: list[ActivationOutcome], out: Output) -> int:
    """In the order in which they were named."""
    by_place = {id(outcome.wanted): outcome for outcome in outcomes}
    ordered = [by_place[id(each)] for each in wanted]
    shown = [{**_shown(outcome), "error": error_document(outcome.error)} for outcome in ordered]
    out.result({"terminals": shown}, map(_line, ordered))
    for outcome in ordered:
        if outcome.error is not None:
            complain(outcome.error)
    return DONE if all(outcome.activated for outcome in ordered) else FAILED


def _shown(outcome: ActivationOutcome) -> Document:
    activated = outcome.activated
    if activated is None:
        return {"activated": False, "url": outcome.wanted.address}
    return {
        "activated": True,
        "url": activated.url,
        "name": activated.name,
        "model": activated.model,
        "serial": activated.serial,
        "password_kept": activated.kept,
        "password_weak": activated.weak or strength(outcome.wanted.password) is Strength.WEAK,
        "trouble": error_document(activated.trouble),
    }


def _line(outcome: ActivationOutcome) -> str:
    activated = outcome.activated
    if activated is None:
        return f"{outcome.wanted.address} was not activated."
    kept = "in the password store" if activated.kept else "not kept: give it each time"
    weak = " It is weak." if strength(outcome.wanted.password) is Strength.WEAK else ""
    return f"{activated.name} ({activated.url}) has its password, {kept}.{weak}"
