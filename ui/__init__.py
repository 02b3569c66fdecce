"""The screen of Facestation: PySide6 and qasync live here and nowhere else."""
