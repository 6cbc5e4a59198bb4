"""Records into a graph: reading, identity and projection joined, cached by input, published in one step."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import duckdb

from graph import directory
from graph.decisions import COLUMNS, DECISIONS, FOLDER, Decisions, read_decisions
from graph.engine import Engine
from graph.errors import EngineFailed, UnreadableInput
from graph.groups.striking import strike
from graph.ledger import Ledger
from graph.making import make_tables
from graph.manifest import NAME, Manifest, code_hash, hash_files, hash_of, read_manifest
from graph.problem import Problem, write_report
from graph.stores import engines, make_stores
from graph.suppression import Word, hidden, struck_names, struck_problems, suppress
from jiangtu.kept import keep_reading, link, reading_kept, reading_told, told_of
from jiangtu.readers import Task, readings
from loaders.discovery import inputs
from loaders.table.input import Input, Reading
from ontology.schema import schema

READINGS = "readings.json"
VOCABULARY = "vocabulary"


@dataclass(slots=True)
class Summary:
    """What a build came to. readings: one an input. counts: of the graph. fresh: something was made, not only found.
    renamed: kept groups whose names held that of somebody suppressed, by their new names."""

    graph: Path
    build: str = ""
    fresh: bool = False
    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    renamed: list[str] = field(default_factory=list)

    def all_problems(self) -> list[Problem]:
        """Of discovery and of every reading, sorted."""
        return sorted({*self.problems, *(problem for reading in self.readings for problem in reading.problems)})

    @property
    def report(self) -> Path:
        return self.graph / directory.REPORT

    @property
    def rows(self) -> int:
        return sum(reading.rows for reading in self.readings)

    @property
    def faulty(self) -> int:
        return sum(reading.faulty for reading in self.readings)

    @property
    def taken(self) -> Counter[str]:
        return sum((reading.taken for reading in self.readings), Counter[str]())


@dataclass(frozen=True, slots=True)
class Source:
    """An input with its name in this build and the hashes of its files; key: what its statements rest on."""

    input: Input
    name: str
    hashes: dict[str, str]
    key: str


def build(
    records: Iterable[Path | str],
    graph: Path | str = "jiangtu-graph",
    *,
    decisions: Path | str | None = None,
    memory: str = "1GB",
    threads: int | None = None,
    keep: int = 2,
    stores: bool = True,
    named_graphs: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Read records (folders, CSV files, workbooks) and publish their graph in the directory `graph`.

    decisions: the folder of human decisions; by default `decisions/` in the first records folder that has one.
    memory: bound of the engine. threads: of the engine, and processes that read; None for one a core. keep: builds
    that stay. stores: also make what SPARQL and Cypher ask; named_graphs: the RDF store has one for each document,
    too. progress: told what is being done. What can't be read is in report.csv of the directory, written also when
    the build fails, and in the summary's problems; the rest is built.
    Raises JiangtuError: a path is missing, decisions contradict each other, another build is writing.
    """
    listed = [Path(path) for path in records]
    summary = Summary(Path(graph))
    with directory.writing(summary.graph) as scratch:
        making = None
        try:
            found = [source for path in listed for source in inputs(path, summary.problems)]
            if not found:
                raise UnreadableInput(_nothing(listed, summary))
            folder = Path(decisions) if decisions else _decisions_folder(listed)
            summary.problems += _unused_decisions(listed, folder)
            made = engines() if stores else {}
            making = _Making(summary, found, folder, scratch, progress, memory, made, named_graphs and stores)
            if making.made():
                making.reuse()
            else:
                making.make(threads)
                summary.renamed = strike(summary.graph, making.words)
                directory.publish(summary.graph, making.folder, making.manifest.build, keep)
            making.sweep()
        except duckdb.Error as error:
            raise EngineFailed(f"the engine gave up, the graph before stays: {str(error).splitlines()[0]}") from error
        finally:
            told = summary.all_problems()
            if making is None or not making.struck:  # what is to be suppressed is not known yet: tell no value
                told = [replace(problem, value="") for problem in told]
            write_report(told, summary.report)
    summary.problems = summary.all_problems()
    return summary


def _nothing(records: Sequence[Path], summary: Summary) -> str:
    """Why nothing could be read: the first file that is faulty, or that there is none."""
    problems = sorted(summary.problems)
    more = f"; {len(problems) - 1:,} more: {summary.report}" if len(problems) > 1 else ""
    said = f"{problems[0]}{more}" if problems else "no table and no workbook"
    return f"nothing to read in {', '.join(map(str, records))}: {said}"


def _decisions_folder(records: Sequence[Path]) -> Path | None:
    return next((path / FOLDER for path in records if (path / FOLDER).is_dir()), None)


def _unused_decisions(records: Sequence[Path], used: Path | None) -> list[Problem]:
    """A folder of decisions that this build does not heed is a problem: somebody relies on it."""
    found = [p for path in records for p in sorted(path.rglob(FOLDER)) if path.is_dir() and p.is_dir()]
    wanted = used.resolve() if used else None
    reason = "decisions that this build does not heed; name the folder with --decisions"
    return [Problem(p.name, "", 0, "", p.parent.name, reason) for p in found if p.resolve() != wanted]


def _sources(found: Iterable[Input], code: str) -> list[Source]:
    """Inputs in a stable order; two of one name are numbered."""
    hashed = sorted(((i.name, hash_files(i.files), i) for i in found), key=lambda h: (h[0], hash_of(h[1])))
    seen, sources = Counter[str](), []
    for name, hashes, source in hashed:
        seen[name] += 1
        numbered = f"{name}~{seen[name]}" if seen[name] > 1 else name
        sources.append(Source(source, numbered, hashes, hash_of([code, numbered, hashes])))
    return sources


