"""Whether expressions make sense: their names, their bounds, and what they add up to."""

from collections.abc import Iterator
from datetime import date

from game.cards.check.names import UNKNOWN, Names
from game.cards.expressions import Expr, ExpressionError, Fault, Indicator, Kind, resolve
from game.cards.expressions.judge import Analysis, analyse
from game.cards.expressions.resolve import UNKNOWN as FAULT_OF_KIND
from game.cards.expressions.tree import Number
from game.cards.formulas import Use, faulty
from game.cards.problems import Problem, did_you_mean, problem
from game.cards.schema import RuleSpec, ScenarioSpec
from game.cards.schema.parts import Outcome
from game.cards.schema.play import CardSpec
from game.cards.schema.values import Amount

KIND_OF_FAULT: dict[Fault, Kind] = {fault: kind for kind, fault in FAULT_OF_KIND.items()}

OTHER_FAULTS: dict[Fault, str] = {
    Fault.NAME: "E201",
    Fault.FUNCTION: "E219",
    Fault.SHOCK_ONLY: "E311",
    Fault.DIVISOR: "E321",
    Fault.TOO_LARGE: "E325",
}
"""Codes of what can be wrong with an expression beside a name; anything else is E220."""

ROOM = {"effects": 1, "exchange": 1, "exit": 1, "per_turn": 3, "per_year": 10, "upkeep": 10}
"""How many times the width of a range an amount may reach; the bounds of a law's pull towards something are loose."""

FULL = 100  # what a route of the map carries at most
NOTHING = 0.005  # a law's amount is rounded to a hundredth
DAYS_OF_STEP = {"half-month": 15, "month": 30, "quarter": 91, "half-year": 182, "year": 365}


def check_amounts(names: Names) -> Iterator[Problem]:
    """Lists what is wrong with the expressions of all cards."""
    for use, tree in names.uses:
        yield from _expression(use, tree, names)


def _expression(use: Use, tree: Expr, names: Names) -> Iterator[Problem]:
    errors = resolve(
        tree, names.symbols, wants="condition" if use.is_condition else "amount", shocks=use.field == "shock"
    )
    for error in errors:
        yield _fault(use, error, names)
    if errors:
        return
    if isinstance(tree, Number):
        low = high = tree.value
    else:
        found = analyse(tree, names.symbols)
        for error in found.problems:
            yield _fault(use, error, names)
        if found.problems:
            return
        if use.is_condition:
            yield from _decided(use, found)
        low, high = found.bounds
    if use.target is not None:
        indicator = names.indicators.get(use.target)
        if indicator is not None and indicator.stored:
            yield from _amount(use, low, high, indicator, isinstance(tree, Number))
            yield from _law(use, max(abs(low), abs(high)), names)
    elif use.field == "flow" and not (low >= 0 and high <= FULL):
        yield problem(
            "E326", use.formula.place, "hold it with clamp(…, 0, 100)", amount=f"{low if low < 0 else high:g}"
        )
    elif use.field == "weight" and (low < 0 or high <= 0) and isinstance(use.holder, (Outcome, CardSpec)):
        hint = "" if low == high else f"it lies between {low:g} and {high:g}"
        yield problem("E306", use.formula.place, hint)


def _fault(use: Use, error: ExpressionError, names: Names) -> Problem:
    """Words a mistake inside an expression, with a guess at what was meant."""
    kind = KIND_OF_FAULT.get(error.kind)
    code = OTHER_FAULTS.get(error.kind) or (UNKNOWN[kind] if kind else "E220")
    if not error.word:
        word = use.formula.text[error.column : error.column + error.length]
        return faulty(use.formula, error, code, name=word, what=error.message)
    guess = names.library.guesser.guess(error.word, error.candidates, f"{error.kind}/{error.message}")
    owner = error.message.split("'")[1] if "' has no " in error.message else ""
    table = names.table(kind, owner or None) if kind else None
    made = faulty(use.formula, error, code, error.hint or did_you_mean(guess), name=error.word, card=owner, fate=owner)
    see = table.get(guess) if table and guess and not error.hint else None
    return Problem(made.code, made.place, made.message, made.hint, see)


def _decided(use: Use, found: Analysis) -> Iterator[Problem]:
    """A condition that can never hold hides its card or option; for one of four powers that may be meant."""
    if use.formula.power is None and found.holds != "maybe":
        part = next((each for each in found.decided), None)
        place = use.formula.inside(part.column, part.length) if part else use.formula.place
        yield problem("E318" if found.holds == "never" else "W417", place)


def _amount(use: Use, low: float, high: float, indicator: Indicator, constant: bool) -> Iterator[Problem]:
    """An amount has to fit the indicator that it moves: its steps and its range."""
    place, name = use.formula.place, indicator.name
    if constant and indicator.step == 1.0 and not low.is_integer() and use.field not in ("per_year", "upkeep"):
        yield problem("E308", place, name=name, step=1)
    if isinstance(use.formula, Amount) and use.formula.sets:
        if use.field not in ("effects", "exit"):
            yield problem("E325", place, what="only an effect can set an indicator; a law or shock adds")
        elif low < indicator.low or high > indicator.high:
            value = f"{low:g}" if constant else f"{low:g} to {high:g}"
            limits = {"low": f"{indicator.low:g}", "high": f"{indicator.high:g}"}
            yield problem("E319", place, "", None, name=name, value=value, **limits)
    elif use.field in ROOM:
        largest = high if abs(high) >= abs(low) else low
        if abs(largest) > (indicator.high - indicator.low) * ROOM[use.field]:
            limits = {"low": f"{indicator.low:g}", "high": f"{indicator.high:g}"}
            yield problem("E309", place, "", None, name=name, amount=f"{largest:g}", **limits)


def _law(use: Use, largest: float, names: Names) -> Iterator[Problem]:
    """A law whose largest amount rounds to nothing in every turn of a scenario does nothing there."""
    if not isinstance(use.spec, RuleSpec) or use.field == "shock":
        return
    for scenario in names.library.scenarios.values():
        years = longest_step(scenario) / 365 if use.field == "per_year" else 1.0
        if largest * years < NOTHING:
            yield problem("E310", use.formula.place, scenario=scenario.id, amount=f"{largest:g}")


def longest_step(scenario: ScenarioSpec) -> int:
    """Counts the days of a scenario's longest turn."""
    stretches = [*scenario.calendar, *(each for length in scenario.lengths.values() for each in length.calendar)]
    return max((DAYS_OF_STEP[stretch.step] for stretch in stretches), default=365)


def spans(scenarios: list[ScenarioSpec]) -> list[tuple[date, date]]:
    """Lists first and last day of scenarios."""
    return [(each.calendar[0].start.first, each.until.last) for each in scenarios if each.calendar]
