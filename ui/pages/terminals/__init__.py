"""The terminals of this station: add, connect, trust, look, remove."""
