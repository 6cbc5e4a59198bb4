"""Where the server is and who asks it, as the environment says."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

URI = "bolt://localhost:7687"


@dataclass(frozen=True, slots=True)
class Settings:
    """user: empty where the server asks for none. database: empty for the server's own choice."""

    uri: str = URI
    user: str = ""
    password: str = field(default="", repr=False)
    database: str = ""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Of NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE."""
    uri, user, password, database = (environment.get(f"NEO4J_{name}", "") for name in _NAMES)
    return Settings(uri or URI, user, password, database)


_NAMES = ("URI", "USER", "PASSWORD", "DATABASE")
