"""Settings: their lines, the names that a scenario has, and what they do to a deck."""

import pytest

from game.campaign.campaign import UNDO, Campaign
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import SettingError, Settings, fitted, parse
from game.engine.decisions import parse as parse_decision
from game.engine.deck import Deck
from tests.packs import small
from tests.packs.small import do, hand, value

LEVELS = """{
    level: usual,
    levels: {
        usual: {about: As it is.},
        hard: {about: Harder., patience: -1, start: {treasury: -1}, shocks: 2, asks: 0.5, fate: wild},
        kind: {about: Kinder., capital: 1, forecast: free, signs: true, start: {unrest: +1000}},
        blind: {about: Blind., forecast: none, preview: arrows, undo: false},
    },
    fate_setting: tame,
    fate_settings: {tame: {about: Tame., fixed: {weather: dry}}, wild: {about: Wild.}},
    sensitive: [grief],
    deal: {dossiers: 1, cables: 2, fill: 2, envoys: 2, asks: 1},
}"""
FATES = "{weather: {title: T, odds: {dry: 1, wet: 1}, about: {dry: D., wet: W.}}}"
EVENTS = """{
    flood: {date: 2019-01, tags: [grief], options: {pump: {}}},
    frost: {date: 2019-01, options: {heat: {}}},
    thaw: {tags: [grief], options: {wade: {}}},
}"""
FLOOD_OFF = (("grief", "off"),)


def deck_of(settings: Settings, **cards: str) -> Deck:
    return compile_deck(small.library(scenario=LEVELS, fates=FATES, **cards), "quiet", settings)


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(level="hard"),
        Settings(level="hard", fate="tame", tags=(("grief", "mild"),), outside=False),
    ],
)
def test_lines_are_read_as_they_are_written(settings: Settings) -> None:
    assert parse((*settings.lines(), "reform=+30")) == (settings, ("reform=+30",))


def test_what_is_usual_leaves_no_line() -> None:
    library = small.library(scenario=LEVELS, fates=FATES)
    spec = library.scenarios["quiet"]
    wished = Settings(level="usual", fate="tame", tags=(("grief", "full"),))
    assert fitted(wished, library, spec).lines() == ()
    assert fitted(Settings(level="hard", fate="wild"), library, spec).lines() == ("level=hard",)
    assert fitted(Settings(level="hard", fate="tame"), library, spec).lines() == ("level=hard", "fate=tame")


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        (Settings(level="hardd"), "no level 'hardd'. Did you mean 'hard'?"),
        (Settings(fate="wet"), "no setting of fate 'wet'. There are: tame, wild."),
        (Settings(tags=(("joy", "off"),)), "no sensitive tag 'joy'"),
        (Settings(tags=(("grief", "of"),)), "'of' for the tag 'grief' should be full, mild or off."),
    ],
)
def test_a_name_that_is_not_there_is_refused_with_a_guess(settings: Settings, why: str) -> None:
    with pytest.raises(SettingError) as refusal:
        deck_of(settings)
    assert why in str(refusal.value)


def test_a_level_changes_the_start_and_what_its_numbers_say() -> None:
    usual, hard, kind = (deck_of(Settings(level=name)) for name in ("", "hard", "kind"))
    moved = {
        name: int(hard.start[number] - usual.start[number])
        for name, number in usual.index.items()
        if hard.start[number] != usual.start[number]
    }
    assert moved == {"treasury": -100, **{f"patience.{power.id}": -100 for power in usual.powers}}
    assert (hard.terms.shocks, hard.ask_rate / usual.ask_rate) == (2.0, 0.5)
    assert kind.start[kind.index["unrest"]] == kind.high[kind.index["unrest"]]
    assert kind.terms.signs
    assert kind.terms.forecast == "free"


def test_an_extra_political_capital_comes_every_turn() -> None:
    usual, kind = (Campaign(deck_of(Settings(level=name)), 1) for name in ("", "kind"))
    for campaign in (usual, kind):
        small.wait(campaign, 2)
    assert value(kind, "political_capital") - value(usual, "political_capital") == 2.0


def test_a_setting_of_fate_fixes_fates() -> None:
    tame, wild = (deck_of(Settings(fate=name)) for name in ("", "wild"))
    assert [fate.fixed for fate in tame.fates if fate.id == "weather"] == [0]
    assert [fate.fixed for fate in wild.fates if fate.id == "weather"] == [None]


def test_a_tag_that_is_off_leaves_its_cards_out() -> None:
    full, off = (deck_of(Settings(tags=tags), events=EVENTS) for tags in ((), FLOOD_OFF))
    numbers = {name: full.card_index[name] for name in ("flood", "frost", "thaw")}
    assert set(full.dated[0]) == {numbers["flood"], numbers["frost"]}
    assert off.dated[0] == (numbers["frost"],)
    assert full.undated == (numbers["thaw"],)
    assert off.undated == ()


def test_an_ask_that_is_left_out_is_never_asked() -> None:
    asks = "{gate: {ask: {from: russia, due: 3 months}, tags: [grief], options: {open: {}, shut: {}}}}"
    asked = {}
    for settings in (Settings(), Settings(tags=FLOOD_OFF)):
        campaign = small.wait(Campaign(deck_of(settings, asks=asks), 1), 8)
        asked[settings.tags] = bool(campaign.world.met[campaign.deck.card_index["gate"], 0] >= 0)
    assert asked == {(): True, FLOOD_OFF: False}


def test_without_cards_from_outside_none_comes() -> None:
    events = "{flood: {date: 2019-01, outside: true, options: {pump: {}}}}"
    assert deck_of(Settings(), events=events).dated[0]
    assert not deck_of(Settings(outside=False), events=events).dated[0]


def test_settings_have_a_digest_and_the_usual_terms_have_none() -> None:
    usual, hard = deck_of(Settings()), deck_of(Settings(level="hard"))
    assert "settings" not in usual.digests
    assert usual.digest != hard.digest
    assert {name for name in hard.digests if hard.digests[name] != usual.digests.get(name)} == {"settings", "deck"}


def test_the_levels_take_aids_away_or_give_them() -> None:
    blind = Campaign(deck_of(Settings(level="blind"), events=EVENTS), 1)
    do(blind, f"answer {hand(blind)} {'pump' if hand(blind) == 'flood' else 'heat'}")
    assert blind.refusal(parse_decision("study")) == "At this level the chancery cannot study what may come."
    assert blind.refusal(UNDO) == "At this level nothing is taken back."
    kind = do(Campaign(deck_of(Settings(level="kind")), 1), "study", "study", "study")
    assert value(kind, "political_capital") == kind.deck.start[kind.deck.capital] / 100


def test_every_level_of_the_shipped_scenario_compiles(library: Library) -> None:
    for level in library.scenarios["nur-sultan"].levels:
        assert compile_deck(library, "nur-sultan", Settings(level=str(level))).turns
