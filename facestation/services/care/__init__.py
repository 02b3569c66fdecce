"""Looking after terminals: what restarts, resets, updates, replaces and saves them."""
