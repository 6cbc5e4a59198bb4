"""What pages are made with: assets beside a package, Jinja that escapes what it is given, and the nonce of a policy.

Invariant: a template is a file of ours; a record's text goes into one as a value, escaped, and never becomes one. The
nonce that lets a style or a script of ours work is a hash of the page's data, which no text in it can know.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any


@cache
def asset(package: str, name: str) -> str:
    """The text of `assets/<name>` beside a package."""
    return files(package).joinpath("assets", *name.split("/")).read_text("utf-8")


@cache
def template(package: str, name: str) -> Any:
    """A template of a package's assets, which may import macros from others; a name without a value is an error."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: asset(package, name)),
    )
    environment.filters["whole"] = Markup  # only for our own assets and what can end no script
    return environment.get_template(name)


def nonce(data: str) -> str:
    return b64encode(sha256(data.encode("utf-8")).digest()[:18]).decode("ascii")
