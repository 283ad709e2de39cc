# Passend. `make` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
BIN := .venv/bin
# Compiled once, and not beside the sources: many short processes start here.
export PYTHONDONTWRITEBYTECODE :=
export PYTHONPYCACHEPREFIX := $(CURDIR)/.pycache

.PHONY: help env demo test lint format pytest bench audit lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

env: .venv/.klaar ## build .venv from the locked requirements.txt

demo: .venv/.klaar ## start the demo school: prints an address and accounts (PORT=8000 to choose)
	@$(BIN)/passend demo $(if $(PORT),--port $(PORT))

test: lint pytest ## everything that must be green before a change is handed in

lint: .venv/.klaar ## style, types, import contracts, missing migrations
	@$(BIN)/ruff check -q --output-format concise .
	@$(BIN)/ruff format --check -q .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@DJANGO_SETTINGS_MODULE=tests.instellingen $(BIN)/python -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run

pytest: .venv/.klaar ## only the tests, on two processes
	@$(BIN)/pytest -n 2 --dist loadscope --no-loadscope-reorder  # tests/conftest.py says what stays together

bench: .venv/.klaar ## measure what docs/prestaties.md tells (BENCH=regels_school for one of benchmarks/)
	@for naam in $(or $(BENCH),plan_lezen regels_school importeren regels_swv zichtbaar bladzijden regels_land); do \
		echo "== $$naam"; $(BIN)/python -m benchmarks.$$naam; done

audit: .venv/.klaar ## known weaknesses in the locked libraries; asks the network, so not part of test
	@$(BIN)/pip-audit --requirement requirements.txt --require-hashes --disable-pip --progress-spinner off

format: .venv/.klaar ## put the code in the house style
	@$(BIN)/ruff check -q --fix . ; $(BIN)/ruff format -q .

lock: .venv/.klaar ## renew requirements.txt after a change in pyproject.toml
	@$(UV) pip compile pyproject.toml --group dev --universal --generate-hashes \
		--no-emit-index-url --no-header --no-annotate -q -o requirements.txt

clean: ## throw away the demo data (not the environment)
	@rm -rf .passend

.uv/bin/uv:
	@command -v python3 >/dev/null || { echo "python3 ontbreekt: installeer Python 3"; exit 1; }
	@python3 -m venv .uv
	@.uv/bin/pip install --quiet --disable-pip-version-check uv

# The stamp is touched last, so an interrupted build is done again.
.venv/.klaar: requirements.txt .python-version Makefile | $(UV)
	@test -x $(BIN)/python || $(UV) venv --quiet --python "$$(cat .python-version)" .venv
	@VIRTUAL_ENV=$(CURDIR)/.venv $(UV) pip sync --quiet --require-hashes requirements.txt
	@site=$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))'); \
		printf '%s\n' "$(CURDIR)/src" "$(CURDIR)" > "$$site/passend.pth"
	@printf '%s\n' '#!$(CURDIR)/.venv/bin/python' 'import sys' 'from passend.web.opdrachten import main' 'sys.exit(main())' > $(BIN)/passend
	@chmod +x $(BIN)/passend
	@$(BIN)/python -c 'from passend.core import opstarten; opstarten.ontwikkelwaarden_schrijven()'
	@touch $@
