"""Peak memory of this process in MB: of a stage where Linux can tell, else of the whole run."""

import resource
import sys
from pathlib import Path

_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def reset() -> None:
    """Begin a new peak."""
    if _CLEAR.exists():
        _CLEAR.write_text("5")


def peak() -> float:
    """The peak since the last reset; child processes are not in it, see `peak_of_children`."""
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return _most(resource.RUSAGE_SELF)


def peak_of_children() -> float:
    """The peak of the largest child process that has ended; 0 where none has."""
    return _most(resource.RUSAGE_CHILDREN)


def _most(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
