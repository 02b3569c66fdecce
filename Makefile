# Thin targets; packaging/dev.py does the work and runs on Windows too: py packaging\dev.py demo
PYTHON ?= python3

.PHONY: demo test check nightly setup

demo test check nightly setup:
	@$(PYTHON) packaging/dev.py $@
