"""The statement: one asserted value, with who says so, where, and in which words.

Statements are the source of truth: regenerated per input, never edited, never merged. A statement's id is the hash
of its fields, so it is computed when asked for and never stored. A named tuple rather than a dataclass: millions are
made, and columns are cut from them as they stand.
"""

from hashlib import sha256
from typing import Literal, NamedTuple

Datatype = Literal["entity", "class", "text", "integer", "decimal", "date", "boolean"]

SEPARATOR = "\x1f"  # between the parts of a hash; null is written as empty


class Statement(NamedTuple):
    """One row of a statements table; every field is text or null.

    subject: mention id. property: local name in the ontology. value: mention id (entity), class name (class), or the
    value's canonical text. lang: BCP 47, of text only. source: id of the document that says so. locator: place in
    that document. quote: its exact words. original: the value as written, where `value` differs. basis: null when
    the words say it, else how it was inferred. confidence: decimal in (0, 1], null where nobody stated one.
    loader: name and version. record: the file and row that was read.
    """

    subject: str
    property: str
    value: str
    datatype: Datatype
    lang: str | None
    source: str
    locator: str | None
    quote: str | None
    original: str | None
    basis: str | None
    confidence: str | None
    loader: str
    record: str


def statement_id(statement: Statement) -> str:
    """20 hex digits that name a statement by its content.

    >>> s = Statement("Person/0", "type", "Person", "class", None, "Document/0", *[None] * 5, "t/1", "r")
    >>> statement_id(s) == statement_id(Statement(*s)) != statement_id(s._replace(record="s"))
    True
    """
    return digest(*statement)


def mention_id(label: str, *parts: str | None) -> str:
    """The id of a thing as one document tells it apart: its class and the hash of (class, parts).

    parts: the document's id, then the values by which that document tells the thing apart; null counts as empty.

    >>> mention_id("Person", "Document/0", "张伟", None)
    'Person/aceb987d5771f9c97650'
    """
    return f"{label}/{digest(label, *parts)}"


def document_id(
    declared: str | None, title: str | None = None, publisher: str | None = None, date: str | None = None
) -> str:
    """The id of a document, from what it declares itself to be: its id, else title, publisher and date.

    Never from file content or row numbers: an edit would lose every decision that rests on it.
    """
    return mention_id("Document", declared) if declared else mention_id("Document", title, publisher, date)


def digest(*parts: str | None) -> str:
    return sha256(SEPARATOR.join([part or "" for part in parts]).encode()).hexdigest()[:20]
