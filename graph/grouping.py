"""Which tellings of one thing are one: grants by edition, grade and year; posts by kind, title and start.

A telling that leaves something open joins the fuller one it agrees with, if there is exactly one such group. Pure
functions of small sets, so that order never matters.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

Facets = tuple[str | None, ...]


class Telling(NamedTuple):
    """One mention and what it says; None is left open."""

    no: int
    facets: Facets


class Grouped(NamedTuple):
    """groups: mentions that are one thing. undetermined: mentions that may belong to several of the groups."""

    groups: list[list[int]]
    undetermined: list[int]


def posts(tellings: Sequence[Telling]) -> Grouped:
    """Posts of one person at one organization: those that agree in what both say, the open ones with the only fuller.

    >>> posts([Telling(1, ("职工", None)), Telling(2, (None, None)), Telling(3, ("职工", "2006"))]).groups
    [[1, 2, 3]]
    >>> posts([Telling(1, ("班长", None)), Telling(2, ("厂长", None)), Telling(3, (None, None))])
    Grouped(groups=[[1], [2]], undetermined=[3])
    """
    by_facets = _by_facets(tellings)
    full = [f for f in by_facets if not any(f != g and _agrees(f, g) for g in by_facets)]
    groups: dict[Facets, list[int]] = {f: list(by_facets[f]) for f in full}
    undetermined: list[int] = []
    for facets, numbers in by_facets.items():
        if facets not in groups:
            fuller = [g for g in full if _agrees(facets, g)]
            (groups[fuller[0]] if len(fuller) == 1 else undetermined).extend(numbers)
    return Grouped(sorted(sorted(group) for group in groups.values()), sorted(undetermined))


def grants(tellings: Sequence[Telling], *, once: bool) -> Grouped:
    """Grants of one honor to one recipient; facets are (edition, grade, year).

    Equal year, one grant. Differing years are two, unless the edition agrees or the honor is given once. An undated
    telling joins the only dated grant; with several it is undetermined; with none all undated are one.

    >>> grants([Telling(1, (None, None, "2001")), Telling(2, (None, None, None))], once=False).groups
    [[1, 2]]
    >>> grants([Telling(n, (None, None, y)) for n, y in enumerate(("2001", "2005", None))], once=False)
    Grouped(groups=[[0], [1]], undetermined=[2])
    >>> grants([Telling(1, ("第七届", None, "2003")), Telling(2, ("第七届", None, "2004"))], once=False).groups
    [[1, 2]]
    """
    if once:
        return posts([Telling(t.no, (None, t.facets[1], None)) for t in tellings])
    dated = posts([t for t in tellings if t.facets[2]])
    says = {t.no: t.facets for t in tellings}
    groups = _joined(dated.groups, lambda a, b: _one_edition(a, b, says))
    undated, undetermined = [t for t in tellings if not t.facets[2]], list(dated.undetermined)
    fitting = {
        t: [n for n, g in enumerate(groups) if all(_compatible(t.facets[:2], says[no][:2]) for no in g)]
        for t in undated
    }
    left = [t for t, fits in fitting.items() if not fits]
    for n, group in enumerate(groups):
        joining = [t for t, fits in fitting.items() if fits == [n]]
        agree = all(_compatible(a.facets[:2], b.facets[:2]) for a in joining for b in joining)
        (group if agree else undetermined).extend(t.no for t in joining)
    undetermined += [t.no for t, fits in fitting.items() if len(fits) > 1]
    alone = posts(left)
    return Grouped(sorted(sorted(g) for g in [*groups, *alone.groups]), sorted([*undetermined, *alone.undetermined]))


def _by_facets(tellings: Iterable[Telling]) -> dict[Facets, list[int]]:
    found: dict[Facets, list[int]] = {}
    for telling in sorted(tellings, key=lambda t: ([f or "" for f in t.facets], t.no)):
        found.setdefault(telling.facets, []).append(telling.no)
    return found


def _agrees(facets: Facets, fuller: Facets) -> bool:
    return all(a is None or a == b for a, b in zip(facets, fuller, strict=True))


def _compatible(a: Facets, b: Facets) -> bool:
    return all(x is None or y is None or x == y for x, y in zip(a, b, strict=True))


def _one_edition(a: list[int], b: list[int], says: dict[int, Facets]) -> bool:
    editions = {says[no][0] for no in a} & {says[no][0] for no in b} - {None}
    return bool(editions) and all(_compatible(says[x][1:2], says[y][1:2]) for x in a for y in b)


def _joined(groups: list[list[int]], same: Callable[[list[int], list[int]], bool]) -> list[list[int]]:
    joined: list[list[int]] = []
    for group in groups:
        fits = [g for g in joined if same(g, group)]
        merged = sorted({no for g in fits for no in g} | set(group))
        joined = [g for g in joined if g not in fits] + [merged]
    return joined
