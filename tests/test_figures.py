"""The scripts of docs/figures go from records to a figure that says what it counts."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import jiangtu
from benchmarks.generate import generate
from graph.opened import Graph
from records import root

SCRIPTS = Path(__file__).parents[1] / "docs" / "figures"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("figures")
    generate(600, folder / "r", seed=1)
    jiangtu.build([folder / "r"], folder / "g", stores=False)
    return folder


def figure(script: str, records: Path, path: Path) -> list[str]:
    """The texts of the figure that a script draws of records."""
    call = [sys.executable, str(SCRIPTS / script), str(records), str(path)]
    subprocess.run(call, check=True, capture_output=True, cwd=path.parent)
    return [text for element in ElementTree.parse(path).iter() if (text := (element.text or "").strip())]


def opened(folder: Path) -> Graph:
    return jiangtu.open(folder / "g")


def test_curves_of_waiting_times_bear_the_people_that_they_count(generated: Path, tmp_path: Path) -> None:
    told = figure("waiting.py", generated / "r", tmp_path / "f.svg")
    with opened(generated) as graph:
        waiting = graph.measure("ladder")["waiting"].query("grouping == 'all' and n >= 10")
        build = graph.manifest.build
    expected = {f"{row['from']} (n = {row['n']:,})" for _, row in waiting.iterrows()}
    assert len(expected) > 1 and expected <= set(told)
    # the figure builds without stores, and so does the graph that it is compared with
    assert any(text.endswith(f"build {build[:12]}") for text in told)


def test_honors_that_share_recipients_are_counted_and_named(generated: Path, tmp_path: Path) -> None:
    told = figure("honors.py", generated / "r", tmp_path / "f.svg")
    with opened(generated) as graph:
        network = graph.network("honors")
    strength = dict(network.degree(weight="weight"))
    first = min(network, key=lambda honor: (-strength[honor], honor))
    assert network.nodes[first]["name"] in told
    sharing = sum(map(bool, strength.values()))
    assert any(f" of {sharing:,} honors that share recipients" in text for text in told)


@pytest.mark.parametrize("script", ["waiting.py", "honors.py"])
def test_a_figure_of_the_sample_is_the_same_bytes_twice(script: str, tmp_path: Path) -> None:
    assert figure(script, root(), tmp_path / "a.svg") == figure(script, root(), tmp_path / "b.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
