"""Figures as records word them: `3000余万元`, `4.65亿元`, `超10亿元`, `近60亿元`, `2.6万人次`, `85%`, `十几条`.

A figure is a value, what it is to the real one (=, >, <, ~, range), and a unit. Nothing is guessed: a Chinese numeral
counts as a number only before a scale or a measure word, so that `一举` names none.
"""

import re
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_MORE = ("超过", "高于", "大于", "多于", "不少于", "至少", "突破", "超", "逾", "过")
_LESS = ("不足", "不到", "低于", "少于", "小于")
_ABOUT = ("大约", "约", "将近", "接近", "近")
_UNITS = (
    *(
        "人次",
        "人民币",
        "百分点",
        "平方公里",
        "平方米",
        "立方米",
        "公里",
        "千米",
        "毫米",
        "厘米",
        "纳米",
        "千瓦时",
        "千瓦",
        "小时",
    ),
    *(
        "分钟",
        "公斤",
        "万吨",
        "吨",
        "米",
        "亩",
        "公顷",
        "美元",
        "欧元",
        "元",
        "%",
        "‰",
        "成",
        "倍",
        "度",
        "岁",
        "人",
        "名",
        "位",
        "家",
    ),
    *(
        "个",
        "项",
        "条",
        "台",
        "件",
        "种",
        "辆",
        "年",
        "月",
        "日",
        "天",
        "次",
        "类",
        "篇",
        "本",
        "部",
        "座",
        "所",
        "场",
        "届",
        "期",
        "套",
    ),
    *("支", "架", "艘", "列", "间", "户", "组", "批", "处", "枚", "块", "份", "幅", "代", "级", "站", "号"),
)
_FIGURE = re.compile(
    rf"(?P<before>{'|'.join(_MORE + _LESS + _ABOUT)})?"
    r"(?:(?P<arabic>\d[\d,]*(?:\.\d+)?)|(?P<chinese>数(?=[十百千万亿])|[零〇一二两三四五六七八九十百千万亿]+))"
    r"(?P<scale>[百千万亿]*)"
    r"(?:[-—–~至到](?P<high>\d[\d,]*(?:\.\d+)?)(?P<highscale>[百千万亿]*))?"
    r"(?P<more>[余多几])?(?P<morescale>[百千万亿]*)(?P<after>[余多])?"
    rf"(?:个(?=百分点))?(?P<unit>{'|'.join(_UNITS)})?(?P<tail>以上|以下|左右|余)?"
)
_FEN = {"元": 100, "人民币": 100}


class Figure(NamedTuple):
    """value and value_high in the plain unit (3000余万元 is 30000000 元); relation as the model's code list has it."""

    value: Decimal
    value_high: Decimal | None
    relation: str
    unit: str | None


def parse_figure(words: str) -> Figure | None:
    """The first figure in the words, or None.

    >>> parse_figure("3000余万元")
    Figure(value=Decimal('30000000'), value_high=None, relation='>', unit='元')
    >>> parse_figure("近60亿元").relation, parse_figure("十几条").value, parse_figure("5.3个百分点").unit
    ('~', Decimal('10'), '百分点')
    """
    text = normalize("NFKC", words).replace(" ", "")
    for found in _FIGURE.finditer(text):
        if found["arabic"] or found["unit"] or len(found["chinese"] + found["scale"]) > 1:
            return _figure(found)
    return None


def fen(value: Decimal, unit: str | None) -> int | None:
    """Money in integer fen; None where the unit is not yuan.

    >>> fen(Decimal("4.65"), "元"), fen(Decimal(3), "项")
    (465, None)
    """
    return int(value * _FEN[unit]) if unit in _FEN else None


def _figure(found: re.Match[str]) -> Figure:
    more, unit = found["more"], found["unit"]
    if found["arabic"]:
        number = Decimal(found["arabic"].replace(",", ""))
    else:
        number = Decimal(1 if found["chinese"] == "数" else _number(found["chinese"]))
        more = more or ("数" if found["chinese"] == "数" else None)
    scale = _scale(found["scale"] + found["morescale"])
    high = None
    if found["high"]:
        high_scale = _scale(found["highscale"] + found["morescale"])
        high = Decimal(found["high"].replace(",", "")) * high_scale
        scale = scale if found["scale"] else high_scale  # 3-5万元: both in 万
    tenth = 10 if unit == "成" else 1
    relation = "range" if high is not None else _relation(found["before"], more or found["after"], found["tail"])
    value_high = None if high is None else _plain(high * tenth)
    return Figure(_plain(number * scale * tenth), value_high, relation, "%" if unit == "成" else unit)


def _relation(before: str | None, more: str | None, tail: str | None) -> str:
    if before in _LESS or tail == "以下":
        return "<"
    if before in _MORE or more or tail in ("以上", "余"):
        return ">"
    return "~" if before or tail else "="


def _number(text: str) -> int:
    """Chinese numerals.

    >>> _number("十"), _number("五十"), _number("二千零四"), _number("三万五千"), _number("亿")
    (10, 50, 2004, 35000, 100000000)
    """
    total = section = digit = 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif (scale := _SCALES[c]) < 10**4:
            section += (digit or 1) * scale
            digit = 0
        elif scale == 10**4:
            total += (section + digit or 1) * scale
            section = digit = 0
        else:
            total = (total + section + digit or 1) * scale
            section = digit = 0
    return total + section + digit


def _scale(text: str) -> int:
    scale = 1
    for c in text:
        scale *= _SCALES[c]
    return scale


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
