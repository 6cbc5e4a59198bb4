"""Names in pinyin, for search: syllables without tones, apart by spaces.

Surnames are read as surnames (单 is shan, not dan), which dictionaries of words get wrong.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SURNAMES = {
    **{
        "单": "shan",
        "仇": "qiu",
        "解": "xie",
        "曾": "zeng",
        "区": "ou",
        "查": "zha",
        "任": "ren",
        "朴": "piao",
        "盖": "ge",
    },
    **{
        "翟": "zhai",
        "缪": "miao",
        "冼": "xian",
        "乐": "yue",
        "华": "hua",
        "黑": "he",
        "秘": "bi",
        "折": "she",
        "种": "chong",
    },
    **{"员": "yun", "尉迟": "yu chi", "万俟": "mo qi", "长孙": "zhang sun", "令狐": "ling hu", "澹台": "tan tai"},
}


def pinyin(name: str, *, person: bool) -> str:
    """
    >>> pinyin("单雄信", person=True), pinyin("青岛银行", person=False)
    ('shan xiong xin', 'qing dao yin hang')
    """
    if not person:
        return " ".join(_reader()(name))
    surname = next((name[:n] for n in (2, 1) if name[:n] in _SURNAMES), "")
    given = " ".join(_syllable(letter) for letter in name[len(surname) :] if letter.strip())
    return f"{_SURNAMES[surname]} {given}".strip() if surname else given


@cache
def _syllable(letter: str) -> str:
    """A given name is no phrase of a dictionary: each letter by itself, which is also a hundred times quicker."""
    return _reader()(letter)[0]


@cache
def _reader() -> "Callable[[str], list[str]]":
    from pypinyin import lazy_pinyin  # 0.1 s to load: only where names are shown

    return lazy_pinyin
