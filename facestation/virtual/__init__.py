"""The virtual terminal: for demonstration, training and tests.

It speaks the terminals' language over a real port, from the same written facts as the client but with code of its
own: of `facestation.isapi` it knows the addresses alone.
"""
