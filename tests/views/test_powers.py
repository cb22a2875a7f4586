import pytest

from game import views
from game.cards.expressions import POWERS
from game.engine.decisions import Decision
from game.views import Link, Table
from game.views.plates import CAPTURE_LEAD
from game.views.powers import UNKNOWN
from tests.views.conftest import Begin, play_on


@pytest.mark.parametrize("power", POWERS)
def test_the_page_of_a_power_says_who_it_is(begin: Begin, power: str) -> None:
    page = views.power_page(begin(), power)
    assert page.plate.power == power
    assert all((page.wants, page.best_reason, page.voice, page.courts_with, page.tests_by, page.threatens_by))
    assert all((page.remembers, page.tell, page.source, page.journeys, page.works))
    assert [each.domain for each in page.domains] == ["economy", "security", "politics"]


def test_the_page_of_nobody_is_refused(begin: Begin) -> None:
    with pytest.raises(KeyError):
        views.power_page(begin(), "mars")


def test_an_agenda_is_not_known_before_a_journey(begin: Begin) -> None:
    table = begin()
    page = views.power_page(table, "china")
    assert (page.agenda, page.agenda_known) == (UNKNOWN, False)
    assert [each.id for each in page.journeys] == ["to-beijing"]
    assert page.journeys[0].hints == ("Moscow will dislike this",)
    table.campaign.decide(Decision("journey", ("to-beijing",)))
    page = views.power_page(table, "china")
    assert (page.journeys[0].legal, page.journeys[0].chosen) == (False, True)
    assert views.power_page(table, "russia").journeys[0].why_not == "one journey a turn"
    play_on(table, 1)
    page = views.power_page(table, "china")
    assert page.agenda_known
    assert page.agenda.startswith("Beijing cares most ")


def test_a_captured_domain_shows_its_lead(begin: Begin) -> None:
    table = begin()
    security = {power: views.power_page(table, power).domains[1] for power in POWERS}
    assert [power for power in POWERS if security[power].captured] == ["russia"]
    assert security["russia"].lead == pytest.approx(62 - 18)
    assert security["russia"].rival == "Brussels and Washington"
    assert security["china"].lead == pytest.approx(14 - 62)
    assert security["china"].captured_at == CAPTURE_LEAD


def test_a_red_line_that_hangs_on_the_future_is_not_told(begin: Begin) -> None:
    table = begin()
    titles = [table.book.title(card.id) for card in table.deck.cards if card.kind == "event"]
    for power in POWERS:
        lines = views.power_page(table, power).red_lines
        assert not [line.when for line in lines if any(f"“{title}”" in line.when for title in titles)]
        assert not [line for line in lines if line.crossed]
    assert next(line.when for line in views.power_page(table, "russia").red_lines).startswith(
        "American presence above 60"
    )


def owing(table: Table, power: str, favours: int) -> None:
    """Lets a power owe some favours."""
    world = table.world.copy()
    world.stored[table.deck.index[f"favour.{power}"], 0] = favours * 100
    world.view.forget()
    table.campaign._world = world


def test_favours_buy_an_ask_off_and_an_initiative_cheaper(begin: Begin) -> None:
    table = begin(turns=4)
    ask = views.asks(table)[0]
    before = views.power_page(table, ask.power).favour_uses
    assert [(each.decision.verb, each.legal) for each in before] == [("favour", False)]
    owing(table, ask.power, 2)
    uses = views.power_page(table, ask.power).favour_uses
    assert uses[0].legal
    assert {each.decision.verb for each in uses[1:]} <= {"call", "start"}
    for each in uses:
        assert (table.campaign.refusal(each.decision) is None) == each.legal == (not each.why_not)


def test_help_says_what_it_does_and_what_counts_as_a_crisis(begin: Begin) -> None:
    table = begin(turns=4)
    assert all(each.decision.verb != "call" for each in views.power_page(table, "china").favour_uses)
    owing(table, "china", 2)
    quiet = next(each for each in views.power_page(table, "china").favour_uses if each.decision.verb == "call")
    assert quiet.why_not == "it takes a crisis turn, a threatened loss, money in hand below 0.5 bn USD"
    table.world.stored[table.deck.treasury, 0] = 20
    table.world.view.forget()
    broke = next(each for each in views.power_page(table, "china").favour_uses if each.decision.verb == "call")
    assert broke.legal
    before = {each.name: table.value(each.name) for each in broke.effects}
    table.campaign.decide(broke.decision)
    assert {name: table.value(name) - value for name, value in before.items()} == pytest.approx(
        {each.name: each.amount for each in broke.effects}
    )


def test_a_memory_names_its_card_and_fades_on_its_date(begin: Begin) -> None:
    table = begin(seed=4, turns=3)
    for power in POWERS:
        alive = [each for each in views.remembered(table, power) if each.live]
        assert set(views.memories(table, power)) == set(alive)
        total = float(table.world.view.memory(POWERS.index(power))[0])
        assert sum(each.left for each in alive) == pytest.approx(total)
    trial = next(each for each in views.memories(table, "west") if each.tag == "silenced campaigner")
    assert trial.words.startswith("A man with a list of names (")
    assert trial.link == Link("event", "bilash-arrested")
    assert (trial.made, trial.weight, trial.until) == ("2019 Q2", -2.0, "2021 Q2")
    assert -2.0 < trial.left < 0.0
    play_on(table, trial.until_turn - table.world.turn - 1)
    assert trial.tag in [each.tag for each in views.memories(table, "west")]
    play_on(table, 1)
    assert trial.tag not in [each.tag for each in views.memories(table, "west")]
    assert trial.tag in [each.tag for each in views.remembered(table, "west")]


def test_the_leverage_over_the_turns_is_there_to_be_drawn(begin: Begin) -> None:
    page = views.power_page(begin(turns=5), "china")
    assert [each.name for each in page.history.series][:3] == [
        "influence.china.economy", "influence.china.security", "influence.china.politics",
    ]  # fmt: skip
    assert all(len(each.values) == 7 for each in page.history.series)
