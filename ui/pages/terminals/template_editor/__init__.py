"""Editing a template: what terminals have in common, field by field."""
