"""What was seen and tested, as plain objects for JSON; nobody's name is among them but the installer's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from facestation import __version__
from facestation.domain.commissioning import TerminalRun
from facestation.domain.handover import EventPath, Handover, SettingsCompared, TerminalHandover, Trial
from facestation.domain.inventory import Inspection, Point
from facestation.errors import InputError, StationError

Document = dict[str, Any]


def described_handover(handover: Handover) -> Document:
    """Everything that a certificate says, without its signature."""
    return {
        "made_at": handover.made_at.isoformat(timespec="seconds"),
        "site": handover.site,
        "by": handover.by,
        "station": {"desk": handover.desk, "version": __version__},
        "terminals": [_terminal(each) for each in handover.terminals],
    }


def described_inspection(seen: Inspection) -> Document:
    """What a look at a terminal brought."""
    record, info = seen.record, seen.info
    return {
        "name": record.name,
        "url": record.address.url,
        "checked_at": seen.at.isoformat(timespec="seconds"),
        "model": record.model if info is None else info.model,
        "serial": record.serial if info is None else info.serial,
        "firmware": record.firmware if info is None else info.firmware,
        "mac": None if info is None else info.mac,
        "people": seen.capacity.people,
        "faces": seen.capacity.faces,
        "cards": seen.capacity.cards,
        "people_max": seen.capacity.people_max,
        "faces_max": seen.capacity.faces_max,
        "clock_skew_s": seen.clock_skew_s,
        "supports": list(seen.supports),
        "doors": seen.doors,
        "encrypted": record.address.secure,
        "certificate": _certificate(seen),
        "account": None if seen.account is None else asdict(seen.account),
        "login_lock": None if seen.login_lock is None else asdict(seen.login_lock),
        "sessions": None if seen.sessions is None else [asdict(session) for session in seen.sessions],
        "listeners": [
            {"address": listener.address, "kind": listener.kind, "ours": listener.address == seen.own_address}
            for listener in seen.listeners
        ],
        "attention": _attention(seen.points),
        "error": described_error(seen.error),
    }


def described_run(run: TerminalRun) -> Document:
    """How a terminal differs from a template, and what became of that."""
    return {
        "terminal": run.terminal,
        "state": run.stage.value,
        "differences": [
            {
                "resource": found.resource,
                "field": found.field,
                "wanted": found.wanted,
                "found": found.found,
                "needs_consent": None if found.danger is None else found.danger.value,
            }
            for found in run.differences
        ],
        "changes": [
            {
                "resource": one.resource,
                "field": one.change.field,
                "before": one.change.before,
                "wanted": one.change.wanted,
                "found": one.change.found,
                "outcome": one.change.outcome.value,
            }
            for one in run.changes
        ],
        "lacks": [{"resource": lack.resource, "field": lack.field or None} for lack in run.lacks],
        "troubles": [{"resource": one.resource, "error": described_error(one.error)} for one in run.troubles],
        "error": described_error(run.error),
    }


def described_error(error: StationError | None) -> Document | None:
    """What stood in the way."""
    if error is None:
        return None
    details = dict(error.details)
    if isinstance(error, InputError) and error.field:
        details.setdefault("field", error.field)
    return {"code": error.code, "message": error.message, "advice": error.advice, "details": details}


def _terminal(each: TerminalHandover) -> Document:
    return {
        **described_inspection(each.seen),
        "attention": _attention(each.points),
        "standing": each.standing.value,
        "events": None if each.events is None else _events(each.events),
        "test": None if each.trial is None else _trial(each.trial),
        "settings": None if each.settings is None else _settings(each.settings),
    }


def _attention(points: Iterable[Point]) -> list[Document]:
    return [
        {
            "code": point.what.value,
            "details": dict(point.details),
            "message": point.message,
            "advice": point.advice,
        }
        for point in points
    ]


def _events(path: EventPath) -> Document:
    hosts = [{"address": host.address, "port": host.port, "path": host.path} for host in path.hosts]
    return {"way": path.way.value, "holders": list(path.holders), "hosts": hosts}


def _trial(trial: Trial) -> Document:
    steps = [
        {
            "step": taken.step.value,
            "result": taken.result.value,
            "took_ms": taken.took_ms,
            "error": described_error(taken.error),
        }
        for taken in trial.steps
    ]
    return {
        "at": trial.at and trial.at.isoformat(),
        "employee_no": trial.employee_no,
        "passed": not trial.failed,
        "steps": steps,
    }


def _settings(compared: SettingsCompared) -> Document:
    return {
        "template": compared.template,
        "differences": [asdict(difference) for difference in compared.differences],
        "error": described_error(compared.error),
    }


def _certificate(seen: Inspection) -> Document | None:
    shown = seen.certificate
    if shown is None:
        return None
    return {
        "fingerprint": shown.fingerprint,
        "trusted": shown.trusted,
        "subject": shown.subject,
        "issuer": shown.issuer,
        "self_signed": shown.self_signed,
        "valid_from": shown.valid_from and shown.valid_from.isoformat(),
        "valid_until": shown.valid_until and shown.valid_until.isoformat(),
    }
