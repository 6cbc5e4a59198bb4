"""Errors as one clear line and an exit code; the only place where the library's exceptions end."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from graph.errors import JiangtuError


@contextmanager
def one_line_errors() -> Iterator[None]:
    try:
        yield
    except JiangtuError as error:
        click.echo(f"jiangtu: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"jiangtu: {error.filename or ''}: {error.strerror or error}".replace(": :", ":"), err=True)
        sys.exit(1)
