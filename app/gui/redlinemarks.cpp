// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/redlinemarks.h"

#include "core/gap/sidenames.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr double versionSimilarity = 0.5; ///< from here on two blocks are versions of one text
constexpr qsizetype mostInTip = 160;      ///< characters of the other side's words in a tool tip

struct RedlineText
{
    Q_DECLARE_TR_FUNCTIONS(Redline)
};

// Which blocks of a side the other side words differently, and shares more of than it changes: only there do
// single words matter.
QList<bool> blocksWithVersion(const GapReport &report, Side side)
{
    const Document &document = documentOf(report, side).recognized.document;
    const QList<Block> &blocks = document.blocks();
    QList<qsizetype> changed(blocks.size(), 0);
    for (const Span span : side == Side::Left ? report.differences.deleted : report.differences.inserted) {
        if (const int block = document.blockAt(span.start); block >= 0)
            changed[block] += span.length;
    }
    QList<bool> result(blocks.size(), false);
    for (const AlignedBlock &pair : report.alignment.blocks) {
        if (pair.left < 0 || pair.right < 0 || pair.similarity < versionSimilarity)
            continue;
        const int block = side == Side::Left ? pair.left : pair.right;
        result[block] = 2 * changed.at(block) <= blocks.at(block).span.length;
    }
    return result;
}

QString quoted(const GapReport &report, Side side, Span span)
{
    const Document &document = documentOf(report, side).recognized.document;
    const QString words = document.text(span).first(std::min(span.length, mostInTip)).toString().simplified();
    return span.length > mostInTip ? RedlineText::tr("“%1…”").arg(words) : RedlineText::tr("“%1”").arg(words);
}

int lineOf(const GapReport &report, Side side, Span span)
{
    return documentOf(report, side).recognized.document.lineAt(span.start);
}

QString placeText(const GapReport &report, const Difference &difference, Side side)
{
    const int line = lineOf(report, side, spanOn(difference, side));
    return side == Side::Left ? RedlineText::tr("line %1 on the left").arg(line)
                              : RedlineText::tr("line %1 on the right").arg(line);
}

QString tipOf(const GapReport &report, const Difference &difference, Side side)
{
    QString tip;
    switch (difference.kind) {
    case Difference::Kind::Replaced:
        tip = RedlineText::tr("Replaced; %1 reads %2")
                  .arg(placeText(report, difference, otherSide(side)),
                       quoted(report, otherSide(side), spanOn(difference, otherSide(side))));
        break;
    case Difference::Kind::Deleted:
        tip = RedlineText::tr("Only in the left text");
        break;
    case Difference::Kind::Inserted:
        tip = RedlineText::tr("Only in the right text");
        break;
    case Difference::Kind::Moved:
        return difference.edited
                   ? RedlineText::tr("Moved and edited: %1")
                         .arg(placeText(report, difference, otherSide(side)))
                   : RedlineText::tr("Moved: %1").arg(placeText(report, difference, otherSide(side)));
    }
    return difference.isSubstantive()
               ? RedlineText::tr("%1. It changes: %2").arg(tip, substanceText(difference))
               : RedlineText::tr("%1. A matter of wording").arg(tip);
}

MarkKind kindOn(const Difference &difference, Side side)
{
    if (difference.kind == Difference::Kind::Moved)
        return MarkKind::Moved;
    return side == Side::Left ? MarkKind::Deleted : MarkKind::Inserted;
}

/** Calls \a visit(difference, span on the side) for the differences that are marked there. */
template<typename Visit>
void visitMarked(const GapReport &report, Side side, Visit visit)
{
    const bool versions = areVersions(report.differences);
    const Document &document = documentOf(report, side).recognized.document;
    const QList<bool> hasVersion = versions ? QList<bool>() : blocksWithVersion(report, side);
    for (const Difference &difference : report.differences.list) {
        const Span span = spanOn(difference, side);
        const int block = document.blockAt(span.start);
        if (span.isEmpty() || block < 0 || (!versions && !hasVersion.at(block)))
            continue;
        visit(difference, span);
    }
}

} // namespace

QList<TextMark> wordMarks(const GapReport &report, Side side, const EditorText &text, MarkedChanges which)
{
    QList<TextMark> marks;
    visitMarked(report, side, [&](const Difference &difference, Span span) {
        const bool isMove = difference.kind == Difference::Kind::Moved;
        if (which == MarkedChanges::All || isMove || difference.isSubstantive())
            marks.append({text.toEditor(span), kindOn(difference, side), tipOf(report, difference, side)});
    });
    // Words that changed within what moved are marked above it.
    std::ranges::stable_partition(marks, [](const TextMark &mark) { return mark.kind == MarkKind::Moved; });
    return marks;
}

QList<LineNote> moveNotes(const GapReport &report, Side side, const EditorText &text)
{
    QList<LineNote> notes;
    visitMarked(report, side, [&](const Difference &difference, Span span) {
        if (difference.kind == Difference::Kind::Moved)
            notes.append({text.toEditor(span),
                          RedlineText::tr("⇄%1").arg(
                              lineOf(report, otherSide(side), spanOn(difference, otherSide(side)))),
                          tipOf(report, difference, side)});
    });
    return notes;
}

QString substanceText(const Difference &difference)
{
    QStringList words;
    for (const Substance substance : difference.substance) {
        switch (substance) {
        case Substance::Number:
            words.append(RedlineText::tr("number"));
            break;
        case Substance::Period:
            words.append(RedlineText::tr("period"));
            break;
        case Substance::Modal:
            words.append(RedlineText::tr("may or must"));
            break;
        case Substance::Negation:
            words.append(RedlineText::tr("negation"));
            break;
        case Substance::Party:
            words.append(RedlineText::tr("party"));
            break;
        case Substance::Right:
            words.append(RedlineText::tr("right"));
            break;
        case Substance::Law:
            words.append(RedlineText::tr("law"));
            break;
        case Substance::Act:
            words.append(RedlineText::tr("what is done"));
            break;
        case Substance::Data:
            words.append(RedlineText::tr("data"));
            break;
        case Substance::Statement:
            words.append(RedlineText::tr("whole sentence"));
            break;
        }
    }
    return words.join(u", "_s);
}

QString kindText(const Difference &difference)
{
    switch (difference.kind) {
    case Difference::Kind::Replaced:
        return RedlineText::tr("Replaced");
    case Difference::Kind::Deleted:
        return RedlineText::tr("Deleted");
    case Difference::Kind::Inserted:
        return RedlineText::tr("Inserted");
    case Difference::Kind::Moved:
        break;
    }
    return difference.edited ? RedlineText::tr("Moved, edited") : RedlineText::tr("Moved");
}

} // namespace clausula
