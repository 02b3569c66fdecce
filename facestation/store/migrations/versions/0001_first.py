"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Written out, not taken from `schema.py`: a migration stays what it was when the schema goes on.
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """All tables."""
    _terminals()
    _people()
    _deliveries()
    _photos()
    _audit()


def _terminals() -> None:
    op.create_table(
        "terminals",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("scheme", sa.String(5), nullable=False),
        sa.Column("host", sa.String(255), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.String(64)),
        sa.Column("legacy_tls", sa.Boolean(), nullable=False),
        sa.Column("login_refused", sa.Boolean(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("serial", sa.Text(), nullable=False),
        sa.Column("firmware", sa.Text(), nullable=False),
        sa.Column("manners", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_terminals"),
        sa.UniqueConstraint("name_folded", name="uq_terminals_name_folded"),
        sa.UniqueConstraint("scheme", "host", "port", name="uq_terminals_scheme"),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("employee_no", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("person_type", sa.String(16), nullable=False),
        sa.Column("valid_from", sa.String(19)),
        sa.Column("valid_until", sa.String(19)),
        sa.Column("cards", sa.JSON(), nullable=False),
        sa.Column("doors", sa.JSON(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("visited_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("employee_no", name="pk_people"),
    )
    op.create_index("ix_people_visited_at", "people", ["visited_at"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_no", sa.String(32), nullable=False),
        sa.Column("terminal_id", sa.String(32), nullable=False),
        sa.Column("wanted", sa.String(8), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try", MOMENT),
        sa.Column("error_code", sa.String(64)),
        sa.Column("error_details", sa.JSON(none_as_null=True)),
        sa.Column("face", sa.Boolean(), nullable=False),
        sa.Column("face_written", sa.Boolean(), nullable=False),
        sa.Column("limits_version", sa.Text(), nullable=False),
        sa.Column("wished_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("lease_owner", sa.String(32)),
        sa.Column("lease_until", MOMENT),
        sa.Column("lease_revision", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.ForeignKeyConstraint(["terminal_id"], ["terminals.id"], name="fk_deliveries_terminal_id"),
        sa.UniqueConstraint("employee_no", "terminal_id", name="uq_deliveries_employee_no"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_deliveries_state", "deliveries", ["state"])
    op.create_index("ix_deliveries_terminal_id", "deliveries", ["terminal_id"])


def _photos() -> None:
    op.create_table(
        "photos",
        sa.Column("employee_no", sa.String(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("key_place", sa.String(8), nullable=False),
        sa.PrimaryKeyConstraint("employee_no", name="pk_photos"),
        sa.ForeignKeyConstraint(["employee_no"], ["people.employee_no"], name="fk_photos_employee_no"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("employee_no", sa.String(32), nullable=False),
        sa.Column("terminal_id", sa.String(32), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
