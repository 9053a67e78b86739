// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace clausula {

/** What was kept out of recognition, and why ("navigation", "marketing", "table-of-contents", "page", …). */
struct SetAside
{
    int startLine = 1; ///< 1-based; 0 for words that are no part of Document::text()
    int endLine = 1;
    QString why;
    QString words = {}; ///< of what isn't in the text, else empty
    int page = 0;       ///< 1-based where the source has pages, else 0

    [[nodiscard]] bool isInText() const { return startLine > 0; }
    friend bool operator==(const SetAside &, const SetAside &) = default;
};

/** Why a reader of the source may not have seen these words, or not as they stand. */
enum class HiddenKind {
    Insertion, ///< tracked
    Deletion,  ///< tracked
    Move,      ///< tracked: the place the words were moved from
    Comment,
    Hidden,     ///< by its formatting, or by a style sheet
    Invisible,  ///< the colour of its ground, or drawn without ink
    Tiny,       ///< too small to be read
    Covered,    ///< under a picture or a filled area
    OffPage,    ///< outside the page or the screen
    Field,      ///< words that the program computes: their last value was read
    Alternate,  ///< the other of two versions of one content, for older programs
    Conditional ///< text that shows under a condition only
};

/** Words of the source that are hidden, tracked or commented: one entry of the jump list. */
struct HiddenText
{
    HiddenKind kind = HiddenKind::Hidden;
    Span span;          ///< in Document::text(); empty, at the place, for words that were left out
    QString words;      ///< verbatim
    QString about = {}; ///< whose comment or change it is, as the source names them; may be empty
    int page = 0;       ///< 1-based where the source has pages, else 0

    [[nodiscard]] bool isInText() const { return !span.isEmpty(); }
    friend bool operator==(const HiddenText &, const HiddenText &) = default;
};

/** Something the reader of a format met and could make nothing of. */
struct NotUnderstood
{
    QString what; ///< id: "picture", "formula", "embedded-file", "damaged-object", "no-text-page", …
    int count = 1;
    int page = 0; ///< first page it was met on, 0 where there are none

    friend bool operator==(const NotUnderstood &, const NotUnderstood &) = default;
};

/** Where a page of the source begins in the text. */
struct PageStart
{
    qsizetype offset = 0;
    int number = 1; ///< 1-based, as a viewer counts them

    friend bool operator==(const PageStart &, const PageStart &) = default;
};

/** One file of a document that was read from several. */
struct DocumentPart
{
    QString name; ///< of the file
    QString path;
    QString format;
    QByteArray sha256; ///< of its bytes
    Span span;         ///< its text

    friend bool operator==(const DocumentPart &, const DocumentPart &) = default;
};

/** How tracked changes were read. */
enum class TrackedChanges {
    Accepted, ///< as if all were accepted: what the text is about to be
    Original, ///< as if all were rejected: what it was
    AllMarks, ///< both, between the signs of CriticMarkup: {++new++}, {--old--}, {>>comment<<}, {==hidden==}
};

/** What happened to a document on its way in; shown to the reader, printed in the report. */
struct LoadReport
{
    QStringList repaired =
        {};              ///< ids: "bom", "cp1252", "mixed-line-ends", "no-break-spaces", "hyphenation", …
    int joinedLines = 0; ///< hard-wrapped lines that were read as one paragraph with the line before
    QList<SetAside> setAside = {};
    bool readOnly = false;       ///< the file cannot be written back byte for byte
    QString readOnlyReason = {}; ///< id: "undecodable-bytes", "too-large-to-edit"
    QList<HiddenText> hidden = {};
    TrackedChanges changes = TrackedChanges::Accepted; ///< means something where hidden has changes
    QList<NotUnderstood> notUnderstood = {};
    QList<PageStart> pages = {};    ///< in text order; empty where the source has none
    QList<DocumentPart> parts = {}; ///< in text order; empty for a single file
    QStringList notices = {}; ///< ids of what else the reader must know: "reduced-sandbox", "mojibake", …

    /** Characters of the source that are not in the text: set aside or left out, and listed with words. */
    [[nodiscard]] qsizetype charactersOutside() const;
    [[nodiscard]] qsizetype countHidden(HiddenKind kind) const;
    /** Insertions, deletions and moves; `changes` tells how they were read. */
    [[nodiscard]] qsizetype countTrackedChanges() const;
    friend bool operator==(const LoadReport &, const LoadReport &) = default;
};

} // namespace clausula
