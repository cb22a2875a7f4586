"""What the window keeps of a campaign."""

from game import views
from game.engine.decisions import END
from game.views import Table
from tests.ui.conftest import OpenSession


def test_a_view_is_made_once_for_each_state(open_session: OpenSession) -> None:
    play = open_session(turns=2).play
    made: list[object] = []

    def count(table: Table) -> int:
        made.append(table.turn)
        return table.turn

    def name(table: Table, about: str) -> str:
        made.append(about)
        return about

    assert [play.see(count), play.see(count), play.see(name, "a"), play.see(name, "b"), play.see(name, "a")] == [
        2, 2, "a", "b", "a",
    ]  # fmt: skip
    assert made == [2, "a", "b"]
    while (card := play.see(views.in_hand)) is not None:
        play.decide(next(each for each in card.options if each.legal).decision)
    play.decide(END)
    assert play.see(count) == 3
    assert made == [2, "a", "b", 3]
