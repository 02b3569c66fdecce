"""What can be said about a picture of a face, and the JPEG that a terminal takes.

`judge.Judge` is the door: it loads OpenCV and the models at its first use, never at import.
"""
