"""The statements that would be left without a document, as a build of the records without its rows would read them.

What the document says goes. Its rows declare names, too, and other rows of the folder may rest on these: their cells
mean another thing of the name, where there is one, or can't be read. A grant, a post or a figure of which a cell can't
be read falls whole, anything else loses the cell. Not followed is what statements don't keep: an alias that only this
document tells and by which others tell a unit apart; and of another document a title or city that only it tells.
"""

from collections.abc import Sequence
from pathlib import Path

from graph.engine import Engine
from graph.names import key
from graph.statement import mention_id
from graph.without.naming import INTRODUCING, KEYS, Names, Reference, row_id

_MENTION = {"mention": "VARCHAR"}
_ROW = {"thing": "VARCHAR", "source": "VARCHAR", "record": "VARCHAR"}
_READ = dict.fromkeys(("subject", "property", "value", "source", "record", "now"), "VARCHAR") | {"backwards": "BOOLEAN"}


def statements_left(engine: Engine, files: Sequence[Path], withdrawn: Sequence[str], target: Path) -> list[Path]:
    """Files of the statements that are left, those that change written into `target` under the same names.

    withdrawn: every mention of the document.
    """
    engine.fill("withdrawn", _MENTION, [(mention,) for mention in withdrawn])
    engine.parquet("all_statements", files)
    left = []
    for path in files:
        engine.parquet("file", [path])
        ((touched,),) = engine.rows("without/touched")
        if touched:
            _leave(engine, set(withdrawn))
            path = target / path.name
            engine.write(path, "without/written")
            engine.drop("left_over")
        left.append(path)
    return left


def _leave(engine: Engine, gone: set[str]) -> None:
    """Make the table left_over of one file."""
    engine.table("left_over", "without/left")
    while True:
        engine.table("undeclared", "without/undeclared")
        if not engine.count("undeclared"):
            break
        gone |= {mention for (mention,) in engine.rows("without/gone_too")}
        _step(engine, "declared")
    _rename_introduced(engine, gone)
    engine.table("lost", "without/lost")
    dangling = [Reference(*row) for row in engine.rows("without/dangling")]
    if dangling:
        _read_again(engine, dangling)


def _step(engine: Engine, query: str) -> None:
    engine.table("step", f"without/{query}")
    engine.table("left_over", "without/stepped")
    engine.drop("step")


def _rename_introduced(engine: Engine, gone: set[str]) -> None:
    """A body that cells declare goes by the smallest of the documents that name it: by the next, where that is gone."""
    renamed = []
    for mention, name, sources in engine.rows("without/introduced"):
        own = key(name)
        if any(mention == mention_id("Organization", document, own) for document in gone):
            renamed.append((mention, mention_id("Organization", sources[0], own)))
    if renamed:
        engine.fill("renamed", _MENTION | {"now": "VARCHAR"}, sorted(set(renamed)))
        _step(engine, "renamed")


def _read_again(engine: Engine, dangling: Sequence[Reference]) -> None:
    names = Names(*(engine.rows(f"without/names_{which}") for which in ("lost", "left", "listed")))
    introduced: dict[str, str] = {}  # name → the smallest document that names it
    for reference in dangling:
        if reference.says == INTRODUCING and names.meant(reference) is None:
            name = key(names.words(reference))
            introduced[name] = min(reference.source, introduced.get(name, reference.source))
    read, fallen, naming = list[tuple[object, ...]](), set[tuple[str, str, str, str]](), set[tuple[str, ...]]()
    again = set[tuple[str, str, str]]()
    for r in dangling:
        now, words = names.meant(r), names.words(r)
        unnamed = r.thing.partition("/")[0] in KEYS
        if now is None and r.says == INTRODUCING and words:
            now = mention_id("Organization", introduced[key(words)], key(words))
            naming.add((now, r.source, r.record, words, "en" if words.isascii() else "zh"))
        if now is None:
            fallen.add((r.thing, r.source, r.record, "" if unnamed else r.says))
        else:
            read.append((*r[:5], now, r.backwards))
            if unnamed:
                again.add((r.thing, r.source, r.record))
    engine.fill("reread", _READ, read)
    engine.fill("fallen", _ROW | {"property": "VARCHAR"}, sorted(fallen))
    _step(engine, "reread")
    if naming:
        columns = dict.fromkeys(("mention", "source", "record", "name", "lang"), "VARCHAR")
        engine.fill("introducing", columns, sorted(naming))
        engine.table("step", "without/naming")
        engine.add("left_over", "without/stepped")
    if again:
        _key_again(engine, again)


def _key_again(engine: Engine, rows: set[tuple[str, str, str]]) -> None:
    """What has no name goes by what it is told of: another recipient is another grant."""
    engine.fill("again", _ROW, sorted(rows))
    told: dict[tuple[str, str, str], dict[str, tuple[str, str]]] = {}
    for thing, source, record, name, datatype, value in engine.rows("without/rows"):
        told.setdefault((thing, source, record), {})[name] = datatype, value
    keyed = [(*row, row_id(row[0].partition("/")[0], row[1], values)) for row, values in sorted(told.items())]
    engine.fill("keyed", _ROW | {"now": "VARCHAR"}, keyed)
    _step(engine, "keyed")
