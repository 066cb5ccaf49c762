"""Where the fact base of the package is."""

from pathlib import Path

import pytest

from korea_trade.bases import bundle


def test_the_fact_base_is_there() -> None:
    """The package, installed or in a checkout, knows a fact base that exists."""
    assert bundle.bundled_facts().is_file()


@pytest.mark.parametrize("installed", [True, False])
def test_an_installed_package_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installed: bool) -> None:
    """The fact base inside an installed package is taken; a checkout has it beside the package."""
    package = tmp_path / "korea_trade"
    inside, beside = package / "bundle" / "data" / "facts.yaml", tmp_path / "data" / "facts.yaml"
    for file in (inside, beside) if installed else (beside,):
        file.parent.mkdir(parents=True)
        file.touch()
    monkeypatch.setattr(bundle, "_PACKAGE", package)
    assert bundle.bundled_facts() == (inside if installed else beside)
