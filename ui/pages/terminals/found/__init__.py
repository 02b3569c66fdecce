"""What a search of the network finds, and bringing it onto the list."""
