"""Errors as one clear line and an exit code; the only place where the library's exceptions end."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from graph.errors import JiangtuError


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Exit 3 where a name or build is not found or several fit, 2 where a question is wrong or refused, 1 for every
    other error of the library."""
    try:
        yield
    except JiangtuError as error:
        from graph.answer import QueryInvalid
        from graph.difference.builds import AmbiguousBuild, BuildNotFound
        from graph.finding import Ambiguous, NotFound

        click.echo(f"jiangtu: {error}", err=True)
        missed = isinstance(error, Ambiguous | NotFound | AmbiguousBuild | BuildNotFound)
        sys.exit(3 if missed else 2 if isinstance(error, QueryInvalid) else 1)
    except BrokenPipeError:
        raise  # the reader of our output went away, as `head` does: click ends quietly
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"jiangtu: {place}{error.strerror or error}", err=True)
        sys.exit(1)
    except Exception as error:
        if not type(error).__module__.startswith(("duckdb", "_duckdb")):
            raise
        click.echo(f"jiangtu: the engine gave up: {str(error).splitlines()[0]}", err=True)
        sys.exit(1)
