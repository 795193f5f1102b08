# Everything runs in a virtual environment of its own; `make help` lists what there is.

PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
WORKERS ?= 2
ROUNDS ?= 5
FORMAT ?= text
SITE ?= site
BASE ?= HEAD
EXTERNAL ?=
DRAW ?= 1
PEER := build/bench/peer-venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt

# MkDocs' theme prints a page of advice on its successor at every start.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve preview check links stale diff test lint format browser bench examine screenshot clean

help: ## Show this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo "Settings: PORT=$(PORT) for serve, PYTHON=$(PYTHON), VENV=$(VENV), WORKERS=$(WORKERS) for test,"
	@echo "ROUNDS=$(ROUNDS) for bench, FORMAT=$(FORMAT) (json, github) for check and links, SITE=$(SITE) for links and"
	@echo "preview, EXTERNAL=1 for links, BASE=$(BASE) (any revision) for diff."

$(VENV)/site-installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/test-installed: $(VENV)/site-installed
	$(PIP) --editable '.[test]'
	@touch $@

site: $(VENV)/site-installed ## Install, and build the site into site/.
	@$(BIN)/clawdemy build

serve: $(VENV)/site-installed ## Install, and preview the site on 127.0.0.1:PORT while you edit.
	$(BIN)/clawdemy serve --port $(PORT)

preview: ## Show a built site, such as one from a pull request, on 127.0.0.1:PORT.
	$(PYTHON) -m http.server --bind 127.0.0.1 --directory '$(SITE)' $(PORT)

check: $(VENV)/site-installed ## Check all lessons and quizzes.
	@$(BIN)/clawdemy check --format $(FORMAT)

links: $(VENV)/site-installed ## Check that all links of the built site lead somewhere.
	@$(BIN)/clawdemy links --site '$(SITE)' --format $(FORMAT) $(if $(EXTERNAL),--external)

stale: $(VENV)/site-installed ## List the lessons whose review is overdue.
	@$(BIN)/clawdemy stale

diff: $(VENV)/site-installed ## List the questions that differ from those of the revision BASE.
	@$(BIN)/clawdemy diff '$(BASE)'

test: lint browser ## Install, and run everything, the browser tests too.
	$(BIN)/python -m pytest --numprocesses $(WORKERS)

lint: $(VENV)/test-installed ## Check style and types of the code.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(VENV)/test-installed ## Bring the code into its form.
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

browser: $(VENV)/test-installed
	@scripts/install-browser $(BIN)/python

$(PEER)/installed: benchmarks/peer-requirements.txt
	$(PYTHON) -m venv --clear $(PEER)
	$(PEER)/bin/python -m pip --disable-pip-version-check --quiet install --requirement $<
	@touch $@

bench: browser $(PEER)/installed ## Install, and measure our quiz beside mkdocs-quiz in a browser.
	$(BIN)/python -m benchmarks.quiz --rounds $(ROUNDS) --peer $(PEER)

examine: $(VENV)/site-installed ## Draw generated questions of each lesson, to read as an examiner does: DRAW=1.
	@$(BIN)/python scripts/examine.py $(DRAW)

screenshot: site browser ## Take the README's picture anew.
	$(BIN)/python scripts/screenshot.py

.PHONY: pictures
pictures: site browser ## Take and draw the pictures of the guide anew.
	$(BIN)/python scripts/guide_pictures.py

clean: ## Remove all that these commands made.
	rm -rf $(VENV) site build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Not a part of `test`: it needs Node, https://nodejs.org, version 18 or later.
YAML_LANGUAGE_SERVER := yaml-language-server@1.25.0
NODE_TOOLS := build/node
.PHONY: test-node

test-node: $(VENV)/test-installed $(NODE_TOOLS)/$(YAML_LANGUAGE_SERVER) ## Test what editors complete, explain and refuse; needs Node.
	$(BIN)/python -m pytest -m node

$(NODE_TOOLS)/$(YAML_LANGUAGE_SERVER):
	npm install --prefix $(NODE_TOOLS) --no-save --no-audit --no-fund $(YAML_LANGUAGE_SERVER)
	@touch $@
