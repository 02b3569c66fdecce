"""Taking the passwords of terminals to another computer, in a file that only a passphrase opens."""
