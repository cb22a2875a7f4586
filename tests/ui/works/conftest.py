"""Sizes at which each page is walked, and the page at one of them."""

import pytest

from tests.ui.stage import Stage
from tests.ui.walk import faults

SIZES = (
    ((1280, 720), 1.0),
    ((1024, 768), 1.0),
    ((1280, 720), 2.0),
    ((1024, 768), 2.0),
    ((1920, 1080), 1.25),
    ((3840, 2160), 1.0),
)
"""Windows and text sizes: three columns, two, one, the least room there is, and large windows."""

at_every_size = pytest.mark.parametrize(("size", "text"), SIZES, ids=[f"{size[0]}-{text}" for size, text in SIZES])


def whole(stage: Stage) -> None:
    """Lays the page out anew and finds nothing broken."""
    stage.app.top.stale = True
    assert faults(stage.root, stage.app.kit) == []
