# `make demo` shows Jiangtu at work; `make test` checks everything. Each sets up .venv first, once.
# Without make: python -m venv .venv; .venv/bin/pip install -c constraints.txt -e .; .venv/bin/jiangtu demo

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test lint docs picture wheel neo4j neo4j-jars constraints clean

demo: .venv/.user
	$(BIN)/jiangtu demo

test: .venv/.dev lint
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# Pages that are made from data; a test fails where they are stale.
docs: .venv/.dev
	$(BIN)/python -m loaders.table.guide > docs/tables.md
	$(BIN)/python -m queries.guide > docs/questions.md
	$(BIN)/python -m ontology.guide > docs/ontology.md

# The picture in the README; needs Chromium and Chinese fonts.
picture: .venv/.dev
	$(BIN)/python -m tests.picture

# Installs the wheel as a user would, away from the tree, and imports every module of it.
wheel: .venv/.dev
	rm -rf build dist
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	$(PYTHON) -m venv build/user
	build/user/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt dist/*.whl
	cd build && touch graph.py queries.py && user/bin/jiangtu demo && user/bin/python - < ../tests/every_module.py
	cd build && user/bin/jiangtu analyze --all --graph jiangtu-demo -o analysis

# A Neo4j server without Docker, for pushing to and for the tests; its data lie in .venv/neo4j/home.
neo4j: neo4j-jars
	@echo "Neo4j at bolt://localhost:7687, for this machine only and without a password; Ctrl-C stops it."
	@tests/neo4j/serve .venv/neo4j/lib .venv/neo4j/home

# Neo4j Community from Maven Central, 130 MB; with it the tests start a server of their own.
neo4j-jars: .venv/neo4j/.jars

.venv/neo4j/.jars: tests/neo4j/pom.xml | .venv/.python
	@command -v java >/dev/null && command -v mvn >/dev/null || \
	    { echo "Neo4j needs Java 17 or newer and Maven. On Debian or Ubuntu: sudo apt install default-jre-headless maven"; exit 2; }
	@rm -rf .venv/neo4j/lib
	mvn --quiet --batch-mode --file tests/neo4j/pom.xml package -Dlib=$(CURDIR)/.venv/neo4j/lib
	@touch $@

# Newest versions that fit pyproject.toml, for all systems and Pythons at once.
constraints: .venv/.dev
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --all-extras --group dev \
	    --no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml --output-file constraints.txt

clean:
	rm -rf .venv build dist

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Jiangtu needs Python 3.11 or newer; $$($(PYTHON) --version) is here. Name another: make PYTHON=python3.12"; exit 2; }
	@rm -rf .venv
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || $(PYTHON) -m virtualenv --quiet .venv 2>/dev/null || \
	    { rm -rf .venv; echo "This Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt install python3-venv"; exit 2; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@touch $@

.venv/.user: .venv/.python pyproject.toml constraints.txt
	$(INSTALL) --editable .
	@touch $@

.venv/.dev: .venv/.user
	$(INSTALL) --editable . --group dev
	@touch $@
