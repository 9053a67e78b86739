#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognition beside what a data scientist would use, in one run on one core.

    cmake --build --preset release -t bench-recognition
    recognition.py PROGRAMS [TEXT]        PROGRAMS: the folder of clausula-cli and clausula-recognition-bench

All learn from the same exemplars and judge the same blocks. What is not installed (Debian: python3-sklearn,
fasttext) is skipped and said to be. Times are processor times, so other programs on the machine hardly matter;
the start is told in wall time, too. Peak memory is that of the whole process.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SAMPLE_CHARACTERS = 3_000_000
EDITED_CHARACTERS = 60_000
RUNS = 5
SYSTEM_PYTHON = "/usr/bin/python3"  # where Debian's packages are


class Run:
    """One process: its output, wall and processor seconds, peak memory in MiB."""

    def __init__(self, *words, stdin=None, stdout=subprocess.PIPE):
        start = time.perf_counter()
        process = subprocess.Popen(words, stdin=stdin, stdout=stdout, stderr=subprocess.DEVNULL, text=True)
        self.output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(words)}: ended with {process.returncode}")
        self.wall = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.mebibytes = usage.ru_maxrss / 1024
        self.figures = dict(line.split() for line in self.output.splitlines() if len(line.split()) == 2)

    def __getitem__(self, figure):
        return float(self.figures[figure])


def row(what, figure, remark=""):
    print(f"  {what:<58} {figure:>14}  {remark}".rstrip(), flush=True)


def speed(size, milliseconds):
    return f"{size / 1e3 / milliseconds:.1f} MB/s"


def fastest(runs):
    return min(runs, key=lambda run: run.processor)


def ours(bench, cli, files):
    size = os.path.getsize(files["text"])
    recognized = Run(bench, "recognize", files["text"])
    linear = Run(bench, "linear", files["text"])
    train = Run(bench, "train")
    edit = Run(bench, "edit", files["edited"])
    start = fastest([Run(cli, "analyze", "--library", files["library"], files["line"]) for _ in range(RUNS)])
    print("Clausula, one thread")
    row("end to end, cues and reasons included", speed(size, recognized["recognize"]))
    row("reading the text into blocks before", speed(size, recognized["read"]))
    row("linear part alone", speed(size, linear["linear"]))
    row(f"training from {files['exemplars-count']} exemplars", f"{train['train']:.0f} ms")
    row("a word typed into a policy of 60 KB", f"{edit['edit']:.2f} ms")
    row("start of the program to the first answer", f"{start.processor * 1e3:.0f} ms",
        f"{start.wall * 1e3:.0f} ms wall")
    row("peak memory, the whole text", f"{recognized.mebibytes:.0f} MiB")
    row("peak memory, one line", f"{start.mebibytes:.0f} MiB")


SKLEARN = """
import os, sys, time
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
print("import", time.process_time() * 1e3)
if len(sys.argv) < 3:
    sys.exit()
pairs = [line.rstrip("\\n").split("\\t", 1) for line in open(sys.argv[1], encoding="utf-8")]
blocks = open(sys.argv[2], encoding="utf-8").read().splitlines()
start = time.process_time()
vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
model = LogisticRegression(max_iter=1000, class_weight="balanced")
model.fit(vectors.fit_transform([text for _, text in pairs]), [kind for kind, _ in pairs])
print("train", (time.process_time() - start) * 1e3)
times = []
for _ in range(3):
    start = time.process_time()
    model.predict_proba(vectors.transform(blocks))
    times.append((time.process_time() - start) * 1e3)
print("predict", sorted(times)[1])
"""


def scikit_learn(files):
    print("\nscikit-learn, TF-IDF of 1 and 2 words, logistic regression")
    if subprocess.run([SYSTEM_PYTHON, "-c", "import sklearn"], stderr=subprocess.DEVNULL).returncode != 0:
        row("not installed: SKIPPED", "")
        return
    size = os.path.getsize(files["blocks"])
    imported = fastest([Run(SYSTEM_PYTHON, "-c", SKLEARN) for _ in range(3)])
    whole = Run(SYSTEM_PYTHON, "-c", SKLEARN, files["exemplars"], files["blocks"])
    row("end to end", speed(size, whole["predict"]))
    row("training", f"{whole['train']:.0f} ms")
    row("start, import alone", f"{imported.processor * 1e3:.0f} ms", f"{imported.wall * 1e3:.0f} ms wall")
    row("start, import and training", f"{imported.processor * 1e3 + whole['train']:.0f} ms")
    row("peak memory, the whole text", f"{whole.mebibytes:.0f} MiB")
    row("peak memory, import alone", f"{imported.mebibytes:.0f} MiB")


def fast_text(files, folder):
    print("\nfastText, supervised, 1 and 2 words")
    if not shutil.which("fasttext"):
        row("not installed: SKIPPED", "")
        return
    lessons, model = os.path.join(folder, "lessons.txt"), os.path.join(folder, "model")
    with open(files["exemplars"], encoding="utf-8") as source, open(lessons, "w", encoding="utf-8") as target:
        for line in source:
            kind, text = line.rstrip("\n").split("\t", 1)
            target.write(f"__label__{kind} {text.lower()}\n")
    size = os.path.getsize(files["blocks"])
    train = Run("fasttext", "supervised", "-input", lessons, "-output", model, "-wordNgrams", "2", "-epoch", "25",
                "-lr", "0.5", "-thread", "1", "-verbose", "0")
    start = fastest([Run("fasttext", "predict", model + ".bin", files["line"]) for _ in range(3)])
    whole = fastest([Run("fasttext", "predict", model + ".bin", files["blocks"]) for _ in range(3)])
    row("linear part (all it does), without loading the model",
        speed(size, (whole.processor - start.processor) * 1e3))
    row("training", f"{train.processor * 1e3:.0f} ms")
    row("start to the first answer, model loaded", f"{start.processor * 1e3:.0f} ms",
        f"{start.wall * 1e3:.0f} ms wall")
    row("peak memory, the whole text", f"{whole.mebibytes:.0f} MiB")


def main():
    programs = sys.argv[1]
    bench, cli = os.path.join(programs, "clausula-recognition-bench"), os.path.join(programs, "clausula-cli")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        files = {name: os.path.join(folder, name) for name in ("text", "edited", "line", "exemplars", "blocks")}
        files["library"] = os.path.join(programs, "..", "core", "library", "library.sqlite")
        if len(sys.argv) > 2:
            shutil.copy(sys.argv[2], files["text"])
        else:
            Run(bench, "sample", files["text"], str(SAMPLE_CHARACTERS))
        Run(bench, "sample", files["edited"], str(EDITED_CHARACTERS))
        with open(files["line"], "w", encoding="utf-8") as line:
            line.write("We keep your data for ten years.\n")
        Run(bench, "exemplars", files["exemplars"])
        Run(bench, "blocks", files["text"], files["blocks"])
        with open(files["exemplars"], encoding="utf-8") as exemplars:
            files["exemplars-count"] = sum(1 for _ in exemplars)
        print(f"{os.path.getsize(files['text']) / 1e6:.1f} MB of text\n")
        ours(bench, cli, files)
        scikit_learn(files)
        fast_text(files, folder)


if __name__ == "__main__":
    main()
