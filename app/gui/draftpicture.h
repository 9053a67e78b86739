// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/comparisonengine.h"
#include "app/gui/editormarks.h"
#include "app/gui/editortext.h"
#include "core/authoring/authoringknowledge.h"
#include "core/authoring/readability.h"

namespace clausula {

/** Something in a draft that its author should look at. */
struct DraftIssue
{
    enum class Kind { Blank, Reference, Term, Vague, Spelling };
    Kind kind = Kind::Blank;
    Span span;      ///< in the document's text
    QString words;  ///< what stands there
    QString advice; ///< what is wrong and what to do
};

/** One line of the outline. */
struct OutlineRow
{
    int section = -1; ///< index into Document::sections()
    int level = 0;
    QString heading; ///< with its number
    Span span;       ///< heading and own text
    Readability reading;
    std::optional<double> commitment; ///< 0 to 1; nothing where nothing is promised
};

class SpellChecker;
struct DraftPicture;

/** What is to be analysed: one draft. */
struct DraftInput
{
    PolicyText text;
    Recognizer recognizer;
    std::shared_ptr<const AuthoringKnowledge> knowledge;
    QStringList frameworks;
    std::shared_ptr<const SpellChecker> spelling; ///< null: spelling isn't checked
    std::shared_ptr<const DraftPicture> previous; ///< an earlier result of the same draft, may be null
};

/** All that the window shows of a draft: values, made in the worker. */
struct DraftPicture
{
    std::shared_ptr<const AnalyzedDocument> document;
    EditorText text;
    QList<SectionBand> bands;
    QList<HeadingMark> headings;
    QList<TextMark> marks;
    QList<DraftIssue> issues; ///< in text order
    QList<OutlineRow> outline;
    TermList terms;
    Recognizer recognizer;
    QStringList frameworks; ///< ids of the catalog, resolved

    [[nodiscard]] const ClauseCatalog &catalog() const { return recognizer.catalog(); }
    [[nodiscard]] const Document &policy() const { return document->recognized.document; }
    [[nodiscard]] qsizetype count(DraftIssue::Kind kind) const;
};

/** Recognises, judges and reads \a input; unchanged blocks keep what was recognised before. Errors:
 * Cancelled, UnknownFramework. */
[[nodiscard]] Result<std::shared_ptr<const DraftPicture>> drawDraft(const DraftInput &input,
                                                                    std::stop_token stop);

/** What an issue is called, in a list. */
[[nodiscard]] QString nameOf(DraftIssue::Kind kind);

} // namespace clausula
