"""Passwords and the key of waiting photos: the only place that touches the operating system's keyring.

    Credentials(folder: Path, *, environment_password: Secret | None = None, backend=None, timeout_s=5.0)
        await password(terminal_id) -> Secret | None   # typed in this run, else the keyring, else the environment
        await keep(terminal_id, Secret) -> bool        # True: in the keyring; False: only for this run
        use(terminal_id, Secret) -> None               # for this run only, never written to the keyring
        await forget(terminal_id) -> None
        await vault_key() -> VaultKey                  # .key (32 bytes), .place (KeyPlace.KEYRING | KeyPlace.FILE)
        await probe() -> KeyringState                  # WORKS | MISSING | LOCKED
"""
