"""The picture of a thing: itself, what lies within two steps, a profile, a timeline, and its canned question."""

from collections.abc import Mapping
from typing import NamedTuple

from graph.answer import Id
from graph.finding import Found
from graph.steps import SENTENCES
from ontology.schema import schema
from queries.asking import Asked, answer
from queries.question import Language, question
from queries.views.picture import Picture, Words
from queries.views.profile import profile
from queries.views.table import table
from queries.views.timeline import timeline
from queries.views.viewer import Viewer, left_out
from queries.views.wording import both, words

MOST = 300  # things that a picture shows, unless told otherwise


class Asking(NamedTuple):
    """The question whose answer stands beside a class, its parameter, and the quicker language."""

    question: str
    parameter: str
    language: Language = "sparql"


_NEIGHBOURS = Asking("neighbours", "thing")
_ASKED: Mapping[str, Asking] = {
    "Person": Asking("person", "person"),
    "Company": Asking("company", "company", "cypher"),
    "Honor": Asking("holders", "honor", "cypher"),
    "Event": Asking("events", "event"),
    "Achievement": Asking("achievement", "achievement"),
}


def kinds() -> Mapping[str, str]:
    """What a picture can be of: `person` → the class."""
    return {label.lower(): label for label in schema().classes if label not in (*SENTENCES, "Passage")}


def thing(viewer: Viewer, id_: str, most: int = MOST) -> Picture:
    """The picture of the thing with this id, of at most so many things."""
    label = id_.partition("/")[0]
    drawn, more = viewer.around(id_, most)
    tied = viewer.ties(drawn, (id_,))
    figures = viewer.figures(drawn, id_)
    sheet = viewer.sheet(f"{label.lower()} {id_} {most}", id_)
    told = _asked(id_, viewer.gathered.name(id_)[viewer.lang])
    return viewer.picture(
        label.lower(),
        sheet,
        drawn,
        tied,
        figures=figures,
        title=viewer.gathered.name(id_),
        subtitle=_subtitle(label, len(drawn), len(tied)),
        left_out=left_out(more),
        center=id_,
        profile=profile(id_, tied, figures, viewer.gathered, sheet),
        timeline=timeline(id_, tied, viewer.gathered, sheet),
        table=table(told, answer(viewer.graph, told, _ASKED.get(label, _NEIGHBOURS).language)),
    )


def _asked(id_: str, name: str) -> Asked:
    """The question about the thing, whose id needs no search."""
    label = id_.partition("/")[0]
    asked = _ASKED.get(label, _NEIGHBOURS)
    told = question(asked.question)
    neutral = {parameter.name: parameter.default for parameter in told.parameters if parameter.default is not None}
    return Asked(told, neutral | {asked.parameter: Id(id_)}, {asked.parameter: Found(id_, label, name, "", "")})


def _subtitle(label: str, nodes: int, edges: int) -> Words:
    slots = {"class": schema().classes[label].term.labels, "nodes": both(f"{nodes:,}"), "edges": both(f"{edges:,}")}
    return words("subtitles", "thing", **slots)
