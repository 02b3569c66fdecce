"""The commissioning certificate as a PDF: a summary, then a page for each terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtWidgets import QApplication

from ui.certificate import wording
from ui.certificate.sheet import BODY, CAPTION, HEADING, MUTED, PT, STRONG, TITLE, Cell, Sheet, Style
from ui.certificate.wording import NOTHING, Document
from ui.translation import Translation, chosen_language, plural, translate

DIFFERENCES_SHOWN = 200
_ENDING_PT = 130.0


def draw(source: Path, target: Path, language: str | None) -> int:
    """Draws the certificate in the JSON file `source` into `target`; the exit status of the program."""
    application = QApplication([])
    Translation(application).use(chosen_language(language or "system"))
    target.write_bytes(drawn(source.read_bytes()))
    return 0


def drawn(certificate: bytes) -> bytes:
    """The PDF of a certificate in JSON, which is attached to it; not signed yet. Needs a running application."""
    document: dict[str, Any] = json.loads(certificate)
    _, pages = _filled(document, certificate, 0)
    pdf, _ = _filled(document, certificate, pages)
    return pdf


def _filled(document: Document, certificate: bytes, pages: int) -> tuple[bytes, int]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    title = translate("Certificate", "Commissioning certificate")
    site = " · ".join(filter(None, (title, document["site"])))

    def footer(number: int, count: int) -> tuple[str, str]:
        return site, translate("Certificate", "Page {number} of {count}").format(number=number, count=count)

    sheet = Sheet(buffer, site, footer, pages)
    sheet.writer.addFileAttachment("certificate.json", QByteArray(certificate), "application/json")
    _summary(sheet, document, title)
    for number, terminal in enumerate(document["terminals"], 1):
        sheet.new_page()
        _terminal(sheet, terminal, number)
    count = sheet.end()
    return bytes(buffer.data().data()), count


def _summary(sheet: Sheet, document: Document, title: str) -> None:
    sheet.text(title, TITLE, after_pt=2)
    sheet.text(document["site"] or NOTHING, HEADING, after_pt=8)
    signature = document.get("signature", {})
    station = document["station"]
    sheet.facts(
        [
            (translate("Certificate", "Commissioned by"), document["by"] or NOTHING),
            (translate("Certificate", "Date"), wording.moment(document["made_at"])),
            (translate("Certificate", "Station"), f"{station['desk']} Facestation {station['version']}".strip()),
            (translate("Certificate", "Key of the station"), signature.get("fingerprint", NOTHING)),
        ]
    )
    sheet.heading(translate("Certificate", "Terminals"))
    sheet.text(_counted(document["terminals"]), MUTED, after_pt=6)
    _list(sheet, document["terminals"])
    _ending(sheet, document)


def _counted(terminals: list[Document]) -> str:
    counts = {code: sum(each["standing"] == code for each in terminals) for code in ("ready", "attention", "failed")}
    parts = [plural("Certificate", "%n terminal(s)", len(terminals))]
    parts += [f"{wording.standing(code)}: {count}" for code, count in counts.items() if count]
    return " · ".join(parts)


def _list(sheet: Sheet, terminals: list[Document]) -> None:
    head = (
        translate("Certificate", "No."),
        translate("Certificate", "Name"),
        translate("Certificate", "Model"),
        translate("Certificate", "Firmware"),
        translate("Certificate", "Faces"),
        translate("Certificate", "Result"),
    )
    rows = [
        (
            Cell(str(number), MUTED),
            Cell(each["name"], STRONG),
            Cell(each["model"] or NOTHING),
            Cell(each["firmware"] or NOTHING),
            Cell(wording.held(each["faces"], each["faces_max"])),
            _chip(wording.standing(each["standing"]), each["standing"]),
        )
        for number, each in enumerate(terminals, 1)
    ]
    sheet.table((0.05, 0.26, 0.17, 0.17, 0.18, 0.17), head, rows)


def _ending(sheet: Sheet, document: Document) -> None:
    sheet.skip(12)
    # Nobody signs a page that says nothing.
    sheet.room(_ENDING_PT * PT)
    sheet.text(
        translate(
            "Certificate",
            "This file is signed with the key above; a single changed byte is detected by "
            "facestation-cli commission verify. The same data in JSON are attached to it.",
        ),
        CAPTION,
    )
    sheet.skip(10)
    sheet.signatures(
        [
            (translate("Certificate", "Handed over by"), document["by"]),
            (translate("Certificate", "Taken over by"), ""),
            (translate("Certificate", "Place and date"), ""),
        ]
    )


def _terminal(sheet: Sheet, terminal: Document, number: int) -> None:
    color, soft = wording.COLORS[terminal["standing"]]
    sheet.text(f"{number}. {terminal['name']}", TITLE, after_pt=2)
    sheet.chip(wording.standing(terminal["standing"]), color, soft)
    sheet.skip(24)
    _identity(sheet, terminal)
    _remarks(sheet, terminal)
    _test(sheet, terminal["test"])
    _settings(sheet, terminal["settings"])


def _identity(sheet: Sheet, terminal: Document) -> None:
    shown = terminal["certificate"]
    sheet.facts(
        [
            (translate("Certificate", "Model"), terminal["model"] or NOTHING),
            (translate("Certificate", "Firmware"), terminal["firmware"] or NOTHING),
            (translate("Certificate", "Address"), terminal["url"]),
            (translate("Certificate", "MAC address"), terminal["mac"] or NOTHING),
            (translate("Certificate", "Clock"), wording.clock(terminal["clock_skew_s"])),
            (translate("Certificate", "People"), wording.held(terminal["people"], terminal["people_max"])),
            (translate("Certificate", "Faces"), wording.held(terminal["faces"], terminal["faces_max"])),
            (translate("Certificate", "Cards"), wording.held(terminal["cards"], None)),
            (translate("Certificate", "Can do"), wording.abilities(terminal["supports"])),
            (translate("Certificate", "Encryption"), wording.encryption(terminal)),
            (translate("Certificate", "Valid until"), wording.day(shown and shown["valid_until"])),
            (translate("Certificate", "Password"), wording.password(terminal["account"])),
            (translate("Certificate", "Locks"), wording.lock(terminal["login_lock"])),
            *_event_facts(terminal["events"]),
        ]
    )
    long = [(translate("Certificate", "Serial number"), terminal["serial"] or NOTHING)]
    if shown is not None:
        name = translate("Certificate", "Fingerprint of its certificate (SHA-256)")
        long.append((name, wording.fingerprint(shown["fingerprint"])))
    sheet.table((0.16, 0.84), (), [(Cell(name, CAPTION), Cell(value)) for name, value in long])


def _event_facts(events: Document | None) -> list[tuple[str, str]]:
    if events is None:
        return [(translate("Certificate", "Events come"), NOTHING)]
    hosts = ", ".join(f"{host['address']}:{host['port']}" for host in events["hosts"])
    return [
        (translate("Certificate", "Events come"), wording.way(events["way"])),
        (translate("Certificate", "Also listening"), ", ".join(events["holders"]) or NOTHING),
        (translate("Certificate", "Pushed to"), hosts or NOTHING),
    ]


def _remarks(sheet: Sheet, terminal: Document) -> None:
    if not terminal["attention"]:
        return
    sheet.heading(translate("Certificate", "Remarks"))
    for point in terminal["attention"]:
        message, advice = wording.remark(point)
        sheet.text(f"•  {message}", BODY, after_pt=0)
        sheet.text(advice, CAPTION, indent_pt=9, after_pt=4)


def _test(sheet: Sheet, test: Document | None) -> None:
    sheet.heading(translate("Certificate", "Test on the terminal"))
    if test is None:
        sheet.text(translate("Certificate", "No test was made."), MUTED)
        return
    if test.get("at"):
        sheet.text(translate("Certificate", "Made {when}.").format(when=wording.moment(test["at"])), MUTED)
    taken = {each["step"]: each for each in test["steps"]}
    rows = []
    for code in ("enroll", "read_back", "recognize", "remove"):
        each = taken.get(code, {"result": "skipped", "took_ms": 0, "error": None})
        time = wording.milliseconds(each["took_ms"]) if code in taken else NOTHING
        name = wording.step(code) + ("\n" + wording.reason(each["error"]) if each["error"] else "")
        rows.append((Cell(name), _chip(wording.result(each["result"]), each["result"]), Cell(time)))
    head = (translate("Certificate", "Step"), translate("Certificate", "Result"), translate("Certificate", "Time"))
    sheet.table((0.58, 0.27, 0.15), head, rows)


def _settings(sheet: Sheet, settings: Document | None) -> None:
    sheet.heading(translate("Certificate", "Settings against the template"))
    if settings is None:
        sheet.text(translate("Certificate", "They were not compared with a template."), MUTED)
        return
    sheet.text(settings["template"], STRONG)
    if settings["error"]:
        sheet.text(wording.reason(settings["error"]), BODY)
        return
    differences = settings["differences"]
    if not differences:
        sheet.text(translate("Certificate", "Every value is as the template has it."), BODY)
        return
    head = (
        translate("Certificate", "Resource"),
        translate("Certificate", "Field"),
        translate("Certificate", "Wanted"),
        translate("Certificate", "Found"),
    )
    names = ("resource", "field", "wanted", "found")
    rows = [tuple(Cell(str(each[name])) for name in names) for each in differences[:DIFFERENCES_SHOWN]]
    sheet.table((0.2, 0.3, 0.25, 0.25), head, rows)


def _chip(text: str, code: str) -> Cell:
    color, soft = wording.COLORS.get(code, wording.COLORS["failed"])
    return Cell(text, Style("caption", color, bold=True), soft)
