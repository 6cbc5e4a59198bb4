"""Records into a graph: reading, identity and projection joined, cached by input, published in one step."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import duckdb

from graph import directory
from graph.decisions import COLUMNS, FOLDER, Decisions, read_decisions
from graph.engine import Engine
from graph.errors import EngineFailed
from graph.identity import identify
from graph.ledger import Ledger
from graph.manifest import NAME, Manifest, code_hash, hash_files, hash_of, read_manifest
from graph.problem import Problem, write_report
from graph.projection import project
from graph.reports import write_reports
from graph.suppression import struck_problems, suppress
from loaders.discovery import inputs
from loaders.table.input import Input, Reading
from ontology.schema import schema

READINGS = "readings.json"
VOCABULARY = "vocabulary"


@dataclass(slots=True)
class Summary:
    """What a build came to. readings: one an input. counts: of the graph. fresh: something was made, not only found."""

    graph: Path
    build: str = ""
    fresh: bool = False
    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

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
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Read records (folders, CSV files, workbooks) and publish their graph in the directory `graph`.

    decisions: the folder of human decisions; by default `decisions/` in the first records folder that has one.
    memory: bound of the engine. keep: builds that stay. progress: told what is being done. What can't be read is in
    report.csv of the directory, written also when the build fails, and in the summary's problems; the rest is built.
    Raises JiangtuError: a path is missing, decisions contradict each other, another build is writing.
    """
    listed = [Path(path) for path in records]
    summary = Summary(Path(graph))
    with directory.writing(summary.graph) as scratch:
        try:
            found = [source for path in listed for source in inputs(path, summary.problems)]
            folder = Path(decisions) if decisions else _decisions_folder(listed)
            making = _Making(summary, found, folder, scratch, progress)
            if making.made():
                making.reuse()
            else:
                making.make(memory, threads)
                directory.publish(summary.graph, making.folder, making.manifest.build, keep)
                making.sweep()
        except duckdb.Error as error:
            raise EngineFailed(f"the engine gave up, the graph before stays: {str(error).splitlines()[0]}") from error
        finally:
            summary.problems += [problem for reading in summary.readings for problem in reading.problems]
            write_report(summary.problems, summary.report)
    return summary


def _decisions_folder(records: Sequence[Path]) -> Path | None:
    return next((path / FOLDER for path in records if (path / FOLDER).is_dir()), None)


