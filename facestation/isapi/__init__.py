"""The language that the terminals speak: addresses, words on the wire, login, client."""
