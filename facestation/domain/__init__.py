"""Values and rules that hold without a terminal, a screen or a disk; standard library only."""
