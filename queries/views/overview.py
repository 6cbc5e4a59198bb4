"""The picture of a whole graph: every thing, or, where these are too many to draw, the communities that they form.

Documents and passages are left out: they are what facts rest on. A community is told by its largest members; which
things are near each other is computed, seeded, and no fact.
"""

from collections import Counter

from queries.views.communities import communities
from queries.views.picture import Column, Picture, Table, Words
from queries.views.tie import Tie
from queries.views.viewer import Viewer
from queries.views.web import is_sentence
from queries.views.wording import joined, words

DRAWN = 2000  # things above which communities are drawn
_UNDRAWN = ("Document", "Passage")


def overview(viewer: Viewer, most: int = DRAWN, pages: Words | None = None) -> Picture:
    """All things and what joins them; communities where there are more than `most` things.

    pages: one sentence about the pages of a site.
    """
    things = [id_ for id_ in viewer.ids if not is_sentence(id_) and id_.partition("/")[0] not in _UNDRAWN]
    if len(things) > most:
        return communities(viewer, len(things), pages)
    ties = viewer.ties(things, things)
    return viewer.picture(
        "overview",
        viewer.sheet(f"overview {most}"),
        things,
        ties,
        title=words("titles", "overview"),
        subtitle=words("subtitles", "overview", nodes=f"{len(things):,}", edges=f"{len(ties):,}"),
        left_out=joined([words("left_out", "documents"), *([pages] if pages else [])], "beside"),
        table=_table(viewer, things, ties),
    )


def _table(viewer: Viewer, drawn: list[str], ties: list[Tie]) -> Table:
    """Every thing with its class and links, the most linked first."""
    from ontology.schema import schema

    classes = schema().classes
    counted = Counter(end for tie in ties for end in {tie.start, tie.end})
    rows = [
        (viewer.gathered.name(id_)["zh"], classes[id_.partition("/")[0]].term.labels, counted[id_]) for id_ in drawn
    ]
    columns = (("name", "text"), ("class", "class"), ("links", "integer"))
    return Table(
        title=words("titles", "overview"),
        description=words("left_out", "documents"),
        columns=tuple(Column(name, words("columns", name), kind) for name, kind in columns),
        rows=tuple(rows),
        ids=tuple((id_, None, None) for id_ in drawn),
    )
