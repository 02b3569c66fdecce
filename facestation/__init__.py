"""The engine of Facestation: enrolls faces on Hikvision terminals; knows nothing of screens."""

__version__ = "0.1.0"
