"""A card that waits for an answer, as widgets: brief, advisers, and options with what is sure and what is not.

The desk shows the card in hand with it, the ask's page an ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from game.ui.kit import Run
from game.ui.wants import Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable
from game.ui.widgets.layout import Column, Grid, Row
from game.ui.widgets.text import Text
from game.views import CardView, OptionView
from game.views.effects import Chance, Effect

SIZES = {"dossier": "Dossier", "cable": "Cable", "news": "News"}
LEAST_COLUMN = 290
"""Units that an option or a word of advice needs to stand beside another."""
LEAST_OF_THREE = 204
Choose = Callable[[OptionView], Want | None]


def brief(card: CardView, beside: Sequence[Widget] = ()) -> list[Widget]:
    """Returns the head of a card: its size and place, what is remarked on it, its title, and what it tells.

    `beside` stands at the right of the title.
    """
    above = " · ".join(filter(None, (SIZES.get(card.size, "Card"), card.place)))
    line = [Run(above.upper(), "label", "gold")]
    if card.remarks:
        line.append(Run(f"   {' '.join(card.remarks)}", "small", "dim"))
    title = Text(card.title, "title", role="heading")
    head = Row([title, *beside], (1.0, *(0.0 for _ in beside)), middle=True) if beside else title
    return [Text(line), head, *told(card)]


def told(card: CardView) -> list[Widget]:
    """Returns what a card tells under its title: brief, other views, advisers."""
    found: list[Widget] = [Text(card.brief, "prose")]
    found += [Text([Run("— ", "body", "gold"), Run(each, "body")]) for each in card.views]
    if card.advice:
        found.append(Grid([_advice(card, number) for number in range(len(card.advice))], LEAST_COLUMN, gap=12))
    return found


def remarks(card: CardView) -> list[Widget]:
    """Returns what is remarked on a card, on a line of its own."""
    return [Text(" ".join(card.remarks), "small", "dim")] if card.remarks else []


def _advice(card: CardView, number: int) -> Widget:
    advice = card.advice[number]
    runs = [Run(f"{advice.office}: ", "small-strong", "gold"), Run(f"“{advice.says}”", "quote")]
    if advice.option:
        runs.append(Run(f"  for\u00a0{advice.option}", "small", "dim"))
    if advice.reckons:
        runs.append(Run(f"  reckons with {advice.reckons}", "small", "dim"))
    return Text(runs)


def options(card: CardView, choose: Choose) -> Widget:
    """Returns the options as things to press, three or two beside each other where there is room."""
    three = len(card.options) == 3
    shown = [option(card, each, choose) for each in card.options]
    return Grid(shown, LEAST_OF_THREE if three else LEAST_COLUMN, most=3 if three else 2)


def name_of(card: CardView, shown: OptionView) -> str:
    """Returns the name of an option's widget; another card's options have other names, so that focus begins anew."""
    return f"option-{card.id}-{shown.number}"


def option(card: CardView, shown: OptionView, choose: Choose) -> Widget:
    """Returns one option: number and text, its price, what is sure, what chance may add, what others may think."""
    colour = "ink" if shown.legal else "dim"
    head = Row(
        [Text(str(shown.number), "subheading", "gold" if shown.legal else "dim"), Text(shown.text, "strong", colour)],
        (0.0, 1.0),
        gap=10,
    )
    rows: list[Widget] = [head]
    if not shown.legal:
        rows.append(Text(f"Not now: {shown.why_not}.", "small", "warning"))
    details = list(detail_runs(shown))
    if details:
        rows.append(Text(details))
    refused = "" if shown.legal else f"“{shown.text}” is not open to you: {shown.why_not}."
    return Pressable(
        Column(rows, gap=2),
        lambda: choose(shown) if shown.legal else Say(refused, "refused"),
        f"{shown.number}. {shown.text}",
        name=name_of(card, shown),
        refused=refused,
        description=said(shown),
        pad=8,
        role="option",
    )


def detail_runs(shown: OptionView) -> Iterable[Run]:
    """Yields what an option costs, does for sure, may do, and what others may make of it, as runs of one text."""
    lines: list[list[Run]] = []
    price = []
    if shown.cost:
        gain = shown.cost.startswith("brings")
        price += [Run("" if gain else "Costs ", "small", "dim"), Run(shown.cost, "small-strong", "gold")]
    if shown.requires and shown.legal:
        price += [Run(" · needs " if price else "Needs ", "small", "dim"), Run(shown.requires, "small")]
    lines.append(price)
    lines.append(list(effect_runs(shown.effects)))
    for chance in shown.chances:
        lines.append(list(chance_runs(chance)))
    tail = ". ".join(f"{each[0].upper()}{each[1:]}" for each in (*shown.notes, *shown.hints))
    lines.append([Run(f"{tail}.", "small", "dim")] if tail else [])
    first = True
    for line in lines:
        if line:
            if not first:
                yield Run("\n", "small")
            yield from line
            first = False


def effect_runs(effects: Iterable[Effect]) -> Iterable[Run]:
    """Yields effects in words, each change in the colour of better or worse beside its sign."""
    for place, effect in enumerate(effects):
        if place:
            yield Run(" · ", "small", "dim")
        colour = "ink" if effect.good is None else "better" if effect.good else "worse"
        yield Run(f"{effect.phrase}\u00a0", "small")  # the number stays beside its word
        yield Run(effect.text.replace(" ", "\u00a0"), "small-strong", colour)


def chance_runs(chance: Chance) -> Iterable[Run]:
    """Yields what chance may add, with its odds in words."""
    yield Run(f"{chance.odds[:1].upper()}{chance.odds[1:]}: ", "small", "gold")
    if chance.effects:
        yield from effect_runs(chance.effects)
    else:
        yield Run(", ".join(chance.hints) or "nothing changes", "small")


def said(shown: OptionView) -> str:
    """Returns what an option does as a screen reader says it."""
    return (
        "".join(run.text for run in detail_runs(shown)).replace("\n", ". ").replace(" · ", ", ").replace("\u00a0", " ")
    )
