"""The enrollment window: who, photo, doors, and one button that does it."""
