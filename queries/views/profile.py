"""A thing in a few sentences: each clause says only what its facts say.

A sentence tells one kind of thing; the subject is named once in it. Where sources differ both are said, with who says
so; what was inferred is marked as such.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from ontology.schema import schema
from queries.views.gathered import Gathered
from queries.views.picture import Clause, Words
from queries.views.saying import Said, attribute, clause, figure, place
from queries.views.sheet import Sheet
from queries.views.tie import Tie
from queries.views.wording import LANGUAGES, words

MOST = 5  # clauses of one kind
_MADE = "Contribution"
_EARNED = ("Conferral.honor", "Contribution.achievement")
# A thing is also told by what its people, teams and studios earned, and a person by the teams that they lead.
_OURS = ("Position", "unitOf")
_LED = ("leads",)

Sentences = tuple[tuple[Clause, ...], ...]


def profile(
    id_: str, ties: Sequence[Tie], figures: Mapping[str, Sequence[str]], gathered: Gathered, sheet: Sheet
) -> Sentences:
    """What is told of a thing: its attributes, its ties, kind by kind, what those earned who are part of it, and its
    figures."""
    mine = sorted((tie for tie in ties if id_ in (tie.start, tie.end)), key=lambda tie: _told_at(tie, gathered))
    kinds = [_ties(id_, list(kind), figures, gathered) for _, kind in groupby(mine, key=place)]
    kinds += _earned(id_, ties, figures, gathered)
    kinds.append(_figures(id_, figures.get(id_, ()), gathered, gathered.name(id_)))
    attributes = _attributes(id_, gathered)
    told = [_sentence(attributes, sheet, "comma"), *(_sentence(said, sheet) for said in kinds)]
    return tuple(sentence for sentence in told if sentence)


def told_in(ties: Iterable[Tie], gathered: Gathered, sheet: Sheet) -> tuple[Clause, ...]:
    """Ties in one sentence, every thing named: a step of a path."""
    return _sentence([clause(tie, _names(tie, gathered)) for tie in ties], sheet)


def _told_at(tie: Tie, gathered: Gathered) -> tuple[int, int, tuple[int, ...], str, str]:
    current = any(fact.property == "status" and fact.value == "current" for fact in tie.facts)
    return (
        place(tie),
        not current,
        tuple(-year for year in tie.years[-1:]) or (0,),
        gathered.name(tie.end)["zh"],
        tie.id,
    )


def _attributes(id_: str, gathered: Gathered) -> list[Said]:
    facts = [fact for fact in gathered.facts(id_) if not fact.target]
    said = [told for _, same in groupby(facts, key=lambda f: f.property) if (told := attribute(list(same)))]
    if not said:
        return []
    opening = words("marks", "opening", name=gathered.name(id_))
    first = said[0]
    return [Said({lang: opening[lang] + first.words[lang] for lang in LANGUAGES}, first.facts), *said[1:]]


def _ties(id_: str, kind: Sequence[Tie], figures: Mapping[str, Sequence[str]], gathered: Gathered) -> list[Said]:
    said, named = list[Said](), False
    for tie in kind[:MOST]:
        said.append(clause(tie, _names(tie, gathered), understood=named and tie.start == id_))
        named = named or tie.start == id_
        if tie.relation == _MADE and tie.end != id_ and (made := figures.get(tie.end, ())):
            said += _figures(tie.end, made, gathered, gathered.name(tie.end))
            named = False  # the figures are of another subject
    return said + _more(kind)


def _more(all_: Sequence[object]) -> list[Said]:
    """How many are not told, where not all are."""
    return [Said(words("marks", "more", count=len(all_) - MOST), ())] if len(all_) > MOST else []


def _earned(
    id_: str, ties: Sequence[Tie], figures: Mapping[str, Sequence[str]], gathered: Gathered
) -> list[list[Said]]:
    """A sentence for each of those who are part of a thing and earned most: their honors and works."""
    parts = {tie.start for tie in ties if tie.relation in _OURS and tie.end == id_}
    parts |= {tie.end for tie in ties if tie.relation in _LED and tie.start == id_}
    earned: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.start in parts and tie.names[0] in _EARNED and tie.end != id_:
            earned[tie.start].append(tie)
    ladder = schema().ladder()

    def rank(part: str) -> tuple[int, int, str, str]:
        highest = max(ladder.get(gathered.called(tie.end).level or "", 0) for tie in earned[part])
        return -highest, -len(earned[part]), gathered.name(part)["zh"], part

    told = sorted(earned, key=rank)[:MOST]
    said = [_ties(part, sorted(earned[part], key=lambda t: _told_at(t, gathered)), figures, gathered) for part in told]
    return [*said, more] if (more := _more(list(earned))) else said


def _figures(id_: str, sentences: Sequence[str], gathered: Gathered, name: Words) -> list[Said]:
    return [figure(gathered.facts(sentence), name) for sentence in sentences[:MOST]] + _more(sentences)


def _names(tie: Tie, gathered: Gathered) -> dict[str, Words]:
    return {end: gathered.name(end) for end in (tie.start, tie.end)}


def _sentence(said: Sequence[Said], sheet: Sheet, between: str = "semicolon") -> tuple[Clause, ...]:
    """Clauses that read on from one another: a mark after each, a stop after the last."""
    marks = [words("marks", between)] * (len(said) - 1) + [words("marks", "stop")] * bool(said)
    return tuple(
        Clause({lang: (part.words[lang] + mark[lang]).lstrip() for lang in LANGUAGES}, sheet.facts(part.facts))
        for part, mark in zip(said, marks, strict=True)
    )
