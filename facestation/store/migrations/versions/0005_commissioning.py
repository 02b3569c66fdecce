"""What a template has brought to each terminal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three tables more."""
    op.create_table(
        "commission_numbers",
        sa.Column("pattern", sa.Text(), nullable=False),
        sa.Column("terminal_id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("pattern", "terminal_id", name="pk_commission_numbers"),
        sa.UniqueConstraint("pattern", "number", name="uq_commission_numbers_pattern"),
    )
    op.create_table(
        "commission_secrets",
        sa.Column("terminal_id", sa.String(32), nullable=False),
        sa.Column("resource", sa.String(64), nullable=False),
        sa.Column("field", sa.String(160), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("arrived", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("terminal_id", "resource", "field", name="pk_commission_secrets"),
    )
    op.create_table(
        "commission_runs",
        sa.Column("terminal_id", sa.String(32), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("differences", sa.Integer(), nullable=False),
        sa.Column("lacks", sa.Integer(), nullable=False),
        sa.Column("error_code", sa.String(64)),
        sa.Column("error_details", sa.JSON()),
        sa.PrimaryKeyConstraint("terminal_id", name="pk_commission_runs"),
    )
