"""The pages of the main window: neighbors that know nothing of each other."""
