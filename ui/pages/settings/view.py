"""The settings page."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from facestation.settings import SETTINGS, Settings, Value
from ui import words
from ui.context import Context
from ui.pages.page import Page
from ui.pages.settings.controls import Control
from ui.pages.settings.presenter import PREFIX, PasswordsKept, Secrets, SettingsPresenter, Shown
from ui.password_files.files import PasswordFiles
from ui.theme import spacing
from ui.theme.tone import Look, Tone
from ui.translation import chosen_language, translate
from ui.widgets import navigation
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.page_head import page_head, page_title
from ui.widgets.scroll import page_layout
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

COLUMNS = 2


class SettingsPage(Page):
    """Every row of the table of settings as a field, and where secrets are kept."""

    nav_name = navigation.SETTINGS
    icon = "settings"
    job_prefix = PREFIX

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._shown = Shown()
        self._title = page_title()
        self._desk_head = label(TextStyle.HEADING)
        self._secrets_head = label(TextStyle.HEADING)
        self._presenter = SettingsPresenter(self, context.settings, _Secrets(context), context.jobs)
        self._controls = {row.key: Control(row, self._presenter.change) for row in SETTINGS}
        self._fields = {key: Field(control.widget) for key, control in self._controls.items()}
        self._hints = {key: label(TextStyle.CAPTION, f"{key}Hint", muted=True, wraps=True) for key in self._controls}
        self._passwords = StateLine(context.theme, "passwordsKeptLabel")
        self._files = PasswordFiles(context)
        self._save = button("exportPasswordsButton")
        self._read = button("importPasswordsButton")
        self._photo_key = StateLine(context.theme, "photoKeyLabel")
        self._folder = StateLine(context.theme, "dataFolderLabel")
        self._arrange()
        self.retranslate()

    @staticmethod
    def title() -> str:
        """The page's name."""
        return translate("Settings", "Settings")

    def shown(self) -> None:
        """Reads everything anew."""
        self._presenter.show()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._title.setText(self.title())
        self._desk_head.setText(translate("Settings", "This desk"))
        self._secrets_head.setText(translate("Settings", "Passwords and photos"))
        self._save.setText(translate("Settings", "Save the &passwords to a file…"))
        self._save.setToolTip(translate("Settings", "For another computer; only a passphrase opens the file."))
        self._read.setText(translate("Settings", "&Read passwords from a file…"))
        self._read.setToolTip(translate("Settings", "Adds the terminals in the file to the list, with passwords."))
        for key, field in self._fields.items():
            name, hint = words.setting(key)
            field.set_label(name, hint)
            self._hints[key].setText(hint)
            self._controls[key].retranslate()
        self.display(self._shown)

    def display(self, shown: Shown) -> None:
        """Shows the whole page."""
        self._shown = shown
        if shown.settings is not None:
            for key, control in self._controls.items():
                control.show_value(self._in_use(key, shown.settings))
                control.retranslate()
        wrong = dict(shown.wrong)
        for key, field in self._fields.items():
            field.show_error(wrong.get(key))
        if shown.secrets is not None:
            self._show_secrets(shown.secrets)

    def _in_use(self, key: str, settings: Settings) -> Value:
        kept: Value = getattr(settings, key)
        spoken = self.context.translation.language
        # The command line may have chosen another language for this run than the kept one.
        return spoken if key == "language" and chosen_language(settings.language) != spoken else kept

    def apply(self, key: str, settings: Settings) -> None:
        """Lets a changed setting take effect at once."""
        if key == "language":
            self.context.translation.use(chosen_language(settings.language))
        elif key == "theme":
            self.context.theme.use(settings.theme)
        else:
            self.context.station.heed(settings)

    def _show_secrets(self, secrets: Secrets) -> None:
        looks = {
            PasswordsKept.IN_KEYRING: Look("verified", Tone.GOOD),
            PasswordsKept.NOWHERE: Look("warning", Tone.WARN),
            PasswordsKept.KEYRING_LOCKED: Look("needs-you", Tone.WARN),
        }
        self._passwords.show_state(looks[secrets.passwords], _passwords_sentence(secrets.passwords))
        kept = secrets.photo_key_in_keyring
        look = Look("verified", Tone.GOOD) if kept else Look("warning", Tone.WARN)
        self._photo_key.show_state(look, _photo_key_sentence(in_keyring=kept))
        where = translate("Settings", "Database, settings and logs are in {folder}.").format(folder=secrets.folder)
        self._folder.show_state(Look("info", Tone.NEUTRAL), where)

    def _arrange(self) -> None:
        desk, secrets = Card(), Card()
        desk.column.addWidget(self._desk_head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing.L)
        grid.setVerticalSpacing(spacing.L)
        for number, (key, field) in enumerate(self._fields.items()):
            place = column(field, self._hints[key], None, gap_px=spacing.XS)
            grid.addLayout(place, number // COLUMNS, number % COLUMNS)
            grid.setColumnStretch(number % COLUMNS, 1)
        desk.column.addLayout(grid)
        secrets.column.addWidget(self._secrets_head)
        secrets.column.addWidget(self._passwords)
        secrets.column.addLayout(row(self._save, self._read, None))
        for line in (self._photo_key, self._folder):
            secrets.column.addWidget(line)
        run = self.context.jobs.run
        self._save.clicked.connect(lambda: run(f"{PREFIX}files", self._files.save(self)))
        self._read.clicked.connect(lambda: run(f"{PREFIX}files", self._files.read(self)))
        cards = column(desk, secrets, None, gap_px=spacing.M)
        self.setLayout(page_layout(page_head(self._title), cards, spacing.GRID * 88))


class _Secrets:
    """Where secrets lie, asked of the station."""

    def __init__(self, context: Context) -> None:
        self._station = context.station

    async def where(self) -> Secrets:
        states = {
            "works": PasswordsKept.IN_KEYRING,
            "missing": PasswordsKept.NOWHERE,
            "locked": PasswordsKept.KEYRING_LOCKED,
        }
        credentials = self._station.credentials
        state = states[(await credentials.probe()).value]
        place = (await credentials.vault_key()).place.value
        return Secrets(state, place == "keyring", str(self._station.folder))


def _passwords_sentence(kept: PasswordsKept) -> str:
    return {
        PasswordsKept.IN_KEYRING: translate(
            "Settings", "Passwords of terminals are kept in this computer's password store, and nowhere else."
        ),
        PasswordsKept.NOWHERE: translate(
            "Settings",
            "This computer has no password store. Passwords are asked for each time the program starts, "
            "and are kept nowhere.",
        ),
        PasswordsKept.KEYRING_LOCKED: translate(
            "Settings", "The password store of this computer is locked. Unlock it, and passwords are kept there."
        ),
    }[kept]


def _photo_key_sentence(*, in_keyring: bool) -> str:
    if in_keyring:
        return translate(
            "Settings",
            "Photos that wait for a terminal are encrypted; their key is in the password store. "
            "They are deleted once the last terminal has them.",
        )
    return translate(
        "Settings",
        "Photos that wait for a terminal are encrypted; their key is in a file that only this user account can "
        "read. They are deleted once the last terminal has them.",
    )
