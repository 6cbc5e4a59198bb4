"""Names of files made of names that people give: taken by every system, Windows too, and short enough."""

import re

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)  # names that Windows keeps for itself
_CHARACTERS, _BYTES = 80, 230  # systems take 255 bytes, some of which are an ending


def stem(name: str, otherwise: str) -> str:
    """The name as that of a file, without an ending; `otherwise` where nothing of it is left.

    >>> stem("青岛港/集团", "group"), stem("..", "group"), stem("con", "group")
    ('青岛港_集团', 'group', '_con')
    """
    told = _UNSAFE.sub("_", name).strip(" .")[:_CHARACTERS]
    told = told.encode("utf-8", "replace")[:_BYTES].decode("utf-8", "ignore").rstrip(" .") or otherwise
    return f"_{told}" if _DEVICES.match(told) else told
