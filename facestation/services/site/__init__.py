"""The terminals of a site: found, activated, addressed, and how they are doing."""
