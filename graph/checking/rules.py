"""The rules of a check, as quality.yml has them, and how a row of a rule's query becomes a remark."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.checking.remark import SEVERITIES, Remark, Severity
from graph.decisions import COLUMNS
from ontology.schema import Attribute, NodeClass, schema

Row = Mapping[str, Any]
_CLIPPED = 3  # documents, rows or values that a remark names
_BETWEEN = {("zh", False): "、", ("zh", True): "；", ("en", False): ", ", ("en", True): "; "}
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_COLUMN = re.compile(r"\{(\w+)\}")
_RECORD = re.compile(r"(.*)#(?:sheet=(.*);)?row=(\d+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """words: finding and mend by language. rows: the file of decisions that its lines are for, or empty."""

    name: str
    severity: Severity
    rows: str
    words: Mapping[str, tuple[str, str]]

    def remark(self, row: Row, lang: str, common: Mapping[str, str]) -> Remark:
        """row: of the rule's query. common: what any rule may name: report, reports."""
        shown = {**common, **{column: self._cell(column, value, row, lang) for column, value in row.items()}}
        shown["message"] = shown.get(f"message_{lang}", "")
        finding, mend = (_filled(words, shown) for words in self.words[lang])
        return Remark(self.severity, self.name, shown["thing"], shown["id"], finding, mend)

    def _cell(self, column: str, value: Any, row: Row, lang: str) -> str:
        if value is None:
            return ""
        if column == "property":
            return _property(str(row["id"]), value, lang)
        if column == "lines":
            return self._lines(value, row["thing"])
        if column == "records":
            return _clipped([_place(record, lang) for record in value], lang)
        words = _wording(row, lang) if column in ("value", "stated") else str
        if isinstance(value, list):
            told = any(isinstance(item, dict) for item in value)
            return _clipped(dict.fromkeys(_said(item, words, lang) for item in value), lang, told=told)
        return words(value)

    def _lines(self, rows: list[list[str]], thing: str) -> str:
        """Rows for the rule's file. Rows of one case speak to each other, so a case is named like no other."""
        text = io.StringIO()
        out = csv.writer(text, lineterminator="\n")
        ids = [mention.rpartition("/")[2][:6] for mention, *_ in rows]
        case = [f"{thing} {ids[0]}-{ids[-1]}"] if self.rows == "identity.csv" else []
        for cells in rows:
            full = [*case, *cells]
            out.writerow([*full, *[""] * (len(COLUMNS[self.rows]) - len(full))])
        return text.getvalue().rstrip("\n")


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, errors first, then warnings, then notes; each in the order of the file."""
    import yaml

    text = files(__name__.rpartition(".")[0]).joinpath("quality.yml").read_text("utf-8")
    found = [
        Rule(told["rule"], told["severity"], told.get("rows", ""), {lang: tuple(told[lang]) for lang in ("zh", "en")})
        for told in yaml.safe_load(text)
    ]
    return tuple(sorted(found, key=lambda rule: SEVERITIES.index(rule.severity)))


def _filled(words: str, shown: Mapping[str, str]) -> str:
    def kept(part: re.Match[str]) -> str:
        return part[1] if all(shown[column] for column in _COLUMN.findall(part[1])) else ""

    return _COLUMN.sub(lambda column: shown[column[1]], _OPTIONAL.sub(kept, words))


def _said(item: Any, words: Callable[[Any], str], lang: str) -> str:
    if not isinstance(item, dict):
        return words(item)
    documents = _clipped(item["documents"] or [], lang)
    if not documents:
        return words(item["value"])
    return words(item["value"]) + (f"（{documents}）" if lang == "zh" else f" ({documents})")


def _clipped(items: Iterable[object], lang: str, *, told: bool = False) -> str:
    """The first of some items. told: each with its documents."""
    listed = [str(item) for item in items]
    text = _BETWEEN[lang, told].join(listed[:_CLIPPED])
    more = len(listed) - _CLIPPED
    return text if more <= 0 else f"{text} 等 {len(listed)} 处" if lang == "zh" else f"{text} and {more} more"


def _place(record: str, lang: str) -> str:
    """A file and row as a person says it.

    >>> _place("records/people.csv#row=12", "en"), _place("roll.xlsx#sheet=人物;row=3", "zh")
    ('records/people.csv row 12', 'roll.xlsx 人物 第 3 行')
    """
    found = _RECORD.fullmatch(record)
    if not found:
        return record
    row = f"第 {found[3]} 行" if lang == "zh" else f"row {found[3]}"
    return " ".join(part for part in (found[1], found[2], row) if part)


def _classes(id_: str) -> list[NodeClass]:
    """The class of an id, then the others: a rule may speak of a neighbour's property."""
    classes = schema().classes
    own = id_.partition("/")[0]
    return sorted(classes.values(), key=lambda node_class: node_class.term.name != own)


def _attribute(id_: str, name: str) -> Attribute | None:
    return next((c.attributes[name] for c in _classes(id_) if name in c.attributes), None)


def _property(id_: str, name: str, lang: str) -> str:
    named = _attribute(id_, name) or next((c.links[name] for c in _classes(id_) if name in c.links), None)
    return (named or schema().relations[name]).term.labels[lang]


def _wording(row: Row, lang: str) -> Callable[[Any], str]:
    """A code by its label, any other value as it is."""
    attribute = _attribute(str(row["id"]), row["property"]) if "property" in row else None
    labels = {code.notation: code.labels[lang] for code in attribute.codes} if attribute else {}
    return lambda value: labels.get(str(value), str(value))
