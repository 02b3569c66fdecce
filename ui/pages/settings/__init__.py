"""The station's own settings, made from their table."""
