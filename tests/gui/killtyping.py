#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types into the real program at 20 keys a second, kills it at a random moment and looks what the next start
gives back: killtyping.py CLAUSULA ROUNDS [SEED]. Every other round is on a text that never had a file. Several
rounds run at once, each before a screen of its own: typing leaves most of the machine idle."""
import concurrent.futures
import pathlib
import random
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "support"))
from xdriver import CONTROL, RETURN, SHIFT, Display, Program, function_key  # noqa: E402

AT_ONCE = 4
KEYS_A_SECOND = 20
PROMISED = 2.0  # seconds of typing that may be lost
LETTERS = "abcdefghijklmnopqrstuvwxyz   "


def type_until(display, end, rng):
    """What was typed, with the time of each key."""
    typed = []
    due = time.monotonic()
    while due < end:
        time.sleep(max(0, due - time.monotonic()))
        letter = rng.choice(LETTERS)
        typed.append((time.monotonic(), letter))
        display.key(letter)
        due += 1 / KEYS_A_SECOND
    return typed


def restored(binary, display, home, target, named):
    """Restores what was kept by the command palette, saves it and reads the file."""
    before = target.stat().st_mtime_ns if target.exists() else None
    program = Program(binary, display, home)
    window = display.wait_for_window("Clausula")
    time.sleep(0.5)
    display.key("p", CONTROL, SHIFT)
    display.wait_for_window("Commands")
    display.type("restore unsaved")
    display.key(RETURN)
    time.sleep(0.4)
    display.focus(window)
    display.key("s", CONTROL)
    if not named:
        display.wait_for_window("Save Policy")
        time.sleep(0.2)
        display.type(str(target))
        display.key(RETURN)
    end = time.monotonic() + 15
    while time.monotonic() < end:
        if target.exists() and target.stat().st_mtime_ns != before:
            break
        time.sleep(0.05)
    program.kill()
    return target.read_text() if target.exists() else None


def one_round(binary, folder, number, rng):
    """The seconds of typing that were lost, or none where it can't be told; and what is to be complained of."""
    display = Display()
    try:
        return killed_once(binary, display, folder, number, rng)
    except (OSError, RuntimeError) as problem:
        return None, f"round {number}: {problem!r}"
    finally:
        display.close()


def killed_once(binary, display, folder, number, rng):
    home = folder / f"home{number}"
    home.mkdir()
    target = folder / f"policy{number}.txt"
    named = number % 2 == 0
    if named:
        target.write_text("end\n")
    program = Program(binary, display, str(home), *([str(target)] if named else []))
    window = display.wait_for_window(target.name if named else "Clausula")
    time.sleep(0.3)
    if not named:
        display.key(function_key(12))
        time.sleep(0.3)
    display.focus(window)
    typed = type_until(display, time.monotonic() + rng.uniform(0.8, 5.0), rng)
    time.sleep(rng.uniform(0, 0.05))
    killed = time.monotonic()
    program.kill()
    text = restored(binary, display, str(home), target, named)
    shutil.rmtree(home)
    all_typed = "".join(letter for _, letter in typed)
    kept = (text or "").removesuffix("end\n")
    if not all_typed.startswith(kept):
        return None, f"round {number}: {kept!r} is no beginning of {all_typed!r}"
    lost = 0.0 if len(kept) == len(typed) else killed - typed[len(kept)][0]
    return lost, None if lost <= PROMISED else f"round {number}: {lost:.2f} s lost"


def main(binary, rounds, seed):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kill"))
    try:
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            results = list(pool.map(
                lambda number: one_round(binary, folder, number, random.Random(f"{seed}/{number}")), range(rounds)))
    finally:
        shutil.rmtree(folder)
    trouble = [problem for _, problem in results if problem]
    for problem in trouble:
        print(problem)
    losses = sorted(lost for lost, _ in results if lost is not None)
    if losses:
        print(f"{len(losses)} of {rounds} recovered; lost at most {losses[-1]:.2f} s, "
              f"median {losses[len(losses) // 2]:.2f} s")
    return 1 if trouble or len(losses) < rounds else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 7))
