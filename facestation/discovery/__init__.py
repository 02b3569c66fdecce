"""Finding terminals: by the vendor's multicast protocol, by ONVIF's, and by asking a range of addresses."""
