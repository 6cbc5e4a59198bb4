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
    """The peak since the last reset; child processes are not in it."""
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
