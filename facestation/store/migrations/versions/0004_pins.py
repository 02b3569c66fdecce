"""PINs that wait for a terminal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more."""
    op.create_table(
        "pins",
        sa.Column("employee_no", sa.String(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("key_place", sa.String(8), nullable=False),
        sa.PrimaryKeyConstraint("employee_no", name="pk_pins"),
        sa.ForeignKeyConstraint(["employee_no"], ["people.employee_no"], name="fk_pins_employee_no"),
    )
