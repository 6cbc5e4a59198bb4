"""Which build a text means: one of a graph directory, or the current one of another directory."""

from pathlib import Path

from graph.directory import BUILDS, NoGraph, builds, current
from graph.errors import JiangtuError

CURRENT, PREVIOUS = "current", "previous"
_SHOWN = 12  # digits of a build's hash, as it is shown


class BuildNotFound(JiangtuError):
    """No build goes by the text; the message lists those that are there."""


class AmbiguousBuild(JiangtuError):
    """The hashes of several builds begin with the text; the message lists them."""


def find_build(directory: Path, text: str) -> Path:
    """The folder of the build that a text means: `current`, `previous`, the start of a hash, a graph directory.

    What names a build of `directory` means that, also where a folder has the same name. Raises BuildNotFound or
    AmbiguousBuild.
    """
    there = builds(directory) if (directory / BUILDS).is_dir() else []
    if text == CURRENT:
        return _current(directory)
    if text == PREVIOUS:
        now = _current(directory)
        earlier = [folder for folder in there if folder != now]
        if not earlier:
            raise BuildNotFound(f"{directory} holds no build before the current one ({now.name[:_SHOWN]})")
        return earlier[0]
    found = [folder for folder in there if text and folder.name.startswith(text.lower())]
    if len(found) > 1:
        names = "".join(f"\n  {name}" for name in sorted(folder.name for folder in found))
        raise AmbiguousBuild(f"{len(found)} builds of {directory} begin with {text}; write more of one:{names}")
    if found:
        return found[0]
    if Path(text).is_dir():
        return _current(Path(text))
    known = ", ".join(folder.name[:_SHOWN] for folder in there) or "none"
    raise BuildNotFound(
        f"{text} is no build of {directory}, nor a graph directory; builds there, newest first: {known}"
    )


def _current(directory: Path) -> Path:
    try:
        return current(directory)
    except NoGraph as error:
        raise BuildNotFound(str(error)) from None
