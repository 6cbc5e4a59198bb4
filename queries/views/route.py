"""The picture of how two things are connected: the shortest paths, and each step in a sentence with its facts."""

from graph import path as paths
from queries.views.picture import Picture
from queries.views.profile import told_in
from queries.views.viewer import Viewer
from queries.views.wording import words


def route(
    viewer: Viewer, start: str, end: str, *, hops: int = paths.HOPS, many: int = paths.MANY, through_hubs: bool = False
) -> Picture:
    """The picture of the paths between two ids; of the two alone where there is none."""
    found = paths.path(viewer.graph, start, end, hops=hops, many=many, through_hubs=through_hubs)
    nodes = list(dict.fromkeys([start, *(step.end.id for way in found for step in way), end]))
    steps = list(dict.fromkeys((step.start.id, step.end.id) for way in found for step in way))
    ties = [
        tie for tie in viewer.ties(nodes, (start, end)) if {(tie.start, tie.end), (tie.end, tie.start)} & set(steps)
    ]
    sheet = viewer.sheet(f"path {start} {end} {hops} {many} {through_hubs}")
    told = [(pair, [tie for tie in ties if {tie.start, tie.end} == set(pair)]) for pair in steps]
    return viewer.picture(
        "path",
        sheet,
        nodes,
        ties,
        title=words("titles", "path", start=viewer.gathered.name(start), end=viewer.gathered.name(end)),
        subtitle=words("subtitles", "path" if found else "no_path", paths=len(found)),
        ends=(start, end),
        profile=tuple(told_in(same, viewer.gathered, sheet) for _, same in told if same),
    )
