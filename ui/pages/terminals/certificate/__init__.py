"""The commissioning certificate: testing terminals, and writing down what was found."""
