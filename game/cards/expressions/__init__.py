"""The small language of conditions and amounts: own tokenizer and parser, checks, NumPy code.

The way of an expression: `parse` makes a tree, `resolve` checks its names, `analyse` bounds its values, `generate`
writes NumPy code of numbers and indices alone, `compile_functions` turns many of these into functions at once.
No text of an author is ever run.
"""

from game.cards.expressions.code import compile_functions, draws, generate
from game.cards.expressions.errors import ExpressionError, Fault
from game.cards.expressions.folding import constant
from game.cards.expressions.functions import CLOCK, DOMAINS, FUNCTIONS, POWERS, Function, Kind, Result, is_condition
from game.cards.expressions.interval import Interval
from game.cards.expressions.judge import Analysis, analyse, bounds
from game.cards.expressions.parser import Amount, parse, parse_amount
from game.cards.expressions.resolve import Reference, references, resolve
from game.cards.expressions.scope import Indicator, Numbers, Place, Scope, Symbols
from game.cards.expressions.tree import Expr, canonical

__all__ = [
    "CLOCK",
    "DOMAINS",
    "FUNCTIONS",
    "POWERS",
    "Amount",
    "Analysis",
    "Expr",
    "ExpressionError",
    "Fault",
    "Function",
    "Indicator",
    "Interval",
    "Kind",
    "Numbers",
    "Place",
    "Reference",
    "Result",
    "Scope",
    "Symbols",
    "analyse",
    "bounds",
    "canonical",
    "compile_functions",
    "constant",
    "draws",
    "generate",
    "is_condition",
    "parse",
    "parse_amount",
    "references",
    "resolve",
]
