#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a document of some 58 pages, beside the programs that people would use instead.

    import.py FOLDER-OF-OUR-PROGRAMS [FILE…]     (cmake --build --preset release -t bench-import)

Medians of whole processes, taken in turns so that the machine's other work hits all alike; ours counts the
child, its sandbox and both readings of its own sample. Without FILEs, documents are made from our samples.
"""
import importlib.util
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.sax.saxutils import escape

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
RUNS = 9
GOALS = {"docx": "50 ms", "odt": "50 ms", "pdf": "2 x pdftotext"}


def fixtures():
    spec = importlib.util.spec_from_file_location("make", ROOT / "tests/data/pdf/make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_pdf(make, path, times):
    flow = make.Flow(header="Sample policies", footer="Page #")
    for _ in range(times):
        flow.policy("larkfield-privacy.txt")
        flow.policy("brindle-privacy.txt")
    flow.pdf.write(path)
    return len(flow.pdf.pages)


def blocks(make, times):
    both = make.blocks_of("larkfield-privacy.txt") + make.blocks_of("brindle-privacy.txt")
    return [(block, make.is_heading(block)) for block in both] * times


def make_docx(make, path, times):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    paragraph = '<w:p><w:pPr>%s</w:pPr>%s</w:p>'
    run = '<w:r><w:t xml:space="preserve">%s </w:t></w:r>'
    body = "".join(paragraph % ('<w:pStyle w:val="Heading1"/>' if heading else "",
                                "".join(run % escape(word) for word in block.split()))
                   for block, heading in blocks(make, times))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                     '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType='
                     '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
                     'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
                     '</Types>')
        out.writestr("_rels/.rels", '<Relationships xmlns="%s"><Relationship Id="r1" Type="http://schemas.openxmlformats.org'
                     '/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
                     % relations)
        out.writestr("word/document.xml", '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="%s"><w:body>%s'
                     '</w:body></w:document>' % (word, body))


def make_odt(make, path, times):
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = "".join(('<text:h text:outline-level="1">%s</text:h>' if heading else "<text:p>%s</text:p>") % escape(block)
                   for block, heading in blocks(make, times))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        out.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
                     'manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type='
                     '"application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" '
                     'manifest:media-type="text/xml"/></manifest:manifest>')
        out.writestr("content.xml", '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office='
                     '"urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="%s"><office:body><office:text>%s'
                     '</office:text></office:body></office:document-content>' % (text, body))


def commands(programs, file, scratch):
    """Name and arguments of each program that reads `file`, ours first."""
    kind = file.suffix[1:]
    found = [("clausula-import", [programs / ("clausula-import-pdf" if kind == "pdf" else "clausula-import"), "--format",
                                  kind])]
    for name, arguments in (
            ("pdftotext", ["pdftotext", file, "-"] if kind == "pdf" else None),
            ("pdftotext -bbox", ["pdftotext", "-bbox", file, "-"] if kind == "pdf" else None),
            ("mutool", ["mutool", "draw", "-F", "text", file] if kind == "pdf" else None),
            ("pandoc", ["pandoc", "-t", "plain", file] if kind != "pdf" else None),
            ("LibreOffice", ["soffice", "--headless", "--convert-to", "txt:Text", "--outdir", scratch, file]
             if kind != "pdf" else None)):
        if arguments and shutil.which(arguments[0]):
            found.append((name, arguments))
    return found


def seconds(arguments, file):
    with open(file, "rb") as source:
        start = time.perf_counter()
        subprocess.run(arguments, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start


def main():
    programs = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        files = [pathlib.Path(name) for name in sys.argv[2:]]
        if not files:
            make = fixtures()
            pages = make_pdf(make, scratch / "policies.pdf", 15)
            make_docx(make, scratch / "policies.docx", 15)
            make_odt(make, scratch / "policies.odt", 15)
            files = [scratch / ("policies." + kind) for kind in ("pdf", "docx", "odt")]
            print("%d pages" % pages)
        for file in files:
            readers = commands(programs, file, scratch)
            times = {name: [] for name, _ in readers}
            for _ in range(RUNS):
                for name, arguments in readers:
                    times[name].append(seconds(arguments, file))
            print("%s, %d KB; goal: %s" % (file.name, file.stat().st_size // 1024, GOALS.get(file.suffix[1:], "none")))
            for name, _ in readers:
                print("  %-16s %7.1f ms   (%.1f to %.1f)" % (name, 1e3 * statistics.median(times[name]),
                                                             1e3 * min(times[name]), 1e3 * max(times[name])))


if __name__ == "__main__":
    main()
