"""The commissioning certificate on paper."""
