"""What its maker adds to a crate: results, a date, a licence; and what is refused."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from graph.directory import NotOurs
from graph.export.crate.added import BadCrate
from graph.export.crate.entity import iri
from graph.export.formats import NoSuchFormat
from jiangtu.cli import main
from tests.crates import FILES, RESULTS, contents, entities, ids
from tests.graphs import Built, make
from tests.tables import write


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("crate"), FILES)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("made") / "分析", RESULTS)


def test_results_are_taken_as_they_are_and_told_as_made_from_the_build(
    built: Built, results: Path, tmp_path: Path
) -> None:
    with built.open() as graph:
        graph.export("ro-crate", tmp_path / "c", results=[results, results / "深" / "report.html"])
    expected = {f"分析/{name}": text.encode() for name, text in RESULTS.items()} | {"report.html": b"<p>x</p>"}
    assert contents(tmp_path / "c" / "results") == expected
    named = entities(tmp_path / "c")
    action = named["#analysis"]
    assert set(ids(action, "result")) == {iri(f"results/{name}") for name in expected}
    assert set(ids(action, "object")) == set(ids(named["#build"], "result"))
    assert set(ids(named["./"], "mentions")) == {"#build", "#analysis"}


def test_date_and_licence_are_those_given_and_else_told_not_to_be(built: Built, tmp_path: Path) -> None:
    url = "https://creativecommons.org/licenses/by/4.0/"
    with built.open() as graph:
        graph.export("ro-crate", tmp_path / "given", date=date(2026, 1, 2), licence=url)
        graph.export("ro-crate", tmp_path / "plain")
    given, plain = entities(tmp_path / "given"), entities(tmp_path / "plain")
    assert given["./"]["datePublished"] == "2026-01-02" and given["./"]["license"] == {"@id": url}
    assert given[url]["name"] == url and "2026-01-02" in given["./"]["creditText"]
    assert plain["./"]["datePublished"] == "2023-05-01" and "newest document" in plain["./"]["description"]
    assert "newest document" not in given["./"]["description"]
    assert "No licence is stated" in plain[plain["./"]["license"]["@id"]]["description"]
    assert plain["ontology/honors.ttl"]["license"]["@id"].endswith("LICENSE-2.0")


def test_where_no_document_tells_a_date_one_must_be_given(tmp_path: Path) -> None:
    undated = make(tmp_path, {"documents.csv": "编号,标题\n甲,甲报道\n", "companies.csv": "名称,文献\n海尔,甲\n"})
    with undated.open() as graph:
        with pytest.raises(BadCrate, match="--date"):
            graph.export("ro-crate", tmp_path / "c")
        assert not (tmp_path / "c").exists()
        graph.export("ro-crate", tmp_path / "c", date=date(2026, 1, 2))
    assert entities(tmp_path / "c")["./"]["datePublished"] == "2026-01-02"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def test_the_command_says_how_to_cite(built: Built, results: Path, tmp_path: Path) -> None:
    given: list[str | Path] = ["--with", results, "--date", "2026-01-02", "--licence", "https://example.org/l"]
    done = run("ro-crate", "-o", tmp_path / "c", "--graph", built.directory, *given)
    assert done.exit_code == 0 and built.summary.build in done.stdout and "2026-01-02 (--date)" in done.stdout
    assert (tmp_path / "c" / "results" / "分析" / "a&b'.json").is_file()


OPTIONS = [["--with", __file__], ["--date", "2026-01-02"], ["--licence", "https://example.org/l"]]


@pytest.mark.parametrize("given", OPTIONS)
def test_other_formats_take_no_additions(built: Built, tmp_path: Path, given: list[str]) -> None:
    done = run("csv", "-o", tmp_path / "c", "--graph", built.directory, *given)
    assert done.exit_code == 1 and done.stderr == f"jiangtu: csv takes no {given[0]}; ro-crate does\n"
    with built.open() as graph, pytest.raises(NoSuchFormat):
        graph.export("nt", tmp_path / "c", results=[__file__])
    assert list(tmp_path.iterdir()) == []


def test_what_can_not_be_added_is_named_and_nothing_is_written(built: Built, tmp_path: Path) -> None:
    made = write(tmp_path / "made", {"a/x.csv": "1", "b/X.CSV": "2", "c/y.csv": "3"})
    (made / "empty").mkdir()
    (made / "c" / "away").symlink_to(tmp_path)
    target = tmp_path / "out" / "c"
    refused: list[tuple[dict[str, Any], str]] = [
        ({"results": [made / "none"]}, "none: no such file"),
        ({"results": [made / "empty"]}, "empty is an empty folder"),
        ({"results": [made / "a" / "x.csv", made / "b" / "X.CSV"]}, "have the same name"),
        ({"results": [made / "c"]}, "away: neither a file nor a folder"),
        ({"results": [tmp_path]}, "is where the crate is written to"),
        ({"licence": "free for all"}, "free for all: not the URL"),
        ({"licence": ""}, "not the URL"),
        ({"licence": "javascript:alert(1)"}, "not the URL"),
        ({"licence": "https://example.org/\udcff"}, "not the URL"),
        ({"licence": "https://example.org/\x1b[2J"}, "not the URL"),
    ]
    with built.open() as graph:
        for given, reason in refused:
            with pytest.raises(BadCrate, match=reason):
                graph.export("ro-crate", target, **given)
            assert not target.exists() and list(tmp_path.glob("out/.*")) == []
    wrong: list[tuple[str, str | Path]] = [("--with", made / "none"), ("--date", "2026-02-30"), ("--date", "yesterday")]
    for arguments in wrong:
        assert run("ro-crate", "-o", target, "--graph", built.directory, *arguments).exit_code == 2
    bad = run("ro-crate", "-o", target, "--graph", built.directory, "--licence", "free")
    assert bad.exit_code == 1 and len(bad.stderr.splitlines()) == 1


def test_only_a_crate_that_nothing_was_put_into_is_replaced(built: Built, results: Path, tmp_path: Path) -> None:
    target = tmp_path / "c"
    with built.open() as graph:
        graph.export("ro-crate", target, results=[results])
        graph.export("ro-crate", target, results=[target / "results" / "分析"])
        assert set(contents(target / "results")) == {f"分析/{name}" for name in RESULTS}
        graph.export("ro-crate", target)
        assert not (target / "results").exists() and "#analysis" not in entities(target)
        (target / "notes.txt").write_text("mine", "utf-8")
        with pytest.raises(NotOurs):
            graph.export("ro-crate", target)
    assert (target / "notes.txt").read_text("utf-8") == "mine"


def test_what_was_put_beside_the_results_of_a_crate_is_not_lost(built: Built, results: Path, tmp_path: Path) -> None:
    with built.open() as graph:
        graph.export("ro-crate", tmp_path / "c", results=[results])
        mine = tmp_path / "c" / "results" / "分析" / "mine.txt"
        mine.write_text("mine", "utf-8")
        for form in ("ro-crate", "csv", "parquet"):
            with pytest.raises(NotOurs):
                graph.export(form, tmp_path / "c")
        assert mine.read_text("utf-8") == "mine"
        mine.unlink()
        graph.export("ro-crate", tmp_path / "c")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
def test_a_result_whose_name_is_not_utf_8_is_named(built: Built, tmp_path: Path) -> None:
    made = write(tmp_path / "made", {"x\udcff.csv": "1", "y\udcff/x.csv": "1"})
    for name in ("x\udcff.csv", "y\udcff"):
        done = run("ro-crate", "-o", tmp_path / "c", "--graph", built.directory, "--with", made / name)
        assert done.exit_code == 1 and "not UTF-8" in done.stderr and len(done.stderr.splitlines()) == 1
        assert not (tmp_path / "c").exists()
