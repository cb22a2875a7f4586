"""The scalar types of cards: each reads the text that the author typed and refuses what it is not.

Pydantic's own types are too willing (`no` would be False, `010` ten). Every value here keeps its place in the file.
An error's type is a code of the table of problems, its context the words of that sentence.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from game.cards.nodes import Branch, Row, Text
from game.cards.schema.values import Amount, Flag, Formula, Number, Span, Spot, When, Whole

POWER = "<power>"  # stands for each of the four powers in the ids of indicators and rules
LARGEST_NUMBER = 1_000_000.0


class Read:
    """Binds a reader to a type: pydantic calls it with the raw node; manuals say `word`, the JSON Schema `shape`."""

    def __init__(self, reader: Callable[[Any], Any], word: str, **shape: Any) -> None:
        """Binds a reader, its word and its JSON Schema."""
        self.reader, self.word, self.shape = reader, word, shape

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Gives pydantic the reader."""
        return core_schema.no_info_plain_validator_function(self.reader)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Gives the JSON Schema of the type."""
        return dict(self.shape)


def refuse(code: str, **words: object) -> NoReturn:
    """Refuses a value with a code of the table of problems."""
    raise PydanticCustomError(code, "refused", words)


def found(value: object) -> str:
    """Says what kind of thing stands where something else was expected."""
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else "text"


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_TEMPLATE = re.compile(r"([a-z0-9]+|<power>)(-([a-z0-9]+|<power>))*\Z")
_NAME = re.compile(r"([a-z][a-z0-9_]*)(\.([a-z0-9_-]+|<power>))*\Z")
_MEMBER = re.compile(r"member\(\s*([a-z0-9-]+)\s*\)\Z")
_NUMBER = re.compile(r"[+-]?(0|[1-9][0-9]*)(\.[0-9]+)?\Z")
_SPAN = re.compile(r"([1-9][0-9]{0,2}) (week|month|year)s?\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?\Z")
_WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{name}{i}" for name in ("com", "lpt") for i in range(10))})


def _scalar(value: Any, wanted: str = "text") -> Text:
    if not isinstance(value, Text):
        refuse("E103", wanted=wanted, found=found(value))
    return value


def _text(value: Any) -> Text:
    text = _scalar(value)
    if not text.strip():
        refuse("E111")
    return text


def _identifier(pattern: re.Pattern[str], value: Any) -> Text:
    text = _scalar(value, "an id")
    if not pattern.match(text):
        refuse("E107", text=text, why="lower-case words of a-z and 0-9 joined by hyphens")
    if len(text) > 60:
        refuse("E107", text=text, why="longer than 60 characters")
    if text in _WINDOWS:
        refuse("E107", text=text, why="Windows keeps this name for itself")
    return text


def _id(value: Any) -> Text:
    return _identifier(_ID, value)


def _template_id(value: Any) -> Text:
    return _identifier(_TEMPLATE, value)


def _name(value: Any) -> Text:
    text = _scalar(value, "the name of an indicator")
    if member := _MEMBER.match(text):
        return text.reworded(f"member.{member[1]}")
    if not _NAME.match(text) or len(text) > 80:
        refuse("E118", text=text)
    return text


def _number(value: Any) -> Number:
    text = _scalar(value, "a number")
    if not _NUMBER.match(text) or text.style:
        refuse("E104", text=text)
    number = Number(text)
    if abs(number) > LARGEST_NUMBER:
        refuse("E112", text=text, why="numbers end at a million")
    number.place = text.place
    return number


def _whole(value: Any) -> Whole:
    number = _number(value)
    if not number.is_integer():
        refuse("E105", text=value)
    whole = Whole(int(number))
    whole.place = number.place
    return whole


def _flag(value: Any) -> Flag:
    text = _scalar(value, "true or false")
    if text not in ("true", "false") or text.style:
        refuse("E106", text=text)
    flag = Flag(text == "true")
    flag.place = text.place
    return flag


def _span(value: Any) -> Span:
    text = _scalar(value, "a span of time")
    match = _SPAN.match(text)
    if not match:
        refuse("E108", text=text)
    return Span(int(match[1]), match[2], text.place)


def _when(value: Any) -> When:
    text = _scalar(value, "a date")
    match = _DATE.match(text)
    if not match:
        refuse("E109", text=text)
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    if not (1900 <= year <= 2100 and 1 <= month <= 12):
        refuse("E109", text=text)
    length = monthrange(year, month)[1]
    if match[3] and not 1 <= day <= length:
        refuse("E109", text=text)
    return When(str(text), date(year, month, day or 1), date(year, month, day or length), text.place)


def degrees(number: Number, limit: float) -> Number:
    """Reads a longitude or latitude, or refuses one that is not on Earth."""
    if abs(number) > limit:
        refuse("E112", text=f"{number:g}", why=f"degrees lie between -{limit:g} and {limit:g}")
    return number


def _stop(value: Any) -> "Text | Spot":
    if isinstance(value, Row):
        if len(value) != 2:
            refuse("E116", wanted="longitude and latitude", found=str(len(value)))
        lon, lat = map(_number, value)
        return Spot(degrees(lon, 180), degrees(lat, 90), lon.place)
    return _identifier(_ID, _scalar(value, "the id of a place, or [longitude, latitude]"))


def _expression(value: Any) -> Text:
    text = _scalar(value, "an expression")
    quotes = 2 if text.style else 0
    if not text.one_line or len(text) + quotes != text.length:
        refuse("E113")
    if not text.strip():
        refuse("E111")
    return text


def _formula(value: Any) -> Formula:
    text = _expression(value)
    return Formula(str(text), text)


def _amount(value: Any) -> Amount:
    text = _expression(value)
    rest = text.lstrip()
    sets = rest.startswith("=")
    rest = rest.removeprefix("=").lstrip() if sets else rest
    rest = rest.removeprefix("+").lstrip()
    if not rest:
        refuse("E111")
    return Amount(str(rest), text, len(text) - len(rest), None, sets)


def _per_power(value: Any) -> "Number | dict[Text, Number]":
    if isinstance(value, Branch):
        return {_id(key): _number(number) for key, number in value.items()}
    return _number(value)


def _free(value: Any) -> Any:
    return value


def choice(*choices: str) -> Read:
    """Reads one of a few words."""

    def read(value: Any) -> Text:
        text = _scalar(value, "one word")
        if text not in choices:
            refuse("E110", text=text, choices=", ".join(choices))
        return text

    return Read(read, " | ".join(choices), enum=list(choices))


NUMBER_SHAPE: dict[str, Any] = {"type": "number"}
TEXT_SHAPE: dict[str, Any] = {"type": "string", "minLength": 1}
EXPRESSION_SHAPE: dict[str, Any] = {"type": ["string", "number"]}

Words = Annotated[Text, Read(_text, "text", **TEXT_SHAPE)]
Id = Annotated[Text, Read(_id, "id", type="string", pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
TemplateId = Annotated[Text, Read(_template_id, "id", type="string")]
Name = Annotated[Text, Read(_name, "indicator", type="string")]
Figure = Annotated[Number, Read(_number, "number", **NUMBER_SHAPE)]
Count = Annotated[Whole, Read(_whole, "whole number", type="integer")]
YesNo = Annotated[Flag, Read(_flag, "true | false", type="boolean")]
TimeSpan = Annotated[Span, Read(_span, "span", type="string", pattern="^[1-9][0-9]* (week|month|year)s?$")]
Day = Annotated[When, Read(_when, "date", type="string", pattern="^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")]
Condition = Annotated[Formula, Read(_formula, "expression", **EXPRESSION_SHAPE)]
Change = Annotated[Amount, Read(_amount, "amount", **EXPRESSION_SHAPE)]
Longitude = Annotated[Number, Read(lambda value: degrees(_number(value), 180), "degrees", **NUMBER_SHAPE)]
Latitude = Annotated[Number, Read(lambda value: degrees(_number(value), 90), "degrees", **NUMBER_SHAPE)]
Stop = Annotated[Any, Read(_stop, "id, or [longitude, latitude]", type=["string", "array"])]
PerPower = Annotated[Any, Read(_per_power, "number, or one a power", type=["number", "object"])]
Free = Annotated[Any, Read(_free, "anything")]
