"""`jiangtu template -o FILE.xlsx`"""

from pathlib import Path
from typing import Literal

import click

from jiangtu.cli.errors import one_line_errors


@click.command("template", help="Write the empty workbook, with notes and drop-downs.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The .xlsx to write."
)
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of headers and notes."
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def command(output: Path, force: bool, lang: Literal["zh", "en"]) -> None:
    from loaders.table.template import write_template

    if output.suffix.lower() != ".xlsx":
        raise click.BadParameter("the file's name must end in .xlsx", param_hint="-o")
    if output.exists() and not force:
        raise click.BadParameter("the file is there already; --force writes over it", param_hint="-o")
    with one_line_errors():
        write_template(output, lang)
    click.echo(f"{output}: fill in the sheets you need, then: jiangtu build {output}")
