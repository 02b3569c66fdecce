"""Use cases: what the screen and the command line ask for, in their own words."""
