"""The words of reports, in the language of one: texts of words.yml with values in their braces."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from graph.analytics.measure import Words

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def said(lang: str, name: str, /, **values: object) -> str:
    """A text by its name."""
    return _words()[name][lang].format(**values)


def several(lang: str, name: str, count: int) -> str:
    """A count of things: `1 row`, `1,234 rows`."""
    one = f"{name}_one"
    return said(lang, one if count == 1 and one in _words() else name, count=f"{count:,}")


@cache
def _words() -> Mapping[str, Words]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files(__name__.rpartition(".")[0]).joinpath("words.yml").read_text("utf-8")
    told: Mapping[str, Any] = yaml.load(text, loader)
    return told
