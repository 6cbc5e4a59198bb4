"""The words of pages: templates of words.yml, filled with what facts tell.

Invariant: a text of a record goes into a template as it is, and never becomes a template itself.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from queries.views.picture import Words

LANGUAGES = ("zh", "en")
Slots = Mapping[str, Words]
Template = Mapping[str, Any]
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_YEAR, _MONTH, _DAY = r"(\d{4})", r"(?:-(\d{2}))?", r"(?:-(\d{2}))?"
_DATE = re.compile(rf"{_YEAR}{_MONTH}{_DAY}([~?%]?)")


def both(text: object) -> Words:
    """A text that is the same in every language."""
    return dict.fromkeys(LANGUAGES, str(text))


def words(group: str, name: str, /, **slots: Words | object) -> Words:
    """The words of a group by name, filled; a slot that is no Words goes in as its text."""
    filled = {slot: value if isinstance(value, Mapping) else both(value) for slot, value in slots.items()}
    return fill(_words()[group][name], filled)


def templates(group: str, *names: str) -> Sequence[Template]:
    """The templates that go by the first of these names that there is."""
    return next((_words()[group][name] for name in names if name in _words()[group]), ())


def order(group: str) -> Mapping[str, int]:
    """The names of a group and their places."""
    return {name: place for place, name in enumerate(_words()[group])}


def chosen(given: Sequence[Template], slots: Slots, codes: Mapping[str, str]) -> Template | None:
    """The first template that holds and whose slots have values."""
    for template in given:
        holds = all(codes.get(slot) == code for slot, code in template.get("when", {}).items())
        if holds and set(_SLOT.findall(_OPTIONAL.sub("", template["zh"]))) <= slots.keys():
            return template
    return None


def fill(template: Template, slots: Slots) -> Words:
    """A template with its slots filled; what is optional and has no value is left out."""
    return {lang: _filled(template[lang], lang, slots) for lang in LANGUAGES}


def slots_of(template: Template) -> set[str]:
    return {slot for lang in LANGUAGES for slot in _SLOT.findall(template[lang])}


def joined(several: Sequence[Words], mark: str) -> Words:
    """Several values with a mark of words.yml between them."""
    between = _words()["marks"][mark]
    return {lang: between[lang].join(dict.fromkeys(value[lang] for value in several)) for lang in LANGUAGES}


def date_words(text: str) -> Words:
    """A date as people read it: `2019-05-01` is 2019年5月1日; also EDTF's intervals, `~` and `?`. Else as it is."""
    start, slash, end = text.partition("/")
    if slash and start and end:
        return words("marks", "interval", **{"from": date_words(start), "to": date_words(end)})
    if not (told := _DATE.fullmatch(text)):
        return both(text)
    year, month, day, mark = told.groups()
    zh = f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
    value = {"zh": zh, "en": text.rstrip("~?%")}
    for sign, name in (("~", "approximately"), ("?", "uncertain")):
        if mark in (sign, "%") and mark:
            value = dict(words("marks", name, value=value))
    return value


def _filled(text: str, lang: str, slots: Slots) -> str:
    def value(found: re.Match[str]) -> str:
        return slots[found[1]][lang]

    def part(found: re.Match[str]) -> str:
        return found[1] if all(slot in slots for slot in _SLOT.findall(found[1])) else ""

    return _SLOT.sub(value, _OPTIONAL.sub(part, text))


@cache
def _words() -> Mapping[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files(__name__.rpartition(".")[0]).joinpath("words.yml").read_text("utf-8")
    told: Mapping[str, Any] = yaml.load(text, loader)
    return told
