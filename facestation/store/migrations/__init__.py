"""How a database of any earlier version becomes one of this version."""

HEAD = "0008"
"""The revision that `schema.py` describes; known without loading alembic, which costs 100 ms at each start."""
