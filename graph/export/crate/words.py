"""What a crate says in Chinese and English: words.yml, with its braces filled in.

RO-Crate's readers expect one text, so that both languages stand in it, a line each, Chinese first.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Said(NamedTuple):
    """name: in a few words. text: in full."""

    name: str
    text: str


def said(key: str, **filled: object) -> Said:
    """The name and the text of a part of a crate."""
    (zh_name, zh), (en_name, en) = (_words()[key][language] for language in ("zh", "en"))
    return Said(f"{zh_name} · {en_name}".format(**filled), both(zh.format(**filled), en.format(**filled)))


def both(zh: str, en: str) -> str:
    return f"{zh}\n{en}"


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    import yaml

    words: dict[str, dict[str, list[str]]] = yaml.safe_load(
        files(__name__.rpartition(".")[0]).joinpath("words.yml").read_text("utf-8")
    )
    return words
