"""A terminal's configuration: resources read whole, changed in place, written whole and read back."""
