# make run    open the program        make test    the tests, without a screen
# Both prepare everything they need; see packaging/prepare.py.

PYTHON ?= python3
BIN := .venv/bin
ARGS ?=
COMPILE = build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-header --quiet
WRITTEN = Written by `make lock`; not edited by hand.

.PHONY: help setup run test long lint format types coverage trace proofs mutants package \
	bare lock clean

help:
	@echo 'make run       open the program (ARGS="--data DIR" goes to it)'
	@echo 'make test      the tests, without a screen (ARGS="-k bag" goes to pytest)'
	@echo 'make long      the rest of them: every shift, picture, kill and figure, where test takes some'
	@echo 'make lint      ruff'
	@echo 'make types     mypy, strict'
	@echo 'make coverage  branches of assistant/ that no test takes'
	@echo 'make trace     what became of each of the 167 facts, and the tests that prove it, run now'
	@echo 'make proofs    checks by other programs: PDFs, barcodes, a real window'
	@echo 'make mutants   change the rules a little, thousands of times: the tests notice (30 min)'
	@echo 'make package   freeze the program into dist/ and let it play its smoke story'
	@echo 'make bare      run and test in a Debian that has nothing but Python and make (root)'
	@echo 'make lock      write requirements.lock again from pyproject.toml'
	@echo 'make clean     remove what was made here; the sessions of the program are elsewhere'

setup:
	@$(PYTHON) packaging/prepare.py setup

run:
	@$(PYTHON) packaging/prepare.py run
	@$(BIN)/titration-assistant $(ARGS)

test:
	@$(PYTHON) packaging/prepare.py test
	$(BIN)/python -m pytest -n 2 $(ARGS)

long:
	@$(PYTHON) packaging/prepare.py test
	$(BIN)/python -m pytest -n 2 -m long $(ARGS)

lint: setup
	$(BIN)/ruff check .

format: setup
	$(BIN)/ruff format .

types: setup
	$(BIN)/mypy

coverage: setup
	$(BIN)/python -m pytest --cov --cov-report=term-missing $(ARGS)

trace:
	@$(PYTHON) packaging/prepare.py test
	$(BIN)/titration-assistant trace --fail-under 100 $(ARGS)

proofs:
	@$(PYTHON) packaging/prepare.py proofs
	$(BIN)/python -m pytest tests/proofs $(ARGS)

mutants:
	@$(PYTHON) packaging/prepare.py mutants
	$(BIN)/python tests/support/mutants.py $(ARGS)

package:
	@$(PYTHON) packaging/prepare.py package
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build \
		packaging/titration-assistant.spec
	QT_QPA_PLATFORM=offscreen dist/titration-assistant/titration-assistant smoke
	@du -sh dist/titration-assistant

bare:
	bash packaging/bare.sh

lock:
	$(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet uv
	$(COMPILE) --extra dev --output-file requirements.lock
	$(COMPILE) --extra mutants --constraint requirements.lock \
		--output-file requirements-mutants.lock
	sed -i '1i # Every wheel that this project uses, pinned with its hashes. $(WRITTEN)' \
		requirements.lock
	sed -i '1i # The wheels of `make mutants`, in one mind with requirements.lock. $(WRITTEN)' \
		requirements-mutants.lock

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find assistant ui tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
