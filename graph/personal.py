"""Personal data that no honor needs: identity-card, phone and bank numbers, home addresses, health notes.

Recognised at reading; it enters no statement, quote, log or report. What is masked keeps the kind, never the value.
Digits are looked for after width folding, with spaces and hyphens between groups, because rolls write them so.
"""

import re
from functools import lru_cache
from unicodedata import normalize

_GAP = r"[ \t\u00a0\u3000.\-–—_]{0,2}"
_MONTH_DAY = rf"(?:0[1-9]|1[0-2]){_GAP}(?:0[1-9]|[12]\d|3[01])"
_PLACE = rf"[1-8]\d{{5}}{_GAP}"
_NOT_WITHIN = r"(?<!\d)(?<!\d[.,])"  # not the tail of a longer number
_NOT_A_FIGURE = r"(?![\d%]|[.,]\d|\s*(?:[万亿元项件台吨]|人(?!民)|家(?!庭)|个(?!人)))"  # nor a number with a unit

# name → pattern. An identity number needs no valid checksum: a mistyped one is personal too. A unified credit code
# starts with 9 or 5 and has no date in the middle. A figure is told from a mobile number by the unit behind it.
_PATTERNS = {
    "identity-card number": (
        rf"(?<!\d){_PLACE}(?:1[89]|20)\d\d{_GAP}{_MONTH_DAY}{_GAP}\d{{3}}{_GAP}[\dXx](?![\dA-Za-z])"
        rf"|{_NOT_WITHIN}[1-8]\d{{5}}\d\d{_MONTH_DAY}\d{{3}}{_NOT_A_FIGURE}"
    ),
    "phone number": (
        rf"{_NOT_WITHIN}(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}{_NOT_A_FIGURE}"
        r"|(?<!\d)\(?0(?:10|2\d|[3-9]\d{2})(?:\)\s?|\s?[\-–—]\s?)?[2-8]\d{2,3}[ \-]?\d{4}(?!\d)"
        r"|(?:电话|手机|联系方式|tel|phone)[号码]*\s*[:是为]?\s*[+(]?\d[\d\s()\-]{5,}\d"
    ),
    "bank account number": (
        rf"(?<!\d)62\d{{2}}{_GAP}\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{4}}(?:{_GAP}\d{{1,3}})?(?!\d)"
        r"|(?:银行|开户行?|卡号|账号|帐号|账户|帐户)[^\d。,，;]{0,16}\d(?:[ \-]?\d){9,29}"
    ),
    "home address": (
        r"(?:家庭|居住|现居|户籍)(?:住址|地址)\s*[:是为]?\s*[^\s,，。;]{4,}"
        r"|(?:住址|地址)\s*[:是为]\s*[^\s,，。;]{4,}"
        r"|(?:家住|现住|住在)[^,，。;]{2,24}?(?:号|室|栋|幢|单元|小区|家属院)"
        r"|\d+(?:号楼?|栋|幢)\s*\d+\s*单元\s*\d+\s*(?:室|户|号)?"
    ),
    "health note": (
        r"(?:身患|罹患|患有|患上|确诊为|被确诊|查出|检出|诊断为)[^,，。;]{0,12}?(?:癌|瘤|炎|症|病|结石|梗|中风|抑郁|尿毒)"
        r"|(?:既往|家族)?病史\s*[:有]|健康状况\s*[:为]|残疾证号?\s*[:为]?\s*\d|血型\s*[:为]\s*[ABO]"
    ),
}
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")
_ANY = re.compile("|".join(f"(?P<k{n}>{pattern})" for n, pattern in enumerate(_PATTERNS.values())), re.IGNORECASE)
_KINDS = tuple(_PATTERNS)
# What any of them has, looked for first because nearly no text has it: ten digits close together, or such a word.
_TRIGGER = re.compile(r"[\d址住患诊查检病健血残单账帐卡]")
# Every text that is read passes here, so the form is the fast one: branches that start with a letter, not with a class
# of letters, let the search skip to the next such letter; `+` behind a bound gives nothing back.
_WORDS = re.compile(
    "址|患|诊|病|健|血|残|账|帐|卡|家住|现住|住在|查出|检出|单元|银行|开户|电话|手机|联系"
    "|T[Ee][Ll]|t[Ee][Ll]|P[Hh][Oo][Nn][Ee]|p[Hh][Oo][Nn][Ee]"
)
_TEN = re.compile(r"\d(?:[ \t().\-–—_\u00a0\u3000]{0,3}+\d){9}+")

# Headers of columns that hold personal data, whatever stands in them.
_HEADERS = re.compile(
    r"身份证|证件号|公民身份|手机|电话|联系方式|微信|qq|邮箱|银行|卡号|账号|帐号|开户|住址|家庭.*址|通[讯信]地址|健康|病史|体检|血型"
    r"|id.?card|identity.?(?:card|number)|phone|mobile|e-?mail|bank|home.?address|health",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 16)
def kind_of_personal(text: str) -> str | None:
    """The kind of personal data in a text, or None.

    >>> kind_of_personal("联系人 138-0013-8000")
    'phone number'
    >>> kind_of_personal("累计创效13800138000元")
    """
    if not _TRIGGER.search(text) or not (_WORDS.search(text) or _TEN.search(_UNSEEN.sub("", text))):
        return None
    found = _ANY.search(normalize("NFKC", _UNSEEN.sub("", text)))
    return _KINDS[int(found.lastgroup[1:])] if found and found.lastgroup else None


def personal_header(header: str) -> bool:
    """Whether a column of this header holds personal data, whatever its cells look like."""
    return bool(_HEADERS.search(normalize("NFKC", header)))


def masked(text: str) -> str:
    """The text, or where it holds personal data only the kind of it, in brackets."""
    kind = kind_of_personal(text)
    return f"[{kind}]" if kind else text
