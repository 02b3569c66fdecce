"""What a person is to a terminal in full, and where a delivery came from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three columns more."""
    op.add_column("people", sa.Column("gender", sa.String(8)))
    op.add_column("people", sa.Column("plans", sa.JSON(none_as_null=True)))
    op.add_column("deliveries", sa.Column("origin", sa.String(64)))
