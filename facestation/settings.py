"""The station's own settings, as a table; the settings page and the manual are made from it.

    Settings                 frozen dataclass, one field a setting: language, theme, desk_name, visit_hours, ...
    SETTINGS                 tuple[Setting, ...]: key, kind, default, unit, lower, upper, choices, description
    SettingsFile(path)       load() -> Settings; save(Settings) -> None; change(key, value) -> Settings
    parse(key, text)         the value that `text` means; raises SettingInvalid
"""
