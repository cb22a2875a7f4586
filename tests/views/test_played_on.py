"""The terms of a campaign as they are told, and what they do to what is shown."""

import pytest

from game import views
from game.campaign.campaign import Campaign
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.decisions import parse
from game.views import Book, Table


def table(library: Library, settings: Settings, seed: int = 1) -> Table:
    deck = compile_deck(library, "nur-sultan", settings)
    campaign = Campaign(deck, seed)
    campaign.decide(parse("pledge nobodys-province quiet-streets"))
    return Table(Book(library, deck), campaign)


def test_the_usual_terms_need_no_words(library: Library) -> None:
    assert views.played_on(table(library, Settings())) == ()


def test_every_chosen_term_is_a_sentence(library: Library) -> None:
    chosen = Settings(level="storm", tags=(("war", "off"), ("xinjiang", "mild")), outside=False)
    assert [line.split(":")[0] for line in views.played_on(table(library, chosen))] == [
        "Level “storm”", "Fate “shaken”", "Told with fewer details", "The war is switched off", "Left out",
    ]  # fmt: skip


def test_a_storm_in_its_time_says_so(library: Library) -> None:
    steady = views.played_on(table(library, Settings(level="storm", fate="as-it-was")))
    assert [line.split(":")[0] for line in steady] == ["Level “storm”", "Fate “as-it-was”"]


def test_a_historian_sees_arrows_before_and_figures_after(library: Library) -> None:
    shown = table(library, Settings(level="historian"))
    card = views.in_hand(shown)
    assert card is not None
    texts = [effect.text for option in card.options for effect in option.effects]
    assert texts
    assert all(set(text) in ({"↑"}, {"↓"}) and len(text) <= 3 for text in texts)
    earlier, decision = shown.world, card.options[0].decision
    shown.campaign.decide(decision)
    assert any(effect.text.startswith("+") for effect in views.aftermath(shown, decision, earlier).effects)


def test_the_guided_level_says_what_a_sign_foretells(library: Library) -> None:
    told = {}
    for level in ("guided", ""):
        shown = table(library, Settings(level=level))
        lines: list[str] = []
        while shown.campaign.turn < 4:
            lines += [each.text for each in views.report(shown).news]
            shown.campaign.decide(next(each for each in shown.campaign.legal() if each.verb in ("answer", "end")))
        told[level] = [line for line in lines if "A sign: it points to" in line]
    assert told["guided"]
    assert not told[""]


@pytest.mark.parametrize("card", ["bilash-arrested", "state-dept-report-2020"])
def test_mild_words_are_other_words_and_full_ones_stay(library: Library, card: str) -> None:
    full = table(library, Settings()).book.card(card)
    mild = table(library, Settings(tags=(("xinjiang", "mild"),))).book.card(card)
    assert mild.brief == full.mild != full.brief
    assert [option.text for option in mild.options] == [option.text for option in full.options]