class _Making:
    """One build on its way: what changed is read, the rest of the way is gone anew."""

    def __init__(
        self,
        summary: Summary,
        found: Sequence[Input],
        decisions: Path | None,
        scratch: Path,
        progress: Callable[[str], None],
        memory: str,
        stores: dict[str, str],
        named_graphs: bool,
    ) -> None:
        from jiangtu import __version__

        self.summary, self.scratch, self.progress, self.memory = summary, scratch, progress, memory
        self.folder = scratch / "build"
        self.decisions: Decisions = read_decisions(decisions)
        decided = hash_files(p for name in COLUMNS if decisions and (p := decisions / name).is_file())
        code = code_hash()
        self.sources = _sources(found, code)
        sources = {source.name: source.hashes for source in self.sources}
        suppressed = sorted({row["mention"] for row in self.decisions.suppress})
        unread = hash_of([str(problem) for problem in sorted(summary.problems)])
        self.manifest = Manifest(
            __version__, schema().version, code, sources, decided, unread, suppressed, stores, named_graphs
        )
        self.words, self.struck = list[Word](), not suppressed
        self.hidden = set[tuple[str, str]]()
        summary.build = self.manifest.build

    def made(self) -> bool:
        return (self.summary.graph / directory.BUILDS / self.manifest.build / NAME).is_file()

    def reuse(self) -> None:
        """Nothing is new: the build is there, and at most has to be made current again."""
        folder = self.summary.graph / directory.BUILDS / self.manifest.build
        told = json.loads((folder / READINGS).read_text("utf-8"))
        self.summary.readings = [reading_told(entry) for entry in told["readings"]]
        self.summary.problems = [Problem(**problem) for problem in told["problems"]]  # as they were struck then
        self.summary.counts, self.struck = read_manifest(folder).counts, True
        if not directory.is_current(self.summary.graph, self.manifest.build):
            directory.point(self.summary.graph, self.manifest.build)

    def make(self, threads: int | None) -> None:
        statements = self._read(threads)
        with Engine(self.scratch / "engine", self.memory, threads) as engine:
            suppressing = (lambda: self._suppress(engine, statements)) if self.decisions.suppress else None
            self.manifest.counts = make_tables(
                engine, statements, self.decisions, self.folder, suppressing=suppressing, progress=self.progress
            )
        if self.manifest.stores:
            self.progress("stores for SPARQL and Cypher")
            named_graphs = self.manifest.named_graphs
            make_stores(self.folder, self.scratch / "stores", self.memory, threads, named_graphs=named_graphs)
        self.summary.counts, self.summary.fresh = self.manifest.counts, True
        told = {
            "problems": [asdict(problem) for problem in self.summary.problems],
            "readings": [told_of(reading) for reading in self.summary.readings],
        }
        self._write(READINGS, told)
        self._write(DECISIONS, self.decisions.told(self.hidden))
        self._write(NAME, asdict(self.manifest))

    def _write(self, name: str, told: object) -> None:
        """Write what the build says of itself."""
        text = json.dumps(struck_names(told, self.words), ensure_ascii=False, indent=1, sort_keys=True)
        (self.folder / name).write_text(text + "\n", "utf-8", newline="\n")

    def _suppress(self, engine: Engine, statements: Sequence[Path]) -> list[Path]:
        """The files of the statements that stay."""
        target = self.folder / "statements"
        self.words = suppress(engine, self.decisions, statements, target, self.memory)
        self.hidden = hidden(engine)
        for reading in self.summary.readings:
            reading.problems = struck_problems(reading.problems, self.words)
        self.summary.problems, self.struck = struck_problems(self.summary.problems, self.words), True
        return [target / path.name for path in statements]

    def _read(self, threads: int | None) -> list[Path]:
        """The statements files of all inputs, from the cache or read anew.

        Where anything is suppressed nothing is cached, and what is read stays in the scratch folder until it is
        filtered.
        """
        cache = None if self.decisions.suppress else self.summary.graph / directory.CACHE
        target = self.scratch / "read" if self.decisions.suppress else self.folder / "statements"
        target.mkdir(parents=True)
        paths = [target / f"{source.key}.parquet" for source in self.sources]  # whatever the folders are called
        told: dict[Path, Reading] = {}
        for path in paths:
            if cache and (kept := reading_kept(cache / path.name)):
                link(cache / path.name, path)
                told[path] = kept
        tasks = [Task(s.input, path) for s, path in zip(self.sources, paths, strict=True) if path not in told]
        for task, reading in readings(tasks, self.memory, threads, self.progress):
            told[task.path] = reading
            if cache:
                keep_reading(task.path, cache / task.path.name, reading)
        self.summary.readings = [told[path] for path in paths]
        return [*paths, _read_vocabulary(target)]

    def sweep(self) -> None:
        """Drop what the cache no longer needs and, where something was suppressed, builds that may hold it."""
        keys = set() if self.decisions.suppress else {source.key for source in self.sources}
        for path in (self.summary.graph / directory.CACHE).iterdir():
            if path.stem not in keys and path.suffix in (".parquet", ".json"):
                path.unlink(missing_ok=True)
        for folder in directory.builds(self.summary.graph):
            holds = set(self.manifest.suppressed) - set(read_manifest(folder).suppressed)
            if holds and folder.name != self.manifest.build:
                directory.remove(folder)


def _read_vocabulary(folder: Path) -> Path:
    from loaders import vocabulary

    path = folder / f"{VOCABULARY}.parquet"
    with Ledger(path) as ledger:
        ledger.add(vocabulary.statements())
    return path
