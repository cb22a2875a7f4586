import re

import pytest

from game import views
from game.cards.expressions import POWERS
from game.ui.screens.debrief.chances import starts
from game.ui.screens.debrief.page import PARTS
from game.views.aftermath import fate_words
from game.views.wording import change
from tests.ui.conftest import OpenStage
from tests.ui.test_frame import SIZES
from tests.ui.walk import faults


def test_before_the_end_nothing_hidden_is_told(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", turns=5)
    assert "goes on" in stage.words
    assert "wants most" not in stage.words
    assert stage.names == ["back"]


def test_it_begins_with_what_was_hidden(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", turns=99)
    table = stage.session.play.table
    assert stage.focus == "tab-hidden"
    for number, fate in enumerate(table.deck.fates):
        title, _, rest = fate_words(table, number).partition(": ")
        assert (title in stage.words) == (rest in stage.words) == (fate.fixed is None)
    wanted, bound = (stage.words.index(each) for each in ("What they wanted most", "How the world would go"))
    assert wanted < stage.words.index("What Brussels and Washington want most") < bound
    for adviser in views.advisers(table):
        assert adviser.blind_spot in stage.words


def test_digits_and_tabs_turn_to_a_part(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", turns=99)
    for number, part in enumerate(PARTS, 1):
        stage.press(str(number))
        assert stage.focus == f"tab-{part}"
        assert f"debrief-{part}" in {each.name for each in stage.root.walk()}
    stage.click("tab-memories")
    assert "Remembers nothing" in stage.words or "until" in stage.words
    stage.press("9")
    assert stage.focus == "tab-memories"


def test_every_power_tells_what_it_remembered_and_why(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", "memories", turns=99)
    table = stage.session.play.table
    for power in POWERS:
        assert table.book.power(power) in stage.words
        for memory in views.remembered(table, power)[:3]:
            assert memory.words in stage.words
            assert f"{memory.made} until {memory.until}" in stage.words


def test_no_points_stand_beside_people_who_suffered(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", "memories", turns=99)
    found = views.remembered(stage.session.play.table, "west")
    assert {each.plain for each in found} == {True, False}
    for memory in found:
        assert (f"{change(memory.weight)}  {memory.words}" in stage.words) != memory.plain
        how = "in your favour" if memory.weight > 0 else "against you"
        assert (f"{memory.words}\n{memory.made} until {memory.until}, {how}" in stage.words) == memory.plain


def test_any_turn_can_be_played_anew(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", "decisions", turns=99)
    old, past = stage.session.play, views.past(stage.session.play.table)
    assert {f"what-if-{each.turn + 1}" for each in past} <= set(stage.names)
    for each in past:
        assert each.text in stage.words
    began = old.campaign.turn_world(4)
    assert began is not None
    stage.click("what-if-5")
    assert stage.session.play is not old
    assert stage.session.play.campaign.world.text() == began.text()
    assert stage.session.play.path.exists()
    assert stage.screen.title == "The desk"
    assert "What if? A new game from turn 5" in stage.app.notice.text


def test_turning_points_name_signs_and_preparations_and_lead_on(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", "turning", turns=99)
    for point in views.turning_points(stage.session.play.table):
        assert point.title in stage.words
        for sign in point.signs:
            assert sign.title in stage.words
        for each in point.prepared:
            assert f"{each.title} – {'finished in time' if each.ready else 'not done'}" in stage.words
    assert "link-event-first-nights" in stage.names


def test_where_people_suffered_no_figures_are_shown(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", "turning", turns=99)
    plain = [each for each in views.turning_points(stage.session.play.table) if each.plain and each.terms]
    assert plain
    for point in plain:
        for term in point.terms:
            assert f"{abs(term.points):.0f}  {term.words}" not in stage.words


def test_history_is_played_in_the_background_and_shown_beside_the_own_run(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", "beside", turns=99)
    stage.until(lambda: "beside-sovereignty" in stage.names)
    assert "Where you parted" in stage.words
    for parting in views.trace(stage.session.play.table).partings:
        assert parting.history in stage.words
    assert "History" in stage.words
    assert "all-charts" in stage.names


def test_what_could_have_been_is_worked_out_from_any_year_and_told_beside_what_came(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", "chances", turns=99)
    assert "being played" in stage.words
    stage.until(lambda: "outlook-sovereignty" in stage.names)
    shares = [float(each) for each in re.findall(r"(\d+) %", stage.words)]
    assert sum(shares) == pytest.approx(100, abs=4)
    assert "– yours" in stage.words or "came in none of them" in stage.words
    assert "What came" in stage.words
    year = {year: turn for turn, year in starts(stage.session.play.table).items()}
    assert year[2022] == 12
    stage.click("from-12")
    assert "being played" in stage.words
    stage.until(lambda: "outlook-sovereignty" in stage.names)
    stage.click("from-0")  # what was worked out once is there at once
    assert "outlook-sovereignty" in stage.names


def test_what_was_worked_out_is_not_clipped(open_stage: OpenStage) -> None:
    for size, text in SIZES:
        for part, name in (("beside", "beside-sovereignty"), ("chances", "outlook-sovereignty")):
            stage = open_stage("debrief", part, turns=99, size=size, text=text)
            stage.until(lambda shown=stage, wanted=name: wanted in shown.names)  # type: ignore[misc]
            assert faults(stage.root, stage.app.kit) == []


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("part", list(PARTS))
def test_nothing_is_clipped(open_stage: OpenStage, part: str, size: tuple[int, int], text: float) -> None:
    stage = open_stage("debrief", part, turns=99, size=size, text=text)
    assert faults(stage.root, stage.app.kit) == []
