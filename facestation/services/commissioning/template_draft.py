"""A template while somebody edits it: values that cannot stand in one are kept, and said to be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facestation.commissioning import reading
from facestation.commissioning.conversation import NOTHING_SAID, place_named
from facestation.commissioning.resources import RESOURCES
from facestation.commissioning.template import Clock, Facts, SecretRef, Template, Wanted
from facestation.commissioning.template_file import parse_template
from facestation.commissioning.template_text import render
from facestation.domain.terminal_settings import FieldShown, Kind, ResourceInfo
from facestation.errors import TemplateError

_PREVIEWED = 3
_EXAMPLE = ("DS-K1T343EFWX", "ENK00000007")


@dataclass(frozen=True, slots=True)
class DraftField:
    """One field of a resource, and what the template wants of it."""

    shown: FieldShown
    wanted: str | None = None
    """As text; None where the template leaves it alone. Of a secret, the name that the keyring has it under."""


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """One state of it; each change makes another."""

    template: Template = Template()

    @staticmethod
    def resources() -> tuple[ResourceInfo, ...]:
        """What a template may hold, in the order of the tree."""
        return tuple(resource.info for resource in RESOURCES.values() if not resource.own)

    @property
    def clock(self) -> Clock | None:
        """How the clock is set; None where it is left alone."""
        return self.template.clock

    @property
    def counts(self) -> Mapping[str, int]:
        """How many values are wanted of each resource, by its name with its number."""
        return {section.place.name: len(section.fields) for section in self.template.settings}

    @property
    def text(self) -> str:
        """As the file will be."""
        return render(self.template)

    def names(self) -> tuple[str, ...]:
        """What the first terminals would be called; none where names are left alone."""
        model, serial = _EXAMPLE
        facts = (Facts(serial, model, f"Terminal {number}", number) for number in range(1, _PREVIEWED + 1))
        return tuple(dict.fromkeys(name for name in map(self.template.name_of, facts) if name))

    def fields(self, resource: str) -> tuple[DraftField, ...]:
        """What documents know of it and what the template has besides; raises ResourceUnknown."""
        place = place_named(resource)
        wanted = next((section.fields for section in self.template.settings if section.place == place), {})
        known = [each.name for each in place.resource.fields if each.writable and not each.own and "*" not in each.name]
        names = dict.fromkeys([*known, *wanted])
        return tuple(DraftField(self._shown(resource, name), _text(wanted.get(name))) for name in names)

    def problem(self, file: str) -> TemplateError | None:
        """Why it can be no template as it is; `key` of it says where."""
        try:
            parse_template(self.text.encode(errors="surrogatepass"), file)
        except TemplateError as error:
            return error
        return None

    def called(self, title: str, name: str) -> TemplateDraft:
        """The same with this title, and this pattern of names."""
        return TemplateDraft(replace(self.template, title=title, name=name))

    def set_by(self, zone: str, server: str) -> TemplateDraft:
        """The same with the clock set by this server, by this computer where there is none, or left alone."""
        clock = Clock(zone, server, self.template.clock.interval_min if self.template.clock and server else None)
        return TemplateDraft(replace(self.template, clock=clock if zone or server else None))

    def wanting(self, resource: str, field: str, text: str) -> TemplateDraft:
        """The same with that value; of a secret, with that name for it."""
        shown = self._shown(resource, field)
        return TemplateDraft(self.template.with_field(resource, field, _wanted(shown, text)))

    def leaving(self, resource: str, field: str) -> TemplateDraft:
        """The same without that value."""
        return TemplateDraft(self.template.without_field(resource, field))

    @staticmethod
    def _shown(resource: str, field: str) -> FieldShown:
        return reading.shown_field(place_named(resource).resource, field, None, NOTHING_SAID, shown=True)


def _wanted(shown: FieldShown, text: str) -> Wanted:
    if shown.secret:
        return SecretRef(text)
    if shown.kind is Kind.SWITCH:
        return text == "true"
    number = reading.number_of(text) if shown.kind is Kind.NUMBER else None
    return text if number is None else number


def _text(wanted: Wanted | None) -> str | None:
    if wanted is None or isinstance(wanted, str):
        return wanted
    if isinstance(wanted, bool):
        return "true" if wanted else "false"
    return wanted.name if isinstance(wanted, SecretRef) else str(wanted)
