"""Names: the one normalisation that keys and search share, and the form in which a name is shown.

Invariant: `key` is idempotent, and never used as a label; `tidy` never changes a character a reader would miss.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from opencc import OpenCC

_CJK = "\u3400-\u9fff\U00020000-\U0003134f"
_PADDED = re.compile(rf"[{_CJK}](?: [{_CJK}]){{1,2}}")  # a personal name, spread to the width of longer ones
_SPACES = re.compile(r"\s+")
# Marks that writers set or leave out: quotation, titles, middle dots, separators inside names.
_MARKS = re.compile(r"[\s\"'“”‘’「」『』《》〈〉〝〞·•・‧∙.。,，、:：;；\-–—―_]+")
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")


@lru_cache(maxsize=1 << 16)
def tidy(text: str) -> str:
    """A text as it is shown: no unseen characters, single spaces, padded personal names (`贺 彪`) joined.

    >>> tidy(" 贺　彪 "), tidy("匠心匠造  建功青岛")
    ('贺彪', '匠心匠造 建功青岛')
    """
    text = _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()
    return text.replace(" ", "") if _PADDED.fullmatch(text) else text


@lru_cache(maxsize=1 << 17)
def key(text: str) -> str:
    """A name as it is compared: width folded, simplified script, no case, no marks.

    >>> key("“连钢创新团队”") == key("連鋼創新團隊"), key("青岛港（集团）") == key("青岛港(集团)")
    (True, True)
    >>> key("青岛港") == key("青岛港集团")
    False
    """
    text = normalize("NFKC", _UNSEEN.sub("", text)).casefold()
    text = _MARKS.sub("", text)
    return text if text.isascii() else normalize("NFKC", _simplified().convert(text))


@cache
def _simplified() -> "OpenCC":
    from opencc import OpenCC  # 10 ms to load: only when a name is first compared

    return OpenCC("t2s")
