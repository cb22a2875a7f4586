"""Expressions in words: what an option requires, when a promise counts as kept, how a law is worked out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from game.cards.expressions import Expr, is_condition
from game.cards.expressions.tree import Call, Chain, Compare, DateLiteral, Logic, Name, Negative, Not, Number
from game.cards.formulas import tree_of
from game.cards.schema import Formula
from game.views.book import Book, by
from game.views.wording import MINUS, MONTHS, amount, clean, number, plain, several, span

_OPERATORS = {
    ">=": "at least", "<=": "at most", ">": "above", "<": "below", "==": "exactly", "!=": "other than",
}  # fmt: skip
_MIRROR = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!="}
_DATES = {">=": "from {} on", ">": "after {}", "<": "before {}", "<=": "until {}", "==": "in {}", "!=": "not in {}"}
_SIGNS = {"+": "+", "-": MINUS, "*": "×", "/": "÷"}


def condition(book: Book, formula: Formula | None) -> str:
    """Returns a condition of a card in words: unity at the top at least 30; nothing where there is none."""
    return "" if formula is None else expression(book, tree_of(formula))


def formula(book: Book, source: Formula) -> str:
    """Returns an amount of a card in words and signs: −40 × the larger of 0 and top share − 0.3."""
    return expression(book, tree_of(source))


def expression(book: Book, expr: Expr) -> str:
    """Returns an expression in words."""
    match expr:
        case Number(value):
            return number(value, 4)
        case DateLiteral():
            return _date(expr)
        case Name(name):
            return _name(book, name)
        case Negative(operand):
            return f"{MINUS}{_grouped(book, operand)}"
        case Not(operand):
            return _negated(book, operand)
        case Logic(operator, operands):
            told = [each for each in operands if not _settled(book, each, operator)]
            parts = [_in_logic(book, each) for each in told or operands]
            return f" {operator} ".join(parts)
        case Compare():
            return _compare(book, expr)
        case Chain():
            return _chain(book, expr)
        case Call():
            return _call(book, expr)


def _settled(book: Book, expr: Expr, operator: str) -> bool:
    """Tells whether an operand decides nothing, since it asks for a card that the terms leave out."""
    asked = expr.operand if isinstance(expr, Not) else expr
    if isinstance(expr, Not) != (operator == "and") or not isinstance(asked, Call) or not asked.arguments:
        return False
    card = asked.arguments[0]
    return isinstance(card, Name) and book.left_out(book.card(card.name))


def _name(book: Book, name: str) -> str:
    if name == "date":
        return "the date"
    if name == "months":
        return "the months of the turn"
    return book.phrase(name)


def _date(literal: DateLiteral) -> str:
    found = date.fromordinal(literal.first)
    words = f"{MONTHS[found.month - 1]} {found.year}"
    return words if literal.first != literal.last else f"{found.day} {words}"


def _in_logic(book: Book, expr: Expr) -> str:
    words = expression(book, expr)
    return f"({words})" if isinstance(expr, Logic) else words


def _grouped(book: Book, expr: Expr) -> str:
    words = expression(book, expr)
    return f"({words})" if isinstance(expr, Chain | Negative | Compare | Logic | Not) else words


def _chain(book: Book, expr: Chain) -> str:
    product = expr.operators[0] in "*/"
    inner = _grouped if product else _summand
    words = inner(book, expr.operands[0])
    for operator, operand in zip(expr.operators, expr.operands[1:], strict=True):
        words += f" {_SIGNS[operator]} {inner(book, operand)}"
    return words


def _summand(book: Book, expr: Expr) -> str:
    product = isinstance(expr, Chain) and expr.operators[0] in "*/"
    return expression(book, expr) if product else _grouped(book, expr)


def _compare(book: Book, expr: Compare) -> str:
    left, operator, right = expr.left, expr.operator, expr.right
    if isinstance(left, Number | DateLiteral) and not isinstance(right, Number | DateLiteral):
        left, operator, right = right, _MIRROR[operator], left
    if isinstance(right, DateLiteral):
        return _DATES[operator].format(_date(right))
    if isinstance(right, Number):
        special = _special(book, left, operator, right.value)
        if special:
            return special
        unit = book.unit(left.name) if isinstance(left, Name) else "points"
        return f"{expression(book, left)} {_OPERATORS[operator]} {_bound(right.value, unit)}"
    return f"{expression(book, left)} {_OPERATORS[operator]} {expression(book, right)}"


def _bound(value: float, unit: str) -> str:
    """Returns the number of a comparison: with its unit, and whole where it is whole."""
    if unit in ("points", "pips", "level"):
        return number(value, 2)
    return amount(value, unit) if unit != "bn USD" else f"{number(value, 2)} bn USD"


def _special(book: Book, left: Expr, operator: str, value: float) -> str:
    """Returns the words of comparisons that read better otherwise: levels of membership, spans since a card."""
    if isinstance(left, Name) and left.name.startswith("member."):
        return _membership(book, left.name.removeprefix("member."), operator, value)
    if not isinstance(left, Call) or not left.arguments or not isinstance(left.arguments[0], Name):
        return ""
    word = left.arguments[0].name
    match left.function:
        case "member":
            return _membership(book, word, operator, value)
        case "months_since":
            within = operator in ("<", "<=")
            return f"{'within' if within else 'more than'} {span(value)} of “{book.title(word)}”"
        case "quiet":
            longer = operator in (">", ">=")
            return f"{'at least' if longer else 'less than'} {span(value)} without a quarrel with {book.power(word)}"
    return ""


def _membership(book: Book, body: str, operator: str, value: float) -> str:
    short = book.organization(body)
    if operator == ">" or (operator == "<" and value != int(value)):
        operator, value = (">=", value + 1) if operator == ">" else ("<=", int(value))
    if operator == "<":
        operator, value = "<=", value - 1
    level = book.level(body, int(value))
    match operator:
        case ">=":
            return f"level in the {short} at least “{level}”"
        case "<=":
            return f"outside the {short}" if value <= 0 else f"level in the {short} at most “{level}”"
        case "==":
            return f"outside the {short}" if value <= 0 else f"level in the {short} “{level}”"
        case _:
            return f"level in the {short} other than “{level}”"


def _negated(book: Book, expr: Expr) -> str:
    if isinstance(expr, Call) and expr.function in _CALLS:
        return _CALLS[expr.function](book, _words(expr), False)
    if isinstance(expr, Compare):
        opposite = {">=": "<", "<=": ">", ">": "<=", "<": ">=", "==": "!=", "!=": "=="}
        return _compare(book, Compare(opposite[expr.operator], expr.left, expr.right))
    return f"not ({expression(book, expr)})"


def _words(call: Call) -> list[str]:
    return [each.name if isinstance(each, Name) else "" for each in call.arguments]


def _call(book: Book, call: Call) -> str:
    arguments = call.arguments
    match call.function:
        case "min" | "max":
            size = "smaller" if call.function == "min" else "larger"
            if len(arguments) > 2:
                size = "smallest" if call.function == "min" else "largest"
            return f"the {size} of {several(_grouped(book, each) for each in arguments)}"
        case "abs":
            return f"the size of {_grouped(book, arguments[0])}"
        case "clamp":
            value, low, high = (_grouped(book, each) for each in arguments)
            return f"{value}, held between {low} and {high}"
        case "normal" | "uniform":
            first, second = (_grouped(book, each) for each in arguments)
            around = (
                f"around {first}, mostly within {second}"
                if call.function == "normal"
                else f"between {first} and {second}"
            )
            return f"a draw {around}"
    words = _words(call)
    match call.function:
        case "member":
            return f"the level in the {book.organization(words[0])}"
        case "months_since":
            return f"the months since “{book.title(words[0])}”"
        case "quiet":
            return f"the months without a quarrel with {book.power(words[0])}"
        case "memory":
            return f"what {book.power(words[0])} remembers"
    if call.function in _CALLS:
        return _CALLS[call.function](book, words, True)
    return plain(call.function)


def _domain(name: str) -> str:
    return f"the {name}" if name == "economy" else name


def _option(book: Book, card: str, option: str) -> str:
    found = book.option(card, option)
    return clean(found.text) if found is not None else plain(option)


def _fate(book: Book, fate: str, value: str) -> str:
    spec = by(book.library.fates, fate)
    return (
        f"{clean(spec.title)[0].lower()}{clean(spec.title)[1:]}: {plain(value)}"
        if spec
        else f"{plain(fate)}: {plain(value)}"
    )


def _face(book: Book, card: str, face: str) -> str:
    spec = book.card(card)
    shapes = spec.form.faces if spec is not None and spec.form else ()
    found = next((each for each in shapes if each.id == face), None)
    return clean(found.title or plain(face)) if found is not None else plain(face)


def _promise(book: Book, name: str) -> str:
    spec = by(book.library.promises, name)
    return clean(spec.title) if spec else book.title(name)


def _initiative(book: Book, name: str) -> str:
    return f"“{book.title(name)}”"


Phrase = Callable[[Book, list[str], bool], str]
_CALLS: dict[str, Phrase] = {
    "chose": lambda book, w, yes: (
        f"“{book.title(w[0])}” {'' if yes else 'not '}answered with “{_option(book, w[0], w[1])}”"
    ),
    "done": lambda book, w, yes: f"{_initiative(book, w[0])} {'finished' if yes else 'not finished'}",
    "running": lambda book, w, yes: f"{_initiative(book, w[0])} {'' if yes else 'not '}under way",
    "met": lambda book, w, yes: f"“{book.title(w[0])}” has {'' if yes else 'not '}come",
    "flag": lambda book, w, yes: f"the {plain(w[0])} {'in place' if yes else 'gone'}",
    "remembers": lambda book, w, yes: (
        f"{book.power(w[0])} {'remembers' if yes else 'does not remember'}: {plain(w[1])}"
    ),
    "captured": lambda book, w, yes: f"{book.power(w[1])} {'has' if yes else 'has not'} captured {_domain(w[0])}",
    "open_ask": lambda book, w, yes: f"“{book.title(w[0])}” is {'' if yes else 'not '}an open question",
    "promised": lambda book, w, yes: f"{'' if yes else 'not '}promised: {_promise(book, w[0])}",
    "fate": lambda book, w, yes: f"{'' if yes else 'not '}{_fate(book, w[0], w[1])}",
    "face": lambda book, w, yes: f"“{book.title(w[0])}” came {'' if yes else 'not '}as “{_face(book, w[0], w[1])}”",
}
"""How each condition of the language reads, when it holds and when it does not."""


def reads_as_condition(formula_: Formula) -> bool:
    """Tells whether an expression holds or does not, rather than being a number."""
    return is_condition(tree_of(formula_))
