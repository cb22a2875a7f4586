"""Keys of the keyboard, read by what they mean."""

from __future__ import annotations

import pygame


def digit(key: int) -> int:
    """Returns the digit of a key of the number row or pad, from 1 to 9; 0 for any other key."""
    if pygame.K_1 <= key <= pygame.K_9:
        return key - pygame.K_0
    return key - pygame.K_KP_1 + 1 if pygame.K_KP_1 <= key <= pygame.K_KP_9 else 0
