"""Where the station keeps its files.

    data_dir(override: Path | None = None) -> Path     # override, else FACESTATION_DATA_DIR, else the platform's place
    database_url(folder) -> str    settings_file(folder) -> Path    vault_key_file(folder) -> Path    log_file(folder) -> Path
"""
