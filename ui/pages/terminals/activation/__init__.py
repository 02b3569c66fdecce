"""Giving terminals their first password, then a name and an address."""
