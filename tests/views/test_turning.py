import pytest

from game import views
from game.views import Table
from game.views.turning import TurningPoint
from tests.views.conftest import Begin


@pytest.fixture(scope="module")
def over(book: views.Book) -> Table:
    """A campaign played to its end, each card answered with its first legal option."""
    from game.campaign.campaign import Campaign
    from game.engine.decisions import Decision
    from tests.views.conftest import play_on

    campaign = Campaign(book.deck, 7)
    campaign.decide(Decision("pledge", ("nobodys-province", "quiet-streets")))
    return play_on(Table(book, campaign), 99)


@pytest.fixture(scope="module")
def nights(over: Table) -> TurningPoint:
    return next(each for each in views.turning_points(over) if each.title == "The first nights")


def test_nothing_is_told_while_the_campaign_goes_on(begin: Begin) -> None:
    assert views.turning_points(begin(turns=16)) == ()


def test_turning_points_come_in_the_order_in_which_they_were_met(over: Table) -> None:
    found = views.turning_points(over)
    order = [step.decision.subject for step in over.campaign.steps]
    answered = [each.link.id for each in found if each.link and each.link.id in order]
    assert {"first-nights", "invasion"} <= set(answered)
    assert answered == sorted(answered, key=order.index)


def test_a_turning_point_adds_up_from_what_its_measure_says(over: Table, nights: TurningPoint) -> None:
    card = over.deck.cards[over.deck.card_index["first-nights"]]
    spec = over.book.library.events["first-nights"]
    assert spec.form is not None
    assert nights.face in {str(face.title) for face in spec.form.faces}
    points = {term.words: term.points for term in nights.terms}
    assert points["the anger beneath"] > points["corruption"] > 0
    assert points["the lack of unity at the top"] > 0
    assert [abs(each) for each in points.values()] == sorted(map(abs, points.values()), reverse=True)
    place = over.world.chose[card.number, 0]
    number = next(n for n, face in enumerate(card.faces) if any(each.place == place for each in face.options))
    total, slack = sum(points.values()), 0.5 * 8  # terms of less than half a point are left out
    assert total + slack >= (card.faces[number - 1].below or 0) if number else True
    assert total - slack <= (card.faces[number].below or 100)


def test_the_signs_before_it_are_named_with_what_was_answered(over: Table, nights: TurningPoint) -> None:
    titles = {each.title: each for each in nights.signs}
    assert "A petition from an oil town" in titles
    assert titles["Dry pumps"].answer
    assert not titles["A petition from an oil town"].answer  # news asks nothing
    assert [each.turn for each in nights.signs] == sorted(each.turn for each in nights.signs)
    foretold = [spec for table in (over.book.library.events, over.book.library.asks) for spec in table.values()]
    assert len(nights.signs) + nights.unseen == sum(str(each.sign_of) == "first-nights" for each in foretold)


def test_what_would_have_helped_is_named_and_whether_it_was_ready(nights: TurningPoint) -> None:
    assert {each.title for each in nights.prepared} >= {"The oil towns' wage accord"}
    assert not any(each.ready for each in nights.prepared)  # the first legal option starts no project
    assert nights.plain


def test_the_trace_of_history_counts_and_names_the_partings(over: Table) -> None:
    found = views.trace(over)
    closing = views.closing(over)
    assert closing is not None
    assert closing.as_history == (found.same, found.known)
    assert found.known == found.same + len(found.partings)
    assert found.known >= 20
    assert [each.turn for each in found.partings] == sorted(each.turn for each in found.partings)


def test_whoever_answers_as_history_did_parts_from_it_nowhere(book: views.Book) -> None:
    from game.campaign import autoplay, players
    from game.campaign.campaign import Campaign

    campaign = Campaign(book.deck, 7)
    autoplay.play_to(campaign, players.player(book.deck, "historical"), 23)
    found = views.trace(Table(book, campaign))
    assert found.known >= 20
    assert [each.title for each in found.partings] == []
