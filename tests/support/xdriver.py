# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyboard, and eyes, for the real program: starts Xvfb and speaks X11 to it over its socket.

Keys go in by the XTEST extension, as a hardware keyboard's would; pictures come out as PNG; the DAMAGE
extension tells when a window was painted. Nothing but Python's own library is needed."""
import os
import select
import signal
import socket
import struct
import subprocess
import time
import zlib

SHIFT, CONTROL, ALT = 0xFFE1, 0xFFE3, 0xFFE9
RETURN, ESCAPE, TAB, BACKSPACE, DELETE = 0xFF0D, 0xFF1B, 0xFF09, 0xFF08, 0xFFFF
LEFT, UP, RIGHT, DOWN, HOME, END = 0xFF51, 0xFF52, 0xFF53, 0xFF54, 0xFF50, 0xFF57
PAGE_DOWN = 0xFF56


def function_key(number):
    return 0xFFBD + number


class Display:
    """One Xvfb with one connection to it."""

    def __init__(self, size="1280x800"):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.number = int(pipe.readline())
        self.name = f":{self.number}"
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(f"/tmp/.X11-unix/X{self.number}")
        self._serial = 0
        self._events = []
        self._setup()
        self._xtest = self._extension("XTEST")
        self._damage = None

    def close(self):
        self.sock.close()
        self.server.terminate()
        self.server.wait()

    # --- the wire

    def _receive(self, count):
        data = b""
        while len(data) < count:
            piece = self.sock.recv(count - len(data))
            if not piece:
                raise ConnectionError("the X server went away")
            data += piece
        return data

    def _setup(self):
        self.sock.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        head = self._receive(8)
        body = self._receive(struct.unpack_from("<H", head, 6)[0] * 4)
        if head[0] != 1:
            raise ConnectionError("the X server refused")
        vendor, = struct.unpack_from("<H", body, 16)
        formats = body[21]
        self.first_key, self.last_key = body[26], body[27]
        self._next_id, = struct.unpack_from("<I", body, 4)
        screen = 32 + (vendor + 3) // 4 * 4 + 8 * formats
        self.root, = struct.unpack_from("<I", body, screen)
        self.width, self.height = struct.unpack_from("<HH", body, screen + 20)
        self.keys = {}
        count = self.last_key - self.first_key + 1
        reply = self._ask(struct.pack("<BxHBBxx", 101, 2, self.first_key, count))
        per_key = reply[1]
        for code in range(count):
            for shift in range(min(2, per_key)):
                symbol, = struct.unpack_from("<I", reply, 32 + 4 * (code * per_key + shift))
                self.keys.setdefault(symbol, (code + self.first_key, shift == 1))

    def _send(self, request):
        self._serial += 1
        self.sock.sendall(request)

    def _read_one(self):
        packet = self._receive(32)
        if packet[0] == 1:
            packet += self._receive(struct.unpack_from("<I", packet, 4)[0] * 4)
        return packet

    def _ask(self, request):
        self._send(request)
        while True:
            packet = self._read_one()
            if packet[0] == 0:
                raise RuntimeError(f"X error {packet[1]} for request {packet[10]}")
            if packet[0] == 1:
                return packet
            self._events.append(packet)

    def _extension(self, name):
        raw = name.encode()
        padded = raw + b"\0" * (-len(raw) % 4)
        reply = self._ask(struct.pack("<BxHHxx", 98, 2 + len(padded) // 4, len(raw)) + padded)
        if not reply[8]:
            raise RuntimeError(f"Xvfb lacks {name}")
        return reply[9], reply[10]  # request code, first event

    # --- windows

    def windows(self):
        """The mapped top-level windows."""
        reply = self._ask(struct.pack("<BxHI", 15, 2, self.root))
        count, = struct.unpack_from("<H", reply, 16)
        found = []
        for window in struct.unpack_from(f"<{count}I", reply, 32):
            try:
                state = self._ask(struct.pack("<BxHI", 3, 2, window))[26]
            except RuntimeError:
                continue  # gone meanwhile
            if state == 2:
                found.append(window)
        return found

    def title(self, window):
        """WM_NAME, as far as it is Latin-1."""
        try:
            reply = self._ask(struct.pack("<BBHIIIII", 20, 0, 6, window, 39, 0, 0, 256))
        except RuntimeError:
            return ""
        length, = struct.unpack_from("<I", reply, 16)
        return reply[32:32 + length].decode("utf-8", "replace")

    def wait_for_window(self, words, seconds=30):
        """The window whose title has words; it gets the keyboard."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for window in self.windows():
                if words in self.title(window):
                    self.focus(window)
                    return window
            time.sleep(0.03)
        raise TimeoutError(f"no window says {words!r}; there are {[self.title(w) for w in self.windows()]}")

    def focus(self, window):
        self._send(struct.pack("<BBHII", 42, 1, 3, window, 0))

    def follow_focus(self):
        """Gives the keyboard to the window on top, as a window manager would."""
        shown = self.windows()
        if shown:
            self.focus(shown[-1])

    # --- keys

    def _key(self, kind, code):
        self._send(struct.pack("<BBHBBxxIIxxxxxxxxHHxxxxxxxB", self._xtest[0], 2, 9, kind, code, 0, self.root, 0, 0, 0))

    def key(self, symbol, *modifiers):
        """Presses one key with modifiers, by their symbols or the letter."""
        code, shifted = self.keys[symbol if isinstance(symbol, int) else ord(symbol)]
        held = [self.keys[m][0] for m in modifiers]
        if shifted and SHIFT not in modifiers:
            held.append(self.keys[SHIFT][0])
        for modifier in held:
            self._key(2, modifier)
        self._key(2, code)
        self._key(3, code)
        for modifier in reversed(held):
            self._key(3, modifier)

    def type(self, text, pause=0.0):
        for letter in text:
            self.key(letter)
            if pause:
                time.sleep(pause)

    # --- eyes

    def picture(self, path):
        """The whole screen as PNG."""
        reply = self._ask(struct.pack("<BBHIhhHHI", 73, 2, 5, self.root, 0, 0, self.width, self.height, 0xFFFFFFFF))
        pixels = reply[32:]
        rows = bytearray()
        for y in range(self.height):
            row = pixels[y * self.width * 4:(y + 1) * self.width * 4]
            line = bytearray(3 * self.width)
            line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + line

        def chunk(name, data):
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0))
                       + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b""))

    def watch(self, window):
        """From now on painted() tells of every change of window's pixels."""
        if self._damage is None:
            self._damage = self._extension("DAMAGE")
            self._ask(struct.pack("<BBHII", self._damage[0], 0, 3, 1, 1))
        self._watched = self._next_id
        self._next_id += 1
        self._send(struct.pack("<BBHIIBxxx", self._damage[0], 1, 4, self._watched, window, 0))

    def forget_paint(self):
        while select.select([self.sock], [], [], 0)[0]:
            self._read_one()
        self._events.clear()

    def painted(self, seconds):
        """Waits for the next change of the watched window; False if none comes in time."""
        end = time.monotonic() + seconds
        while True:
            if any(event[0] & 0x7F == self._damage[1] for event in self._events):
                self._events.clear()
                return True
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.sock], [], [], left)[0]:
                return False
            self._events.append(self._read_one())


class Program:
    """The real program with settings, library and state of its own below home."""

    def __init__(self, binary, display, home, *arguments, **more):
        environment = dict(os.environ, DISPLAY=display.name, QT_QPA_PLATFORM="xcb", HOME=home,
                           XDG_CONFIG_HOME=f"{home}/config", XDG_DATA_HOME=f"{home}/data",
                           XDG_STATE_HOME=f"{home}/state", XDG_CACHE_HOME=f"{home}/cache", LC_ALL="C.UTF-8",
                           QT_LOGGING_RULES="*=false", **more)
        self.process = subprocess.Popen([binary, *arguments], env=environment, stderr=subprocess.DEVNULL)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def is_running(self):
        return self.process.poll() is None
