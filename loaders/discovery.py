"""Which inputs a records folder holds: each folder of CSV tables is one, each workbook is one.

Nothing is passed over silently: a file that no loader reads is a problem, unless it is a note (README, .md, .py), a
sidecar, or hidden.
"""

from collections.abc import Iterator
from pathlib import Path

from graph.directory import is_graph_directory
from graph.errors import UnreadableInput
from graph.personal import kind_of_personal
from graph.problem import Problem
from loaders.reading import delimited, workbook
from loaders.reading.sheet import Row, Sheet
from loaders.table.input import Input
from loaders.table.tables import table_named, tables

SIDECAR = "document.yml"  # of a folder; a workbook's is its own name with .yml behind it
DECISIONS = "decisions"  # a folder of human decisions, not of records
_NOTES = {".md", ".py", ".yml"}
_GUIDE_SHEETS = {"说明", "guide"}  # sheets of the template that hold no table


def inputs(path: Path, problems: list[Problem]) -> Iterator[Input]:
    """The inputs at a path, folders before their sub-folders, by name. Appends what can't be read to `problems`.

    Raises UnreadableInput: the path is not there, or is a file of no known kind.
    """
    if not path.exists():
        raise UnreadableInput(f"{path}: no such file or folder")
    if kind := kind_of_personal(path.resolve().name):
        raise UnreadableInput(f"personal data ({kind}) in the name of a file or folder: rename it")
    if path.is_dir():
        yield from _folder(path, path.resolve().name, problems)
    elif path.suffix.lower() in workbook.ENDINGS:
        if found := _workbook(path, path.name, problems):
            yield found
    elif path.suffix.lower() == ".csv":
        if found := _tables(path.parent, path.name, [path], problems):
            yield found
    else:
        raise UnreadableInput(f"{path}: no loader reads this kind of file; give a folder, a .csv or a workbook")


def reopened(name: str, files: tuple[Path, ...]) -> Input:
    """An input that was found before, from its name and files, in another process. Raises UnreadableInput."""
    problems: list[Problem] = []
    if files[0].suffix.lower() in workbook.ENDINGS:
        found = _workbook(files[0], name, problems)
    else:
        found = _tables(files[0].parent, name, [f for f in files if f.suffix.lower() == ".csv"], problems)
    if found is None:
        raise UnreadableInput("; ".join(map(str, problems)))
    return found


def _folder(folder: Path, name: str, problems: list[Problem]) -> Iterator[Input]:
    listed = []
    for path in sorted(p for p in folder.iterdir() if not p.name.startswith((".", "_", "~$"))):
        if kind := kind_of_personal(path.name):
            problems.append(
                Problem(f"{name}/{path.name}", "", 0, "", "", f"personal data ({kind}) in a name: not read")
            )
        else:
            listed.append(path)
    files = [p for p in listed if p.is_file()]
    delimited_files = [p for p in files if p.suffix.lower() == ".csv"]
    if delimited_files and (found := _tables(folder, name, delimited_files, problems)):
        yield found
    for file in files:
        if file.suffix.lower() in workbook.ENDINGS:
            if found := _workbook(file, f"{name}/{file.name}", problems):
                yield found
        elif file not in delimited_files and file.suffix.lower() not in _NOTES:
            problems.append(Problem(f"{name}/{file.name}", "", 0, "", "", "no loader reads this kind of file"))
    for inner in listed:
        if inner.is_dir() and inner.name != DECISIONS and not is_graph_directory(inner):
            yield from _folder(inner, f"{name}/{inner.name}", problems)


def _tables(folder: Path, name: str, files: list[Path], problems: list[Problem]) -> Input | None:
    sheets = []
    for file in files:
        shown = name if name == file.name else f"{name}/{file.name}"
        table = table_named(file.stem)
        try:
            if table is None:
                known = ", ".join(t.sheets[0] for t in tables().values())
                raise UnreadableInput(f"no table of this name; known: {known}, or their Chinese names")
            if file.stat().st_size == 0:
                raise UnreadableInput("the file is empty: no header row")
            sheets.append((table, delimited.sheet(file, shown)))
        except UnreadableInput as error:
            problems.append(Problem(shown, "", 0, "", "", str(error).removeprefix(f"{shown}: ")))
    if twice := _twice([table.label for table, _ in sheets]):
        problems.append(Problem(name, "", 0, "", "", f"two files hold the table {twice}; both are read"))
    if not sheets:
        return None
    sidecar = folder / SIDECAR
    read = (*files, sidecar) if sidecar.exists() else tuple(files)
    return Input(name, folder.resolve().name, tuple(sheets), _told(sidecar, f"{name}/{SIDECAR}", problems), read)


def _workbook(path: Path, name: str, problems: list[Problem]) -> Input | None:
    beside = path.with_name(path.name + ".yml")
    try:
        found = workbook.sheets(path, name)
    except UnreadableInput as error:
        problems.append(Problem(name, "", 0, "", "", str(error).removeprefix(f"{name}: ")))
        return None
    sheets = []
    for sheet in found:
        table = table_named(sheet.name)
        if table:
            sheets.append((table, sheet))
        elif sheet.name not in _GUIDE_SHEETS and any(not row.blank for row in sheet.rows()):
            problems.append(Problem(name, sheet.name, 0, "", "", "no table has this name: the sheet is not read"))
    read = (path, beside) if beside.exists() else (path,)
    return Input(name, path.stem, tuple(sheets), _told(beside, name + ".yml", problems), read) if sheets else None


def _told(path: Path, file: str, problems: list[Problem]) -> Sheet | None:
    try:
        return _sidecar(path, file)
    except UnreadableInput as error:
        problems.append(Problem(file, "", 0, "", "", str(error).removeprefix(f"{file}: ")))
        return None


def _sidecar(path: Path, file: str) -> Sheet | None:
    """A YAML file of the documents table's headers and their values, as a sheet of one row."""
    if not path.exists():
        return None
    import yaml

    try:
        said = yaml.load(path.read_text("utf-8-sig"), Loader=yaml.BaseLoader)  # every value is text, as it stands there
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"{file}: not YAML in UTF-8 ({' '.join(str(error).split())})") from None
    if not isinstance(said, dict):
        raise UnreadableInput(f"{file}: lines of `标题: …`, one for each header of the documents table, are expected")
    cells = ["；".join(map(str, v)) if isinstance(v, list) else "" if v is None else str(v) for v in said.values()]
    return Sheet(file, "", lambda: iter([Row(1, [str(k) for k in said]), Row(2, cells)]), {})


def _twice(labels: list[str]) -> str | None:
    return next((label for label in labels if labels.count(label) > 1), None)
