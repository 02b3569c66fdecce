"""People brought to terminals and fetched from them."""
