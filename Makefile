# Every command of the portal. `make` alone lists them; only Python 3.11 or newer and make are needed to run it.

VENV ?= .venv
PORT ?= 8000
PYTHON ?= $(shell sh scripts/find_python.sh)
BIN := $(VENV)/bin
PY := $(BIN)/python
RUN := $(VENV)/.base.stamp
DEV := $(VENV)/.dev.stamp
# Two cores are the least we count on; one worker process of the tests on each.
WORKERS ?= 2
# A browser often waits; more of them fill the time.
BROWSERS ?= 4
# What a page never answers would be waited for without an end.
UNTIL_HANGING := -o faulthandler_timeout=300 -o faulthandler_exit_on_timeout=true
PYTEST_ARGS ?=
# Where the branch began whose changes `make check` looks at.
BASE ?= main
# In the order of the folders: by the number of tests, files with few but long ones would come last, to one process.
PYTEST := $(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder
PO := $(wildcard locale/*/LC_MESSAGES/django.po)
MO := $(PO:.po=.mo)
LOCK := cd requirements && ../$(BIN)/uv pip compile --universal --generate-hashes --no-header --python-version 3.11 \
	--no-strip-extras --no-emit-index-url --no-emit-find-links --quiet
POSTGRES := $(PY) scripts/postgres.py

export PORT BASE
unexport PYTHON
# Threads that share their heaps need less memory.
export MALLOC_ARENA_MAX ?= 2
# What is compiled once is not compiled again by each of the many processes.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run dev prepare messages check test lint format templates types floors migrations deploy-check catalogue \
	schema-postgres schema-sqlite test-changed test-sqlite test-both test-postgres test-load test-browser coverage \
	benchmark many pictures guide-pictures state state-approve lock lock-upgrade vendor vendor-check clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- Running -----------------------------------------------------------------

run: $(RUN) $(MO) ## Prepare everything and serve the portal on http://127.0.0.1:8000 (or PORT)
	@$(PY) scripts/prepare.py
	@exec $(BIN)/gunicorn --config deploy/gunicorn.conf.py zdravy_kraj.wsgi:application

dev: export DEBUG = 1
dev: $(RUN) $(MO) ## The same with debugging and reloading after each change
	@$(PY) scripts/prepare.py --no-static
	@$(PY) manage.py work --parent $$$$ & exec $(PY) manage.py runserver 127.0.0.1:$(PORT)

prepare: $(RUN) $(MO) ## Prepare everything, serve nothing
	@$(PY) scripts/prepare.py

# What was killed is made anew. The stamps are the targets, because an interpreter is there long before its packages.
$(RUN): requirements/base.txt
	@sh scripts/environment.sh "$(VENV)" "$(PYTHON)" $< $@

$(DEV): requirements/dev.txt
	@sh scripts/environment.sh "$(VENV)" "$(PYTHON)" $< $@ $(RUN)

%.mo: %.po | $(RUN)
	@$(BIN)/pybabel --quiet compile --domain django --input-file $< --output-file $@.new && mv $@.new $@

# --- Checking ----------------------------------------------------------------

check: $(DEV) $(MO) ## Lint, types, floors and the tests of what changed since BASE (main): the answer while you work
	@$(PY) scripts/checks.py --changed

test: $(DEV) $(MO) ## Everything below; tells at the end what passed
	@$(PY) scripts/checks.py

lint: $(DEV) ## Style of the Python code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# Templates are linted, not reformatted: a formatter breaks running text where no space may stand.
templates: $(DEV) ## Style of the templates
	$(BIN)/djlint templates --lint --quiet

types: $(DEV) ## Types
	$(BIN)/mypy

floors: $(DEV) ## No app imports from a floor above it
	$(BIN)/lint-imports --no-logo

migrations: $(DEV) ## The migrations say what the models say
	$(PY) manage.py makemigrations --check --dry-run

deploy-check: $(DEV) ## Django's own check of the production settings
	$(PY) scripts/checks.py --deploy

catalogue: $(DEV) ## The Czech catalogue is complete
	$(PY) scripts/catalogue.py

schema-postgres: $(DEV) ## The schema that tests on PostgreSQL copy; of use only where several runs share one PostgreSQL
	@$(PY) scripts/checks.py --need postgresql
	$(POSTGRES) $(PY) -m tests.plugins.schema

schema-sqlite: $(DEV) ## The schema that tests on SQLite copy
	DATABASE_URL= $(PY) -m tests.plugins.schema

test-postgres: $(DEV) $(MO) ## Every test but those below, on a throw-away PostgreSQL
	@$(PY) scripts/checks.py --need postgresql
	$(POSTGRES) $(PYTEST) -m "not browser and not load" $(PYTEST_ARGS)

test-both: $(DEV) $(MO) ## What can differ between databases, on SQLite
	DATABASE_URL= $(PYTEST) -m "both_databases and not no_database" $(PYTEST_ARGS)

test-browser: $(DEV) $(MO) ## Tests in Chromium, on SQLite
	@$(PY) scripts/checks.py --need chromium
	DATABASE_URL= $(PY) -m pytest -n $(BROWSERS) --dist worksteal -m browser tests/browser $(UNTIL_HANGING) $(PYTEST_ARGS)

test-load: $(DEV) $(MO) ## Many people at once on PostgreSQL, while servers fail under them
	@$(PY) scripts/checks.py --need postgresql
	$(POSTGRES) $(PY) -m pytest -m load tests/load $(PYTEST_ARGS)

test-sqlite: $(DEV) $(MO) ## The tests of test-postgres on SQLite, for a machine without PostgreSQL
	DATABASE_URL= $(PYTEST) -m "not browser and not load" $(PYTEST_ARGS)

test-changed: $(DEV) $(MO) ## The tests of packages changed since BASE and of those that import them, on SQLite
	@DATABASE_URL= $(PY) scripts/changed_tests.py $(PYTEST) -m "not browser and not load" $(PYTEST_ARGS)

coverage: $(DEV) $(MO) ## Which lines the tests on SQLite run
	DATABASE_URL= $(PYTEST) -m "not browser and not load" --cov --cov-report=term $(PYTEST_ARGS)

benchmark: $(DEV) $(MO) ## What each public page costs with 100 to 100 000 rows on both databases; KEEP=1 writes docs/performance.md
	@$(PY) scripts/benchmark.py $(if $(KEEP),--keep)

many: $(DEV) $(MO) ## A database with SIZE activities and all that belongs to them, in FILE or DATABASE_URL
	@$(PY) -m tests.tools.many $(if $(SIZE),--size $(SIZE)) $(if $(FILE),--file $(FILE))

# Where letters are drawn differently by the same browser, REDRAW=1 draws the last approved state here, too.
pictures: $(DEV) $(MO) ## Every type of page drawn and compared with the approved pictures; APPROVE=1 approves them
	@$(PY) scripts/checks.py --need chromium
	$(PY) -m tests.pictures $(if $(APPROVE),--approve) $(if $(REDRAW),--redraw) $(if $(ONLY),--only $(ONLY))

guide-pictures: $(DEV) $(MO) ## The pictures of the guides drawn anew from the portal, on a throw-away database
	@$(PY) scripts/checks.py --need chromium
	$(PY) -m tests.pictures.guide $(if $(ONLY),--only $(ONLY))

# --- Changing ----------------------------------------------------------------

format: $(DEV) ## Format Python code in place
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(DEV) ## Collect the strings to translate into locale/ (needs gettext)
	@$(PY) scripts/checks.py --need gettext
	$(PY) manage.py makemessages --locale cs --no-wrap --no-obsolete --add-location file \
		--ignore var --ignore .venv --ignore tests

lock: $(DEV) ## Write the locks anew after a change of requirements/*.in
	$(LOCK) base.in --output-file base.txt
	$(LOCK) dev.in --constraint base.txt --output-file dev.txt

lock-upgrade: $(DEV) ## Write the locks anew with the newest versions allowed
	$(LOCK) --upgrade base.in --output-file base.txt
	$(LOCK) --upgrade dev.in --constraint base.txt --output-file dev.txt

vendor: $(DEV) ## Fetch the front-end files named in scripts/vendor.json (needs npm)
	$(PY) scripts/vendor.py
	$(PY) scripts/fonts.py

vendor-check: $(DEV) ## The committed front-end files are those of their packages (needs npm)
	$(PY) scripts/vendor.py --check
	$(PY) scripts/fonts.py --check

state: $(DEV) $(MO) ## Keep a database of this version for later ones to migrate: make state NAME=2026-11-reports
	@$(PY) scripts/checks.py --need postgresql
	DATABASE_URL= $(PY) scripts/keep_state.py $(NAME)
	$(POSTGRES) $(PY) scripts/keep_state.py $(NAME)

state-approve: $(DEV) $(MO) ## Approve how the pages of kept databases read now, and show what changed since the last time
	@DATABASE_URL= $(PY) scripts/approve_states.py

clean: ## Remove the environment and caches; var/ with your data stays
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage htmlcov
	find . -name __pycache__ -type d -not -path "./var/*" -prune -exec rm -rf {} +
	find locale -name "*.mo" -delete
