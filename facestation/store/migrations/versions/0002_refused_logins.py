"""Which logins a terminal refused, and until when it is locked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two columns more."""
    op.add_column("terminals", sa.Column("refused_logins", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("terminals", sa.Column("locked_until", sa.DateTime(timezone=True)))