def _sources(found: Iterable[Input], code: str) -> list[Source]:
    """Inputs in a stable order; two of one name are numbered."""
    hashed = sorted(((i.name, hash_files(i.files), i) for i in found), key=lambda h: (h[0], hash_of(h[1])))
    seen, sources = Counter[str](), []
    for name, hashes, source in hashed:
        seen[name] += 1
        numbered = f"{name}~{seen[name]}" if seen[name] > 1 else name
        sources.append(Source(source, numbered, hashes, hash_of([code, name, hashes])))
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
    ) -> None:
        from jiangtu import __version__

        self.summary, self.scratch, self.progress = summary, scratch, progress
        self.folder = scratch / "build"
        self.decisions: Decisions = read_decisions(decisions)
        decided = hash_files(p for name in COLUMNS if decisions and (p := decisions / name).is_file())
        code = code_hash()
        self.sources = _sources(found, code)
        sources = {source.name: source.hashes for source in self.sources}
        suppressed = sorted({row["mention"] for row in self.decisions.suppress})
        self.manifest = Manifest(__version__, schema().version, code, sources, decided, suppressed)
        summary.build = self.manifest.build

    def made(self) -> bool:
        return (self.summary.graph / directory.BUILDS / self.manifest.build / NAME).is_file()

    def reuse(self) -> None:
        """Nothing is new: the build is there, and at most has to be made current again."""
        folder = self.summary.graph / directory.BUILDS / self.manifest.build
        told = json.loads((folder / READINGS).read_text("utf-8"))
        self.summary.readings = [_reading(entry) for entry in told]
        self.summary.counts = read_manifest(folder).counts
        if not directory.is_current(self.summary.graph, self.manifest.build):
            directory.point(self.summary.graph, self.manifest.build)

    def make(self, memory: str, threads: int | None) -> None:
        statements = self._read()
        with Engine(self.scratch / "engine", memory, threads) as engine:
            self.progress("who is who")
            engine.parquet("statements", statements)
            identified = identify(engine, self.decisions)
            if self.decisions.suppress:
                words = suppress(engine, self.decisions, statements, self.folder / "statements")
                for reading in self.summary.readings:
                    reading.problems = struck_problems(reading.problems, words)
                self.summary.problems = struck_problems(self.summary.problems, words)
                engine.parquet("statements", [self.folder / "statements" / path.name for path in statements])
                identified = identify(engine, self.decisions)
            self.progress("nodes, edges and passages")
            project(engine, self.decisions, self.folder)
            write_reports(engine, self.decisions, identified, self.folder)
            self.manifest.counts = {table: engine.count(table) for table in ("statements", "mentions", "used", "links")}
        self.summary.counts, self.summary.fresh = self.manifest.counts, True
        told = json.dumps([_told(reading) for reading in self.summary.readings], ensure_ascii=False, indent=1)
        (self.folder / READINGS).write_text(told + "\n", "utf-8", newline="\n")
        self.manifest.write(self.folder)

    def _read(self) -> list[Path]:
        """The statements files of all inputs, from the cache or read anew.

        Where anything is suppressed nothing is cached, and what is read stays in the scratch folder until it is
        filtered.
        """
        cache = None if self.decisions.suppress else self.summary.graph / directory.CACHE
        target = self.scratch / "read" if self.decisions.suppress else self.folder / "statements"
        target.mkdir(parents=True)
        found = []
        for source in self.sources:
            path = target / f"{source.name.replace('/', '__')}.parquet"
            kept = cache / f"{source.key}.parquet" if cache else None
            if kept and kept.exists() and (told := kept.with_suffix(".json")).exists():
                reading = _reading(json.loads(told.read_text("utf-8")))
                _link(kept, path)
            else:
                self.progress(source.name)
                reading = _read_one(source.input, path)
                if kept:
                    _link(path, kept)
                    kept.with_suffix(".json").write_text(json.dumps(_told(reading), ensure_ascii=False), "utf-8")
            self.summary.readings.append(reading)
            found.append(path)
        found.append(_read_vocabulary(target))
        return found

    def sweep(self) -> None:
        """Drop what the cache no longer needs and, where something was suppressed, builds that may hold it."""
        keys = set() if self.decisions.suppress else {source.key for source in self.sources}
        for path in (self.summary.graph / directory.CACHE).iterdir():
            if path.stem not in keys:
                path.unlink(missing_ok=True)
        for folder in directory.builds(self.summary.graph):
            holds = set(self.manifest.suppressed) - set(read_manifest(folder).suppressed)
            if holds and folder.name != self.manifest.build:
                directory.remove(folder)


def _read_one(source: Input, path: Path) -> Reading:
    from loaders.table.loader import read

    reading = Reading(source.name)
    with Ledger(path) as ledger:
        ledger.add(read(source, reading))
    for refusal in ledger.refused:
        reason = f"personal data ({refusal.kind}): the statement is not taken"
        reading.problems.append(Problem(refusal.record, "", 0, refusal.property, "", reason))
    return reading


def _read_vocabulary(folder: Path) -> Path:
    from loaders import vocabulary

    path = folder / f"{VOCABULARY}.parquet"
    with Ledger(path) as ledger:
        ledger.add(vocabulary.statements())
    return path


def _told(reading: Reading) -> dict[str, object]:
    problems = [asdict(problem) for problem in reading.problems]
    return {
        "name": reading.name,
        "rows": reading.rows,
        "faulty": reading.faulty,
        "taken": dict(sorted(reading.taken.items())),
        "problems": problems,
    }


def _reading(told: dict[str, object]) -> Reading:
    fields = dict(told)
    fields["taken"] = Counter(fields["taken"])  # type: ignore[call-overload]
    fields["problems"] = [Problem(**problem) for problem in fields["problems"]]  # type: ignore[attr-defined]
    return Reading(**fields)  # type: ignore[arg-type]


def _link(path: Path, target: Path) -> None:
    """One file under two names where the file system can, else a copy; the target appears whole."""
    part = target.with_name(f".{target.name}")
    part.unlink(missing_ok=True)
    try:
        os.link(path, part)
    except OSError:
        shutil.copyfile(path, part)
    part.replace(target)
