"""The cities of Shandong and their districts, out of the vocabulary of places."""

from collections import Counter
from dataclasses import dataclass

from ontology.vocabulary import PLACES, vocabulary

PROVINCE = "山东省"
_LARGE = ("青岛市", "济南市", "烟台市", "潍坊市")  # the others follow as the vocabulary lists them


@dataclass(frozen=True, slots=True)
class City:
    """number: its rank by size. short: 青岛. slug: of folders and ids. districts: those whose name is theirs alone."""

    number: int
    name: str
    short: str
    slug: str
    districts: tuple[str, ...]

    @property
    def union(self) -> str:
        return f"{self.name}总工会"

    @property
    def paper(self) -> str:
        return f"{self.short}工人报"


def cities(count: int) -> list[City]:
    """The largest `count` cities of the province, those of today."""
    entries = vocabulary(PLACES).entries
    spelled = Counter(text for entry in entries.values() for text, _ in entry.names)
    province = next(entry for entry in entries.values() if entry.name == PROVINCE)

    def parts(iri: str) -> list[str]:
        inside = sorted(e.iri for e in entries.values() if iri in e.links.get("partOf", ()))
        return [part for part in inside if "validTo" not in entries[part].facts]

    def rank(iri: str) -> tuple[int, str]:
        return (_LARGE.index(entries[iri].name) if entries[iri].name in _LARGE else len(_LARGE)), iri

    ranked = sorted(parts(province.iri), key=rank)
    found = []
    for number, iri in enumerate(ranked[:count]):
        names = entries[iri].names
        short = next(text for text, lang in names[1:] if lang == "zh")
        slug = next(text for text, lang in names if lang == "en").lower().replace("'", "")
        districts = tuple(entries[part].name for part in parts(iri) if spelled[entries[part].name] == 1)
        found.append(City(number, entries[iri].name, short, slug, districts))
    return found
