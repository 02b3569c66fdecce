"""The engine without a screen: `facestation-cli`, a thin skin over the same services that the screen uses."""
