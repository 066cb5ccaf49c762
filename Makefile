# The commands of a developer. `make` alone lists them.
.PHONY: help setup test coverage lint docs benchmark
.DEFAULT_GOAL := help
BIN := .venv/bin

help: ## List the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Create .venv and install the package with everything development needs
	python3 -m venv .venv
	$(BIN)/pip install --editable '.[dev]'

test: ## Run the tests
	$(BIN)/pytest

coverage: ## Run the tests and measure which lines and branches they run; less than 95 percent fails
	$(BIN)/pytest --cov --cov-report=term --cov-fail-under=95

lint: ## Run linters, types, layers and the checks of the facts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/ktrade check
	$(BIN)/python -m korea_trade.bases.json_schema | diff data/facts.schema.json -

docs: ## Run the examples of the documentation and write their outputs
	$(BIN)/python -m tests.docs.examples
	$(BIN)/python -m tests.docs.screenshot

benchmark: ## Time the stages of a command
	$(BIN)/python benchmarks/stages.py
