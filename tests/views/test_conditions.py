import pytest

from game.cards import Library
from game.cards.expressions import parse
from game.cards.formulas import tree_of, uses
from game.views.book import Book
from game.views.conditions import expression


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cohesion >= 30", "unity at the top at least 30"),
        ("30 <= cohesion", "unity at the top at least 30"),
        ("treasury >= 0.4", "money in hand at least 0.4 bn USD"),
        ("trust.turkey >= 45", "goodwill of Ankara at least 45"),
        ("member(csto) >= 2", "level in the CSTO at least “member”"),
        ("member(csto) <= 0", "outside the CSTO"),
        ("member.csto < 1", "outside the CSTO"),
        ("date >= 2021-07", "from July 2021 on"),
        ("date < 2022-01-05", "before 5 January 2022"),
        ("flag(price-cap)", "the price cap in place"),
        ("not flag(price-cap)", "the price cap gone"),
        ("not cohesion >= 30", "unity at the top below 30"),
        ("unrest > 5 and captured(economy, china)", "the street above 5 and Beijing has captured the economy"),
        ("captured(security, russia)", "Moscow has captured security"),
        ("done(wage-accord) or unrest > 5", "“The oil towns' wage accord” finished or the street above 5"),
        ("months_since(first-nights) < 12", "within 1 year of “The first nights”"),
        ("min(trust.russia, trust.china) >= 2", "the smaller of goodwill of Moscow and goodwill of Beijing at least 2"),
        ("-40 * max(0, top_share - 0.30)", "−40 × the larger of 0 and (share of the strongest power − 0.3)"),
        ("(unrest + 2) / 3 - 1", "(the street + 2) ÷ 3 − 1"),
    ],
)  # fmt: skip
def test_an_expression_reads_as_words(book: Book, text: str, words: str) -> None:
    assert expression(book, parse(text)) == words


def test_every_expression_of_the_shipped_cards_can_be_said(book: Book, library: Library) -> None:
    said = 0
    for spec in library.all_cards():
        for use in uses(spec):
            words = expression(book, tree_of(use.formula))
            assert words, use.formula.text
            assert words == " ".join(words.split()), words
            assert not set("{}_") & set(words), f"{use.formula.text}: {words}"
            said += 1
    assert said > 500
