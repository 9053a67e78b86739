#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A report to PDF by what people would use instead, fed our own HTML of the same report.

    clausula-report-bench write FOLDER 10 50 500      makes report-N.html and measures us
    report.py FOLDER                                  measures the others on the same files

Medians of the runs, whole processes, peak memory of the whole process tree. What is not installed (Debian:
weasyprint, libreoffice-writer-nogui, chromium, wkhtmltopdf) is skipped and said to be.
"""
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

LONGEST = 300  # seconds; a program that takes longer is given up
PEERS = {
    "wkhtmltopdf": lambda page, out: ["wkhtmltopdf", "-q", page, f"{out}/out.pdf"],
    "chromium": lambda page, out: ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
                                   f"--user-data-dir={out}/profile", f"--print-to-pdf={out}/out.pdf",
                                   f"file://{page}"],
    "soffice": lambda page, out: ["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless",
                                  "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", out, page],
    "weasyprint": lambda page, out: ["weasyprint", "-q", page, f"{out}/out.pdf"],
}


def tree_mebibytes(root):
    """Resident memory of a process and all below it, each shared page counted with each process."""
    children = {}
    sizes = {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            sizes[int(entry.name)] = int((entry / "statm").read_text().split()[1]) * 4096
        except (OSError, IndexError):
            continue
        children.setdefault(int(fields[1]), []).append(int(entry.name))
    total = 0
    pending = [root]
    while pending:
        process = pending.pop()
        total += sizes.get(process, 0)
        pending += children.get(process, [])
    return total / 1024 / 1024


def run(words):
    """Wall seconds and peak MiB, or None if it failed or took too long."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = [0.0]

    def watch():
        while process.poll() is None:
            peak[0] = max(peak[0], tree_mebibytes(process.pid))
            time.sleep(0.02)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        failed = process.wait(LONGEST) != 0
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        failed = True
    seconds = time.perf_counter() - start
    watcher.join()
    return None if failed else (seconds, peak[0])


def measure(name, page):
    with tempfile.TemporaryDirectory() as folder:
        results = []
        while len(results) < 5 and sum(result[0] for result in results) < 60:
            result = run(PEERS[name](str(page), folder))
            if result is None:
                return "failed"
            results.append(result)
        seconds = statistics.median(result[0] for result in results)
        return f"{seconds * 1000:9.0f} ms {max(result[1] for result in results):7.0f} MiB"


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    pages = sorted(folder.glob("report-*.html"), key=lambda path: int(re.findall(r"\d+", path.name)[-1]))
    for page in pages:
        print(page.stem)
        for name in PEERS:
            found = shutil.which(name)
            print(f"  {name:<14}", measure(name, page) if found else "is not installed", flush=True)


if __name__ == "__main__":
    main()
