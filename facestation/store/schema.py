"""The tables; written so that SQLite and PostgreSQL both take them. A change here needs a migration."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)


class Moment(TypeDecorator[datetime]):
    """A moment, stored as UTC and handed out aware, also by SQLite, which knows no offsets."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; raises ValueError for one without an offset, whose meaning nobody knows."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment in the store needs an offset")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment, aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

terminals = Table(
    "terminals",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False, unique=True),
    Column("scheme", String(5), nullable=False),
    Column("host", String(255), nullable=False),
    Column("port", Integer, nullable=False),
    Column("username", Text, nullable=False),
    Column("fingerprint", String(64)),
    Column("legacy_tls", Boolean, nullable=False),
    Column("login_refused", Boolean, nullable=False),
    Column("refused_logins", Text, nullable=False, server_default=text("''")),
    Column("locked_until", Moment),
    Column("model", Text, nullable=False),
    Column("serial", Text, nullable=False),
    Column("firmware", Text, nullable=False),
    Column("manners", Text, nullable=False),
    UniqueConstraint("scheme", "host", "port"),
)

people = Table(
    "people",
    metadata,
    Column("employee_no", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),  # name, number and host as they are searched; SQLite folds ASCII alone
    Column("person_type", String(16), nullable=False),
    Column("valid_from", String(19)),  # the time at the door, or a moment
    Column("valid_until", String(19)),
    Column("cards", JSON, nullable=False),
    Column("doors", JSON, nullable=False),
    Column("host", Text, nullable=False),
    Column("gender", String(8)),
    Column("plans", JSON(none_as_null=True)),  # door and permission plan, where one is not the usual one
    Column("visited_at", Moment, nullable=False, index=True),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    # Not a foreign key: whoever is only to be removed from a terminal need not be known here.
    Column("employee_no", String(32), nullable=False),
    Column("terminal_id", String(32), ForeignKey("terminals.id"), nullable=False, index=True),
    Column("wanted", String(8), nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", Moment),
    Column("error_code", String(64)),
    Column("error_details", JSON(none_as_null=True)),
    Column("face", Boolean, nullable=False),
    Column("face_written", Boolean, nullable=False),
    Column("limits_version", Text, nullable=False),
    Column("origin", String(64)),  # what was brought from a file or another terminal, as a digest; or TEST_PERSON
    Column("wished_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("lease_owner", String(32)),
    Column("lease_until", Moment),
    Column("lease_revision", Integer),
    UniqueConstraint("employee_no", "terminal_id"),
    # An id that was given once never comes back, so a late attempt cannot hit another's row.
    sqlite_autoincrement=True,
)

photos = Table(
    "photos",
    metadata,
    Column("employee_no", String(32), ForeignKey("people.employee_no"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("key_id", String(16), nullable=False),
    Column("key_place", String(8), nullable=False),
)

pins = Table(
    "pins",
    metadata,
    Column("employee_no", String(32), ForeignKey("people.employee_no"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("key_id", String(16), nullable=False),
    Column("key_place", String(8), nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("operator", Text, nullable=False),
    Column("employee_no", String(32), nullable=False),
    Column("terminal_id", String(32), nullable=False),
    Column("code", Text, nullable=False),
    sqlite_autoincrement=True,
)

event_cursors = Table(
    "event_cursors",
    metadata,
    Column("terminal_id", String(32), primary_key=True),
    Column("reader", String(64), primary_key=True),
    Column("serial_no", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
)

commission_numbers = Table(
    "commission_numbers",
    metadata,
    Column("pattern", Text, primary_key=True),
    Column("terminal_id", String(32), primary_key=True),
    Column("number", Integer, nullable=False),
    UniqueConstraint("pattern", "number"),
)

commission_secrets = Table(
    "commission_secrets",
    metadata,
    Column("terminal_id", String(32), primary_key=True),
    Column("resource", String(64), primary_key=True),
    Column("field", String(160), primary_key=True),
    Column("digest", Text, nullable=False),
    Column("arrived", Boolean, nullable=False),  # or sent, and no answer has come yet
)

commission_runs = Table(
    "commission_runs",
    metadata,
    Column("terminal_id", String(32), primary_key=True),
    Column("template", Text, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("at", Moment, nullable=False),
    Column("differences", Integer, nullable=False),
    Column("lacks", Integer, nullable=False),
    Column("error_code", String(64)),
    Column("error_details", JSON(none_as_null=True)),
)

push_places = Table(
    "push_places",
    metadata,
    Column("terminal_id", String(32), primary_key=True),
    Column("desk", String(64), primary_key=True),
    Column("path", String(64), nullable=False),
    Column("address", String(64), nullable=False),
    Column("port", Integer, nullable=False),
    Column("wanted", Boolean, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Integer, nullable=False),
)
