"""Cards, asks and what came of them, in lines."""

from __future__ import annotations

from collections.abc import Iterable

from game.text.printer import Printer
from game.views import Aftermath, AskView, CardView, OptionView
from game.views.effects import Chance, Effect
from game.views.wording import does

SIZES = {"dossier": "DOSSIER", "cable": "CABLE"}


def card(out: Printer, shown: CardView, how: str = "") -> None:
    """Writes a card with its numbered options; `how` says how they are typed when a number alone is not enough."""
    place = f" ({shown.place})" if shown.place else ""
    out.heading(f"{SIZES.get(shown.size, 'CARD')}: {shown.title}{place}")
    out.line(shown.brief)
    for each in shown.views:
        out.line(f"- {each}", 2, 2)
    for remark in shown.remarks:
        out.aside(remark)
    for advice in shown.advice:
        towards = f", for {advice.option}" if advice.option else ""
        reckons = f" (Reckons with {advice.reckons}.)" if advice.reckons else ""
        out.line(f"{advice.office}{towards}: {advice.says}{reckons}", 2, 2)
    out.line()
    for option in shown.options:
        option_lines(out, option)
    if how:
        out.aside(how)


def option_lines(out: Printer, option: OptionView) -> None:
    """Writes one option: its text, its price, what is sure, what chance may add, what others may think."""
    out.line(f"{option.number}. {option.text}" + ("" if option.legal else f" (not now: {option.why_not})"), 0, 3)
    price = []
    if option.cost:
        price.append(
            f"Costs {option.cost}." if not option.cost.startswith("brings") else f"{option.cost.capitalize()}."
        )
    if option.requires and option.legal:
        price.append(f"Needs {option.requires}.")
    if price:
        out.line(" ".join(price), 3, 2)
    sure = effects_words(option.effects)
    if sure:
        out.line(f"Sure: {sure}.", 3, 2)
    if option.chances:
        out.line(f"By chance: {chances_words(option.chances)}.", 3, 2)
    tail = sentences([*option.notes, *option.hints])
    if tail:
        out.line(tail, 3, 2)


def sentences(parts: Iterable[str]) -> str:
    """Returns short remarks as sentences."""
    return " ".join(f"{each[0].upper()}{each[1:]}." for each in parts)


def effects_words(effects: tuple[Effect, ...]) -> str:
    """Returns effects on one line."""
    return ", ".join(each.words for each in effects)


def chances_words(chances: tuple[Chance, ...]) -> str:
    """Returns what chance may add, with its odds in words."""
    found = []
    for each in chances:
        what = effects_words(each.effects) or ", ".join(each.hints) or "nothing changes"
        found.append(f"{each.odds}, {what}")
    return "; ".join(found)


def ask(out: Printer, shown: AskView, number: int) -> None:
    """Writes an open ask with its answers and how to type them."""
    out.heading(f"{does(shown.who, 'asks')}. Due {shown.due}.")
    later = (
        f"ask {number} later puts it off once, for a pip of patience."
        if not shown.defer_refused
        else f"It cannot be put off: {shown.defer_refused}."
    )
    favour = f" ask {number} favour calls it off for two favours." if not shown.favour_refused else ""
    card(
        out, shown.card, f"Answer with ask {number} and the number of the answer, as in ask {number} 1. {later}{favour}"
    )


def outcome(out: Printer, found: Aftermath) -> None:
    """Writes what came of a choice: outcome, chance, figures, reactions, and what really happened."""
    if found.answer:
        out.heading(f"{found.title}: {found.answer}")
    if found.outcome:
        out.line(found.outcome)
    if found.chance:
        out.line(found.chance)
    if found.effects:
        out.line(f"At once: {effects_words(found.effects)}.")
    for who, says in found.reactions:
        out.line(f"{who}: {says}." if says.startswith("no words") else f"{who}: “{says}”", 2, 2)
    for each in found.learned:
        out.line(f"You learned: {each}")
    if found.history:
        source = f" ({found.history_source})" if found.history_source else ""
        out.line(f"{found.history_heading}: {found.history}{source}")
    if found.plain:
        for each in found.views:
            out.line(f"- {each}", 2, 2)
