"""An X display in memory: what it shows, its keyboard and mouse by xdotool, and the message that closes a window."""

from __future__ import annotations

import ctypes
import os
import struct
import subprocess
from ctypes.util import find_library
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SCREEN = (1280, 800)
PATIENCE = 60.0
"""Seconds for which a slow machine is waited for at each step; a quick one takes a fraction of one."""
HEAD, LINE, COLOURS = 0, 12, 19
"""Where the head of a window dump says how long it is, how long a line is, and how many colours follow it."""
CLIENT_MESSAGE = 33


class NoDisplay(Exception):
    """Says that no server could be started."""


class XDisplay:
    """Is an X server whose screen is a file."""

    def __init__(self, folder: Path) -> None:
        """Starts the server on a number that is free; raises NoDisplay when it does not start."""
        self._folder = folder
        listen, tell = os.pipe()
        width, height = SCREEN
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder),
             "-nolisten", "tcp"],
            pass_fds=(tell,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(tell)
        with os.fdopen(listen) as told:
            number = told.readline().strip()
        if not number:
            self.close()
            raise NoDisplay
        self.name = f":{number}"

    def do(self, *words: str) -> str:
        """Runs a command of xdotool and returns what it says; nothing when it fails."""
        done = subprocess.run(
            ["xdotool", *words], env={**os.environ, "DISPLAY": self.name}, capture_output=True, text=True, check=False,
            timeout=PATIENCE,
        )  # fmt: skip
        return done.stdout.strip()

    def picture(self) -> NDArray[np.uint8]:
        """Returns what the screen shows, shape (height, width, 4)."""
        dump = (self._folder / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", dump[:100])
        width, height = SCREEN
        lines = np.frombuffer(dump, np.uint8, head[LINE] * height, head[HEAD] + 12 * head[COLOURS])
        return lines.reshape(height, head[LINE])[:, : 4 * width].reshape(height, width, 4)

    def ask_to_close(self, window: int) -> None:
        """Sends a window the message that its close button sends; xdotool has learnt that in late versions only."""
        x11 = ctypes.CDLL(find_library("X11"))
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.name.encode()))
        protocols, delete = (x11.XInternAtom(display, name, False) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
        message = _Message(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=32)
        message.data[0] = delete
        x11.XSendEvent(display, ctypes.c_ulong(window), False, ctypes.c_long(0), ctypes.byref(message))
        x11.XCloseDisplay(display)

    def close(self) -> None:
        """Ends the server."""
        self._server.terminate()
        self._server.wait(PATIENCE)


class _Message(ctypes.Structure):
    """Is Xlib's XClientMessageEvent, as long as its XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )
