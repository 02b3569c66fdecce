"""Values to bytes and back, pure: one file an area."""
