"""All figures by group; those that count no points in words."""

from game import views
from game.views import Table
from tests.views.conftest import Begin


def test_every_figure_is_in_one_group(begin: Begin) -> None:
    table = begin()
    groups = views.figure_groups(table)
    names = [name for group in groups for name, *_ in group.figures]
    assert sorted(names) == sorted(table.book.labels)
    assert [group.title for group in groups[:5]] == ["At home", "Money", "Trade", "Moscow", "Beijing"]
    assert [group.power for group in groups[3:7]] == ["russia", "china", "west", "turkey"]


def test_a_power_begins_with_what_it_could_make_us_do(begin: Begin) -> None:
    moscow = next(group for group in views.figure_groups(begin()) if group.power == "russia")
    assert [name for name, *_ in moscow.figures[:3]] == [
        "influence.russia.economy", "influence.russia.politics", "influence.russia.security",
    ]  # fmt: skip


def test_a_hidden_figure_is_said_by_its_band(begin: Begin) -> None:
    table = begin()
    found = {name: said for group in views.figure_groups(table) for name, _, said in group.figures}
    assert found["grievance"] == table.figure("grievance").band
    assert not any(letter.isdigit() for letter in found["grievance"])


def test_who_holds_a_domain_is_a_name(begin: Begin) -> None:
    table: Table = begin()
    figure = table.figure("captured.security")
    assert figure.value == 1
    assert figure.text == "Moscow"
    assert figure.trend == ""
    assert table.figure("captured.economy").text == "nobody"
    assert views.steps(table, "captured.economy")[:2] == ((0.0, "nobody"), (1.0, "Moscow"))


def test_levels_have_the_names_of_their_card(begin: Begin) -> None:
    table = begin()
    assert (2.0, table.figure("member.eaeu").text) in views.steps(table, "member.eaeu")
    assert views.steps(table, "unrest") == ()
