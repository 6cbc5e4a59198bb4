"""What a question may not do: write, or read and write files and addresses. Told from its words, by a small tokenizer.

Both engines open their stores for reading only; what that lets through is refused here. Oxigraph would call the
address of a SERVICE. ladybug would write the answer of a COPY into a file, read any file by LOAD FROM, change settings
by CALL, and damage what it has open by CHECKPOINT. Comments, text in quotes and names are not looked into; what the
tokenizer takes for neither is looked at, so that text which an engine might read otherwise is refused, not let through.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.answer import QueryInvalid
from ontology.turtle import ID, prefixes


class QueryRefused(QueryInvalid):
    """A question that would write, or reach beyond the graph."""


class Token(NamedTuple):
    """kind: the name of a group of the tokenizer. place: offset in the text."""

    kind: str
    text: str
    place: int


_SPARQL = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
    |(?P<quoted>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
        |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |<(?P<iri>(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*)>
    |(?P<variable>[?$]\w+)
    |(?P<tag>@[A-Za-z-]+)
    |(?P<name>(?:[^\W\d][\w.-]*)?:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[^\w\s])(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<number>\d\w*)
    |(?P<other>\\.|\S)""",
    re.VERBOSE | re.DOTALL,
)
_CYPHER = re.compile(
    r"""(?P<comment>//[^\n\r]*|/\*.*?\*/)
    |(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    |(?P<name>(?:`[^`]*`)+)
    |\$(?P<parameter>\w+)
    |(?P<number>\d\w*)
    |(?P<word>[^\W\d]\w*)
    |(?P<other>\.\.|\S)""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_SPARQL_WRITES = {"INSERT", "DELETE", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "LOAD"}
_CYPHER_BEGINS = {"MATCH", "OPTIONAL", "RETURN", "UNWIND", "WITH", "CALL"}
_CYPHER_TELLS = {"EXPLAIN", "LOGICAL", "PROFILE"}
_CYPHER_WITHIN = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "LOAD", "COPY", "DROP", "ALTER"}
_CYPHER_LEADS = (*_CYPHER_WITHIN, "CALL")  # a number may stand right before one
_LADYBUG_CALLS = frozenset(
    {"show_tables", "table_info", "show_connection", "show_functions", "show_indexes", "db_version"}
)
_NEO4J_CALLS = frozenset({"db"})


def refuse_sparql(text: str) -> None:
    """Raise QueryRefused where a text updates, calls another service, or names a graph that is not of this store."""
    tokens = list(_tokens(_SPARQL, text))
    known = prefixes()
    for n, token in enumerate(tokens):
        word = token.text.upper() if token.kind == "word" else ""
        if word in _SPARQL_WRITES:
            raise QueryRefused(f"SPARQL, {place(text, token.place)}: {word} writes; a graph is only read")
        if "SERVICE" in _keywords(token):
            raise QueryRefused(f"SPARQL, {place(text, token.place)}: SERVICE reaches beyond the graph")
        if word == "PREFIX" and [t.kind for t in tokens[n + 1 : n + 3]] == ["name", "iri"]:
            known[tokens[n + 1].text.removesuffix(":")] = tokens[n + 2].text
        if word == "FROM":
            after = tokens[n + 1 :]
            if after and after[0].text.upper() == "NAMED":
                after = after[1:]
            if not after or not _iri(after[0], known).startswith(ID):
                raise QueryRefused(
                    f"SPARQL, {place(text, token.place)}: FROM names no document of the graph; without "
                    "FROM, its own triples are asked"
                )


def refuse_cypher(text: str, calls: frozenset[str] = _LADYBUG_CALLS) -> None:
    """Raise QueryRefused where a text would do anything but read the graph, or is several questions.

    calls: the functions and procedures that it may call, up to their first dot.
    """
    tokens = list(_tokens(_CYPHER, text))
    while tokens and tokens[-1].text == ";":
        tokens.pop()
    begins = [t for t in tokens if t.text.upper() not in _CYPHER_TELLS][:1]
    for first in begins:
        if first.kind == "word" and first.text.upper() not in _CYPHER_BEGINS:
            raise QueryRefused(
                f"Cypher, {place(text, first.place)}: {first.text.upper()} is no reading; a question begins with "
                "MATCH, WITH, UNWIND or RETURN"
            )
    for n, token in enumerate(tokens):
        if token.text == ";":
            raise QueryRefused(f"Cypher, {place(text, token.place)}: one question at a time")
        if token.kind not in ("word", "number") or _is_name(tokens[max(0, n - 2) : n]):
            continue
        word = token.text.upper()
        if word in _CYPHER_WITHIN or (token.kind == "number" and word.endswith(_CYPHER_LEADS)):
            raise QueryRefused(
                f"Cypher, {place(text, token.place)}: {word} writes, or reaches beyond the graph, which is only "
                f"read; a name that reads so goes into backticks: `{token.text}`"
            )
        if word == "CALL":
            called = tokens[n + 1].text if n + 1 < len(tokens) else ""
            if called.lower() not in calls:
                raise QueryRefused(
                    f"Cypher, {place(text, token.place)}: CALL of {called or 'nothing'} is not let through"
                )


def refuse_neo4j(text: str) -> None:
    """`refuse_cypher` for Neo4j, which reads `\\u004c` as L wherever it stands, and has indexes to ask.

    What writes in other words, its own transaction refuses.
    """
    if (found := text.find("\\u")) >= 0:
        raise QueryRefused(f"Cypher, {place(text, found)}: write the character itself in place of its code")
    refuse_cypher(text, _NEO4J_CALLS)


def gives_graph(text: str) -> bool:
    """Whether a text in SPARQL is a CONSTRUCT or DESCRIBE, and so gives triples."""
    words = (token.text.upper() for token in _tokens(_SPARQL, text) if token.kind == "word")
    return next((word for word in words if word not in ("PREFIX", "BASE")), "").startswith(("CONSTRUCT", "DESCRIBE"))


def cypher_parameters(text: str) -> set[str]:
    """The names of the parameters in a text."""
    return {token.text for token in _tokens(_CYPHER, text) if token.kind == "parameter"}


def place(text: str, offset: int) -> str:
    """
    >>> place("MATCH (n)\\nSET n.x = 1", 10)
    'line 2, column 1'
    """
    before = text[:offset]
    return f"line {before.count(chr(10)) + 1}, column {offset - before.rfind(chr(10))}"


def _tokens(tokenizer: re.Pattern[str], text: str) -> Iterator[Token]:
    for found in tokenizer.finditer(text):
        kind = found.lastgroup or ""
        if kind != "comment":
            yield Token(kind, found[kind], found.start())


def _iri(token: Token, known: dict[str, str]) -> str:
    if token.kind == "name":
        prefix, _, local = token.text.partition(":")
        return known.get(prefix, "") + local
    return token.text if token.kind == "iri" else ""


def _keywords(token: Token) -> str:
    """Where keywords of SPARQL may stand in a token: Oxigraph wants no space after one, as in `trueSERVICE:x{}`."""
    if token.kind in ("word", "number"):
        return token.text.upper()
    return token.text.partition(":")[0].upper() if token.kind == "name" else ""


def _is_name(before: list[Token]) -> bool:
    """Whether the word that follows can only be a name: of a property, a label or a type."""
    if not before:
        return False
    last = before[-1].text
    if last == ".":
        return len(before) == 2 and (before[0].kind in ("word", "name") or before[0].text in (")", "]", "}"))
    return last in (":", "|")
