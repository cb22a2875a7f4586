"""Which borders the map draws, and how: each choice is a line of the credits.

The rule: a border that the United Nations' General Assembly or Security Council has spoken on is drawn as they said;
a line of control that nobody has settled is drawn broken; nothing else is taken from any one side.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from topology import Points, inside

CREDITS = [
    "Land, lakes, rivers: Natural Earth, public domain. Some lakes: traced from NASA's Blue Marble (2004).",
    "Crimea is drawn as part of Ukraine (General Assembly resolution 68/262 of 27 March 2014).",
    "Abkhazia and South Ossetia are drawn as part of Georgia, Nagorno-Karabakh as part of Azerbaijan, Transnistria as"
    " part of Moldova, as the United Nations map them.",
    "Cyprus is drawn whole (Security Council resolution 541 of 1983), the line between its parts broken.",
    "Lines that no treaty has settled are broken: Kashmir and the border of India and China, Kosovo and Serbia, Israel"
    " with Palestine and with Syria.",
    "Baikonur, leased to Russia until 2050, is drawn as Kazakhstan.",
    "Kazakhstan's regions are those of 2019. In June 2022 Abai, Jetisu and Ulytau were added; the map stays as it was.",
    "The Aral Sea has today's outline: the northern sea and the western basin. The eastern basin dried up in 2014.",
    "Names follow the date in play and the languages of the places themselves as English writes them.",
    "Colours show to which of the four powers a state belongs: for the West, membership in the European Union or NATO"
    " in 2019. They say nothing about a state's wishes.",
]

WEST = frozenset(
    {
        "Albania", "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia", "Finland",
        "France", "Germany", "Greece", "Hungary", "Iceland", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg",
        "Malta", "Montenegro", "Netherlands", "Norway", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia",
        "Spain", "Sweden", "United Kingdom",
    }
)  # fmt: skip
"""Members of the European Union or NATO in 2019, without Turkey."""
SIDES = {"Kazakhstan": "home", "Russia": "russia", "China": "china", "Turkey": "turkey"}
ENCLOSED = frozenset({"Baikonur"})
"""Areas of the source that lie wholly within the country that they are drawn as."""
MERGED = {
    "Akrotiri": "Cyprus", "Cyprus U.N. Buffer Zone": "Cyprus", "Dhekelia": "Cyprus",
    "N. Cyprus": "Cyprus", "Åland": "Finland",
}  # fmt: skip
RENAMED = {"Macedonia": "North Macedonia", "Bosnia and Herz.": "Bosnia and Herzegovina"}
SIMFEROPOL = (34.1, 44.95)
CONTROL_LINE = 32.6
"""Latitude north of which the line between India and Pakistan is one of control, not a border."""


def owner(name: str, ring: Points) -> str:
    """Returns the country that a polygon of the source, in degrees, is drawn as."""
    if name == "Russia" and inside(SIMFEROPOL, ring):
        return "Ukraine"
    return MERGED.get(name, name)


def side(country: str) -> str:
    """Returns to which power a country's tint belongs: home, russia, china, west, turkey or none."""
    return SIDES.get(country) or ("west" if country in WEST else "none")


def renamed(country: str) -> str:
    """Returns the name by which a country goes today."""
    return RENAMED.get(country, country)


def pieces(arc: Points, users: set[str]) -> list[Points]:
    """Cuts a line where it stops being a border and becomes a line of control; most lines stay whole."""
    if users != {"India", "Pakistan"}:
        return [arc]
    north = arc[:, 1] > CONTROL_LINE
    cuts = np.flatnonzero(north[1:] != north[:-1]) + 1
    bounds = [0, *map(int, cuts), len(arc) - 1]
    return [arc[first : last + 1] for first, last in pairwise(bounds) if last > first]


def is_disputed(arc: Points, users: set[str]) -> bool:
    """Tells whether a line is drawn broken."""
    if users == {"India", "Pakistan"}:
        return bool(arc[:, 1].mean() > CONTROL_LINE)
    if "Siachen Glacier" in users and len(users) > 1:
        return True
    if users & set(MERGED) - {"Åland"}:
        return len(users) > 1
    return users in ({"India", "China"}, {"Kosovo", "Serbia"}, {"Israel", "Palestine"}, {"Israel", "Syria"})
