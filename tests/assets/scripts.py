"""Loads the scripts that make the assets; they lie outside every package."""

import importlib.util
from pathlib import Path
from types import ModuleType

MAKE = Path(__file__).parent.parent.parent / "assets" / "make"


def script(name: str) -> ModuleType:
    """Returns a script of `assets/make` as a module."""
    found = importlib.util.spec_from_file_location(f"make_{name}", MAKE / f"{name}.py")
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
