"""Terminals beside a template: how they differ, and bringing them to it."""
