"""Communities."""
from queries.views.viewer import Viewer
from queries.views.picture import Picture
def communities(viewer: Viewer, things: list[str]) -> Picture:
    raise NotImplementedError
