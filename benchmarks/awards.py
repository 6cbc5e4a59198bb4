"""Honors that can be granted: those of the vocabulary, and of each city, district and group the ones it would have."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from benchmarks.places import PROVINCE, City
from benchmarks.units import Unit
from graph.names import key
from ontology.vocabulary import HONORS, PLACES, vocabulary

LADDER = ("enterprise", "district", "municipal", "provincial", "national")
BESIDE = ("ministerial", "industry", "foundation", "foreign")
_LEVELS = {"enterprise": "企业级", "district": "区县级", "municipal": "市级"}
_KINDS = {"person": "人物", "company": "企业", "studio": "工作室", "team": "团队", "achievement": "成果"}
_PLENTY = {  # what every city or district has that the vocabulary tells nothing of: ending, recipient, repeatable
    "municipal": (
        *(("工匠", "person", False), ("五一劳动奖章", "person", True), ("技术能手", "person", False)),
        *(("劳动模范", "person", True), ("首席技师", "person", True), ("全员创新企业", "company", True)),
        *(("五一劳动奖状", "organization", True), ("劳模和工匠人才创新工作室", "studio", False)),
        *(("工人先锋号", "team", True), ("职工创新成果", "achievement", False)),
    ),
    "district": (
        *(("工匠", "person", False), ("劳动模范", "person", True), ("技术能手", "person", False)),
        *(("职工创新能手", "person", True), ("全员创新企业", "company", True), ("创新型班组", "team", True)),
        *(("劳模工匠人才创新工作室", "studio", False), ("职工创新成果", "achievement", False)),
    ),
}


@dataclass(frozen=True, slots=True)
class Award:
    """wordings: names that mean it and nothing else. cells: of its row in the honors table; none where the
    vocabulary has it. numbered: its grants bear an edition. graded: its grants bear a grade."""

    name: str
    level: str
    repeatable: bool
    wordings: tuple[str, ...]
    cells: tuple[tuple[str, str], ...]
    numbered: bool
    graded: bool


@cache
def awards(level: str, recipient: str, city: City, district: str) -> tuple[Award, ...]:
    """The honors of a level for a kind of recipient, as far as that city and district may receive them."""
    area = {"district": district, "municipal": city.name, "provincial": PROVINCE}.get(level)
    known = tuple(award for award, where in _known(level, recipient) if area in (None, where))
    return known or tuple(
        _own(area + ending, level, kind, area, city.union if level == "municipal" else "", repeatable)
        for ending, kind, repeatable in _PLENTY.get(level, ())
        if kind == recipient and area
    )


def award_of_group(unit: Unit) -> Award:
    """The honor that a group gives to its own."""
    return _own(f"{unit.short}优秀工匠", "enterprise", "person", "", "", True)


def _own(name: str, level: str, recipient: str, area: str, giver: str, repeatable: bool) -> Award:
    cells = {
        "名称": name,
        "级别": _LEVELS[level],
        "授予对象": _KINDS.get(recipient, "机构"),
        "适用地区": area,
        "授予单位": giver,
        "可重复授予": "是" if repeatable else "否",
    }
    return Award(name, level, repeatable, (name,), tuple(cells.items()), False, False)


@cache
def _known(level: str, recipient: str) -> tuple[tuple[Award, str], ...]:
    """The honors of the vocabulary, each with the name of its area."""
    source, places = vocabulary(HONORS), vocabulary(PLACES)
    spelled = Counter(key(text) for entry in source.entries.values() for text in {text for text, _ in entry.names})
    found = []
    for entry in source.entries.values():
        facts = entry.facts
        if entry.label != "Honor" or level not in facts["level"] or recipient not in facts["recipientKind"]:
            continue
        area = next((places.entries[iri].name for iri in entry.links.get("jurisdiction", ())), "")
        # In a paper of the city a variant means an honor of the city or above; a district's needs its own name.
        words = [text for text, lang in entry.names if lang == "zh" and level != "district"]
        wordings = tuple(text for text in words if spelled[key(text)] == 1)
        award = Award(
            name=entry.name,
            level=level,
            repeatable="true" in facts.get("repeatable", ()),
            wordings=wordings or (entry.name,),
            cells=(),
            numbered=entry.name.endswith(("年度人物", "大奖", "楷模")),
            graded="achievement" in facts["recipientKind"] and entry.name.endswith("奖"),
        )
        found.append((award, area))
    return tuple(found)
