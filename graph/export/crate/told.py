"""What a build says of itself, as it may be published: manifest, decisions and reports.

Invariant: nothing that is suppressed is named, not even by its id: who
knows a name and a document can compute the id, and in a published crate would learn whose it is.
"""

import csv
import json
import shutil
from pathlib import Path

from graph.decisions import DECISIONS
from graph.manifest import NAME
from graph.reports import FOLDER
from graph.tables import Tables

_SUPPRESS = "suppress.csv"


def write_told(build: Path, engine: Tables, folder: Path) -> None:
    """Write manifest.json, with the number of what is suppressed, decisions.json and reports/*.csv."""
    manifest = json.loads((build / NAME).read_text("utf-8"))
    _json(folder / NAME, manifest | {"suppressed": len(manifest["suppressed"])})
    _json(folder / DECISIONS, _decisions(json.loads((build / DECISIONS).read_text("utf-8")), engine))
    (folder / FOLDER).mkdir()
    for path in sorted((build / FOLDER).glob("*.csv")):
        _report(path, folder / FOLDER / path.name)


def _decisions(told: list[dict[str, str]], engine: Tables) -> list[dict[str, str]]:
    """Decisions about what is still told of, less those about suppressed values."""
    engine.fill("decided", {"mention": "VARCHAR"}, sorted({(row["mention"],) for row in told}))
    thing: dict[str, str] = dict(engine.rows("export/decided"))
    engine.drop("decided")
    suppressed = [row for row in told if row["place"].startswith(_SUPPRESS)]
    gone = {(thing.get(row["mention"]), row.get("property")) for row in suppressed}
    return [
        row
        for row in told
        if row not in suppressed
        and row["mention"] in thing
        and (thing[row["mention"]], row.get("property")) not in gone
    ]


def _report(source: Path, target: Path) -> None:
    with source.open(encoding="utf-8-sig", newline="") as rows:
        head, *listed = list(csv.reader(rows))
    kept = [dict(zip(head, row, strict=True)) for row in listed]
    told = [row for row in kept if not row.get("decision", "").startswith(_SUPPRESS)]
    if told == kept:
        shutil.copyfile(source, target)
        return
    with target.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(head)
        writer.writerows(row.values() for row in told)


def _json(path: Path, told: object) -> None:
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", "utf-8", newline="\n")
