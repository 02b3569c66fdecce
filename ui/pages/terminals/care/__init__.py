"""Looking after terminals: what is offered, what is asked, how far it is."""
