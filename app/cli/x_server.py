"""Whether an X server would let us open a window.

Qt aborts the process when one does not answer, or refuses us.
"""

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

GREETING = struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0)
"""Byte order, protocol 11.0, and no word of who we are."""

WELCOME = b"\x01"
PATIENCE_S = 2.0


def lets_in(display: str) -> bool:
    """Return whether the server at a display such as ``:0`` or ``host:1`` takes us."""
    host, colon, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    try:
        with _connected(host, number) as server:
            server.sendall(GREETING)
            answer = server.recv(1)
    except (OSError, OverflowError, ValueError):
        # Nobody there, or no address that can be.
        return False
    return answer == WELCOME or (bool(answer) and _knows_us(display))


def _connected(host: str, number: str) -> "socket.socket":
    import socket  # Late: where no X server is asked, a start need not wait for it.

    if host not in {"", "unix"}:
        return socket.create_connection((host, 6000 + int(number)), PATIENCE_S)
    local = socket.socket(socket.AF_UNIX)
    local.settimeout(PATIENCE_S)
    try:
        local.connect(f"/tmp/.X11-unix/X{number}")
    except OSError:
        local.close()
        raise
    return local


def _knows_us(display: str) -> bool:
    """Return whether it takes us once told who we are, by the library that Qt uses."""
    import ctypes  # Late: most servers let us in without.

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        # Qt needs it too, and names what is missing.
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    for call in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        call.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    has_failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not has_failed
