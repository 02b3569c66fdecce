"""Commissioning a site from the first search to the certificate, page by page; it can be left and taken up again."""
