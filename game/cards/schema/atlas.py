"""The models of the map: places and the routes between them. Only people see them; no rule of play reads them."""

from typing import Annotated

from game.cards.nodes import Text
from game.cards.schema.parts import Part, may, need
from game.cards.schema.scalars import Condition, Count, Day, Latitude, Longitude, Stop, Words, choice
from game.cards.schema.world import Spec


class FormerName(Part):
    """Is how a place was called until some day."""

    called = "a former name"
    until: Day = need("The last day or month of the name.", "2019-03-22")
    name: Words = need("The name.", "Astana")


class PlaceSpec(Spec):
    """Is a place that the map can show: a city, a harbour, a field, a lake."""

    kind, folder, called = "place", "world/places", "a place"
    label: Words = need("Its name; cards that say `place:` mean it by this or a former name.", "Atyrau")
    lon: Longitude = need("Degrees east of Greenwich, below zero for west.", "51.92")
    lat: Latitude = need("Degrees north.", "47.11")
    role: Annotated[Text, choice("capital", "city", "town", "port", "field", "water")] = need("What it is.", "city")
    rank: Count = need("1 for places that every map shows, to 5 for those only shown where there is room.", "2")
    before: list[FormerName] = may("Former names, oldest first.", "[{until: 2019-03-22, name: Astana}]", [])


class RouteSpec(Spec):
    """Is a pipeline or railway of the map; who must consent to it, and how much it carries."""

    kind, folder, called = "route", "world/routes", "a route"
    label: Words = need("Its name.", "Caspian pipeline")
    about: Words = need("One sentence.")
    cargo: Annotated[Text, choice("oil", "gas", "rail")] = need("What it carries; trains carry goods.", "oil")
    consent: Annotated[Text, choice("russia", "china", "west", "turkey", "us")] = need(
        "The power that can close it; `us` when only Kazakhstan can.", "russia"
    )
    flow: Condition = need("How much it carries, from 0 to 100.", "0.9 * oil_via_russia")
    broken: Condition | None = may("When nothing passes.", "transit_ban >= 85")
    path: list[Stop] = need("Places and [longitude, latitude] in the direction of the cargo.", "[atyrau, [40.6, 45.4]]")
