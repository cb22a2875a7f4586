"""A study in the terminal: figures for most cards, words alone where people suffered."""

import io
import re
from dataclasses import replace

import pytest

from game import views
from game.text import lookups
from game.text.printer import Printer
from tests.views.conftest import Begin
from tests.views.conftest import begin as begin
from tests.views.conftest import book as book

FEW = 40


@pytest.mark.parametrize("plain", [False, True])
def test_figures_are_told_unless_the_study_is_plain(begin: Begin, plain: bool) -> None:
    table = begin(turns=5)
    card = views.in_hand(table)
    assert card is not None
    found = replace(views.fans(views.fan_request(table, views.open_choices(card), futures=FEW)), plain=plain)
    sink = io.StringIO()
    lookups.study(Printer(sink), found)
    told = " ".join(sink.getvalue().split())
    assert all(fan.text in told for fan in found.fans)
    assert ("in words alone" in told) == plain
    for each in (found.dates[-1], *(fan.text for fan in found.fans)):
        told = told.replace(each, "")
    assert bool(re.search(r"\d", told)) != plain
