// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editormarkup.h"

#include "core/gap/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReasons = 3; ///< in a tool tip

struct EditorMarkupText
{
    Q_DECLARE_TR_FUNCTIONS(EditorMarkup)
};

QString bandToolTip(const BlockLabels &labels, const ClauseType &type)
{
    const Label &best = labels.labels.first();
    if (labels.corrected)
        return EditorMarkupText::tr("%1: you said so").arg(type.title);
    QStringList words;
    for (const Reason &reason : best.why.first(std::min(best.why.size(), mostReasons)))
        words.append(EditorMarkupText::tr("“%1”").arg(reason.text));
    const QString percent = QString::number(std::min(99, qRound(best.confidence * 100)));
    const QString head = labels.unsure ? EditorMarkupText::tr("%1? A guess, %2 %").arg(type.title, percent)
                                       : EditorMarkupText::tr("%1, %2 % sure").arg(type.title, percent);
    return words.isEmpty() ? head : EditorMarkupText::tr("%1, because of %2").arg(head, words.join(u", "_s));
}

/** A band that may still grow, block by block. */
struct OpenBand
{
    QString clause;
    int section = -1;
    Span span;
    SectionBand band;
};

class BandBuilder
{
public:
    BandBuilder(const RecognizedDocument &document, const ClauseCatalog &catalog, const EditorText &text)
        : m_document(document), m_catalog(catalog), m_text(text)
    {
    }

    QList<SectionBand> build()
    {
        const QList<Block> &blocks = m_document.document.blocks();
        for (qsizetype i = 0; i < blocks.size(); ++i)
            addBlock(blocks.at(i), m_document.recognition.blocks.at(i));
        finish();
        return std::move(m_bands);
    }

private:
    void addBlock(const Block &block, const BlockLabels &labels)
    {
        if (block.isHeading()) {
            finish();
            m_heading = block.span;
            return;
        }
        const ClauseType *type =
            labels.labels.isEmpty() ? nullptr : m_catalog.type(labels.labels.first().clause);
        if (!type || type->group == ClauseGroup::None) {
            finish();
            m_heading = {};
            return;
        }
        if (m_open.clause != type->id || m_open.section != block.section ||
            m_open.band.unsure != labels.unsure) {
            finish();
            const Span from = m_heading.isEmpty() ? block.span : m_heading;
            m_open = {
                type->id, block.section, from, {{}, type->group, bandToolTip(labels, *type), labels.unsure}};
        }
        m_heading = {};
        m_open.span = spanBetween(m_open.span.start, block.span.end());
    }

    void finish()
    {
        if (!m_open.clause.isEmpty()) {
            m_open.band.span = m_text.toEditor(m_open.span);
            m_bands.append(m_open.band);
        }
        m_open = {};
    }

    const RecognizedDocument &m_document;
    const ClauseCatalog &m_catalog;
    const EditorText &m_text;
    QList<SectionBand> m_bands;
    OpenBand m_open;
    Span m_heading; ///< the heading just read, waiting for its band
};

MarkKind markKind(const Finding &finding)
{
    switch (finding.kind) {
    case Finding::Kind::Differs:
        return MarkKind::Difference;
    case Finding::Kind::InNeither:
        return MarkKind::Gap;
    case Finding::Kind::OnlyLeft:
    case Finding::Kind::OnlyRight:
        break;
    }
    return MarkKind::Evidence;
}

} // namespace

QList<SectionBand> clauseBands(const RecognizedDocument &document, const ClauseCatalog &catalog,
                               const EditorText &text)
{
    return BandBuilder(document, catalog, text).build();
}

QList<HeadingMark> headingMarks(const Document &document, const EditorText &text)
{
    QList<HeadingMark> marks;
    for (const Block &block : document.blocks()) {
        if (block.isHeading())
            marks.append({text.toEditor(block.span)});
    }
    return marks;
}

QList<TextMark> findingMarks(const GapReport &report, Side side, const EditorText &text)
{
    QList<TextMark> marks;
    for (const Finding &finding : report.findings) {
        for (const Evidence &evidence : side == Side::Left ? finding.left : finding.right)
            marks.append({text.toEditor(evidence.span), markKind(finding), finding.message});
    }
    return marks;
}

QList<TextMark> nearestMarks(const FindingRow &row, Side side, const EditorText &text)
{
    QList<TextMark> marks;
    if (side == Side::Left ? row.leftIsNearest : row.rightIsNearest) {
        for (const Evidence &passage : side == Side::Left ? row.left : row.right)
            marks.append({text.toEditor(passage.span), MarkKind::Gap, row.message});
    }
    return marks;
}

QList<ScrollAnchor> scrollAnchors(const QList<SectionLink> &links)
{
    QList<ScrollAnchor> anchors;
    for (const SectionLink &link : links) {
        if (link.left.exists() && link.right.exists())
            anchors.append({link.left.first, link.right.first});
    }
    return anchors;
}

} // namespace clausula
