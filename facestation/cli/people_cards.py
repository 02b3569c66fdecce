"""`people card`: the cards of one person on terminals, and reading a card at one."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Document, Output, Parents, choose, choose_one, terminal_option
from facestation.domain.credential import CardOnTerminal, CardType
from facestation.domain.person import check_card_no, check_employee_no

if TYPE_CHECKING:
    from facestation.services.station import Station

TYPES = {kind.name.lower(): kind for kind in CardType}
"""Our words, and the terminal's."""
READERS_MAX = 8


def register(actions: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = actions.add_parser("card", parents=common, help="cards of one person")
    verbs = verb.add_subparsers(dest="deed", required=True, metavar="DEED")
    listed = verbs.add_parser("list", parents=common, help="the person's cards on the terminal")
    terminal_option(listed)
    for deed, what in (("add", "give the person a card, or a card another type"), ("remove", "take a card away")):
        one = verbs.add_parser(deed, parents=common, help=what)
        terminal_option(one, several=True)
        one.add_argument("--card", required=True, metavar="NO")
        if deed == "add":
            one.add_argument("--type", choices=tuple(TYPES), default="normal", help="what it does at a door")
        one.add_argument("--employee-no", required=True, metavar="E")
    listed.add_argument("--employee-no", required=True, metavar="E")
    read = verbs.add_parser("read", parents=common, help="wait for a card to be held to the terminal")
    terminal_option(read)
    read.add_argument("--reader", type=_reader, metavar="N", help="which reader of the terminal, from 1")


async def run(args: argparse.Namespace, opened: Station, out: Output) -> int:
    return await _DEEDS[args.deed](args, opened, out)


async def _list(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record = await choose_one(args, opened)
    cards = await opened.personal_keys.cards(record.id, args.employee_no)
    out.result({"cards": _cards(cards)}, [f"{card.card_no}\t{_word(card)}" for card in cards] or ["None."])
    return DONE


async def _add(args: argparse.Namespace, opened: Station, out: Output) -> int:
    employee_no, card_no = check_employee_no(args.employee_no), check_card_no(args.card)
    records = await choose(args, opened, args.terminal)
    for record in records:
        await opened.personal_keys.give_card(record.id, employee_no, card_no, TYPES[args.type])
    return _done(args, [record.name for record in records], out)


async def _remove(args: argparse.Namespace, opened: Station, out: Output) -> int:
    employee_no, card_no = check_employee_no(args.employee_no), check_card_no(args.card)
    records = await choose(args, opened, args.terminal)
    for record in records:
        await opened.personal_keys.take_card(record.id, employee_no, card_no)
    return _done(args, [record.name for record in records], out)


async def _read(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record = await choose_one(args, opened)
    found = await opened.personal_keys.read_card(record.id, args.reader)
    out.result({"card": {"card_no": found.card_no, "technology": found.technology or None}}, [found.card_no])
    return DONE


def _done(args: argparse.Namespace, terminals: list[str], out: Output) -> int:
    document = {"employee_no": args.employee_no, "card_no": args.card, "terminals": terminals}
    became = "added" if args.deed == "add" else "removed"
    out.result(document, [f"{name}: card {args.card} {became}" for name in terminals])
    return DONE


def _cards(cards: list[CardOnTerminal]) -> list[Document]:
    return [{"card_no": card.card_no, "type": _word(card)} for card in cards]


def _word(card: CardOnTerminal) -> str:
    return next((word for word, kind in TYPES.items() if kind.value == card.card_type), card.card_type)


def _reader(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= READERS_MAX:
        raise argparse.ArgumentTypeError(f"a reader is a number from 1 to {READERS_MAX}")
    return int(text)


_DEEDS = {"list": _list, "add": _add, "remove": _remove, "read": _read}
