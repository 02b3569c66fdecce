"""What the station keeps: terminals, people, deliveries, waiting photos, audit.

Everything here is synchronous and thread-safe; services call it through `asyncio.to_thread`. Every method is one
transaction and raises a StoreError where the database fails.

    open_database(Path | str) -> Database       # migrates; Path: SQLite file; str: URL, PostgreSQL for several desks
    Store(database: Database, key: VaultKey)    # VaultKey comes from Credentials.vault_key()
        .terminals .people .deliveries .photos .pins .audit    .check()    .close()    .shown

    terminals
        list() -> list[TerminalRecord]                       # by name
        get(terminal_id) -> TerminalRecord                   # TerminalUnknown
        find(name_or_url: str) -> TerminalRecord | None
        add(record) -> None                                  # TerminalExists: same id, name or address
        update(record) -> None                               # TerminalExists, TerminalUnknown
        change(terminal_id, Callable[[TerminalRecord], TerminalRecord]) -> TerminalRecord   # read, change, write
        remove(terminal_id) -> int                           # how many deliveries went with it
    people
        get(employee_no) -> Person | None
        today(since: datetime) -> list[Visit]                # newest first, with their deliveries
        find(text, limit=50) -> list[Visit]                  # every word in name, host or number; newest first
        new_employee_no() -> str                             # never given twice, also over processes
    deliveries
        want_present(person, photo: bytes | None, terminal_ids, *, limits_version="", operator="", source="")
            -> list[Delivery]                                # NoTerminals, TerminalUnknown
        want_absent(employee_no, terminal_ids, *, operator="") -> list[Delivery]
        claim(delivery_id, until: datetime) -> Delivery | None
            # START and lease in one: now SENDING and ours until then; None where it is done, gone, or being
            # delivered (by whomever). `attempts` counts it already.
        renew(delivery_id, revision, until: datetime) -> bool   # False: no longer ours
        advance(delivery_id, revision, event, *, next_try=None, error=None, face_written=None) -> Delivery | None
            # None: a newer wish, another process or the terminal's removal took over; stop working on it.
            # Ends the lease unless the row is still SENDING or ON_TERMINAL. Drops the photo with the last need of it.
        get(delivery_id) -> Delivery | None
        due(now: datetime) -> list[Delivery]                 # newest wish first; nothing that is leased
        pending() -> list[Delivery]                          # all but done, refused too; newest wish first
        all_for(employee_no) -> list[Delivery]
        recover() -> int                                     # what died in the middle is WAITING again
        release(terminal_id) -> list[Delivery]               # all that waits for it is due now: a person acted
    photos
        of(delivery: Delivery) -> bytes | None               # None: this wish has no face; PhotoLost, KeyringLocked
        tidy(before: datetime) -> int                        # drops photos, PINs that only wishes refused before need
    pins
        of(employee_no) -> Secret | None                     # None: none waits; PinLost, KeyringLocked
    audit        (AuditKind and AuditEntry: domain.audit)
        append(kind: AuditKind, *, operator="", employee_no="", terminal_id="", code="", at=None) -> None
        list(limit=200) -> list[AuditEntry]                  # newest first

    Visit(employee_no, name, person_type, created_at, host, deliveries: tuple[Delivery, ...], validity)  (domain.visit)
"""

from __future__ import annotations

from facestation.store.database import Database, open_database
from facestation.store.store import Store

__all__ = ["Database", "Store", "open_database"]
