"""A real Neo4j server for tests: started from the jars that `make neo4j-jars` gets, on a free port, with data of its
own."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from graph.neo4j.settings import Settings

ROOT = Path(__file__).parent.parent
JARS = ROOT / ".venv" / "neo4j" / "lib"
STARTING = 180  # seconds
READY = b"Started."
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # starts sooner, and is asked little
CONF = "dbms.cypher.min_replan_interval=1h"  # tests change what is there all the time
FIRST, PASSWORD = "neo4j", "a-longer-one"


class Neo4j:
    """settings: how to reach it. Started with auth, it has one user, neo4j, who has the PASSWORD."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self._port = found.getsockname()[1]
        self._folder, self._auth = folder, False
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def settings(self) -> Settings:
        uri = f"bolt://127.0.0.1:{self._port}"
        return Settings(uri, "neo4j", PASSWORD) if self._auth else Settings(uri)

    @property
    def environment(self) -> dict[str, str]:
        of = self.settings
        return {"NEO4J_URI": of.uri, "NEO4J_USER": of.user, "NEO4J_PASSWORD": of.password, "NEO4J_DATABASE": ""}

    def start(self, *, auth: bool) -> None:
        """Returns when it answers."""
        self._auth = auth
        path = self._folder / "log"
        log = path.open("ab")
        started = path.read_bytes().count(READY) + 1
        command = ["bash", str(ROOT / "tests" / "neo4j" / "serve"), str(JARS), str(self._folder), str(self._port)]
        environment = {**os.environ, "AUTH": str(auth).lower(), "JAVA_OPTS": JAVA, "CONF": CONF}
        self._process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        end = time.monotonic() + STARTING
        while path.read_bytes().count(READY) < started:
            assert self._process.poll() is None and time.monotonic() < end, path.read_text()
            time.sleep(0.2)

    def kill(self) -> None:
        """As when the power fails."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def admin(self, arguments: list[str], within: Path) -> None:
        """Run neo4j-admin on the stopped server, in a folder."""
        command = ["java", "-cp", f"{JARS}/*", "org.neo4j.cli.AdminTool", *arguments]
        of = {"NEO4J_HOME": str(self._folder), "NEO4J_CONF": str(self._folder / "conf")}
        done = subprocess.run(command, cwd=within, env={**os.environ, **of}, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def run(self, text: str, **parameters: object) -> list[tuple[Any, ...]]:
        """The rows of a statement, as another program would run it."""
        from neo4j import GraphDatabase

        of = self.settings
        auth = (of.user, of.password) if of.user else None
        with (
            GraphDatabase.driver(of.uri, auth=auth, notifications_min_severity="OFF") as driver,
            driver.session() as session,
        ):
            return [tuple(record) for record in session.run(text, parameters)]


def new_server(folder: Path) -> Neo4j:
    """A server, not yet started. Skips where there are no jars, unless JIANGTU_NEO4J=required."""
    if not (JARS.is_dir() and any(JARS.iterdir()) and shutil.which("java")):
        why = "no Neo4j server here; `make neo4j-jars` gets one (Java 17 and Maven needed)"
        if os.environ.get("JIANGTU_NEO4J") == "required":
            pytest.fail(why)
        pytest.skip(why)
    return Neo4j(folder)
