"""How each thing is done on a terminal, with the ways around what its firmware lacks; one file an area."""
