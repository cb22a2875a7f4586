"""What widgets draw with: the unit of the layout, type, shapes, icons, and the canvas they are drawn on."""

from game.ui.kit.canvas import Canvas
from game.ui.kit.fonts import AssetError
from game.ui.kit.kit import Kit
from game.ui.kit.text import STYLES, Block, Run, Target

__all__ = ["STYLES", "AssetError", "Block", "Canvas", "Kit", "Run", "Target"]
