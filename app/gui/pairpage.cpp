// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pairpage.h"

#include "app/gui/cardbrowser.h"
#include "app/gui/factwords.h"
#include "core/gap/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostBlocks = 200; ///< of one side; more than that nobody reads as one clause

struct PairPageText
{
    Q_DECLARE_TR_FUNCTIONS(PairPage)
};

QString pageHeading(const QString &text)
{
    return u"<h3>%1</h3>"_s.arg(text.toHtmlEscaped());
}

const Coverage *coverageOf(const SidePicture &side, const QString &clause)
{
    if (!side.document || clause.isEmpty())
        return nullptr;
    const QList<Coverage> &all = side.document->analysis.coverage;
    const auto found = std::ranges::find(all, clause, &Coverage::clause);
    return found == all.end() ? nullptr : &*found;
}

void addSection(std::set<int> &blocks, const Document &document, int section)
{
    const Section &found = document.sections().at(section);
    for (int block = found.firstBlock; block < found.endBlock(); ++block)
        blocks.insert(block);
}

/** The blocks of a side that the page shows, in reading order. */
std::set<int> blocksOf(const ComparisonPicture &picture, const PairSubject &subject, Side side)
{
    std::set<int> blocks;
    const SidePicture &shown = picture.side(side);
    if (!shown.document)
        return blocks;
    const Document &document = shown.document->recognized.document;
    if (picture.report && subject.group >= 0) {
        for (const AlignedSection &pair : picture.report->alignment.sections) {
            const int section = side == Side::Left ? pair.left : pair.right;
            if (pair.group == subject.group && section >= 0)
                addSection(blocks, document, section);
        }
    }
    if (const Coverage *coverage = coverageOf(shown, subject.clause))
        blocks.insert(coverage->blocks.begin(), coverage->blocks.end());
    return blocks;
}

class Page
{
public:
    Page(const ComparisonPicture &picture, const PairSubject &subject, const PairStyle &style)
        : m_picture(picture), m_subject(subject), m_style(style),
          m_type(picture.catalog.type(subject.clause)),
          m_blocks{blocksOf(picture, subject, Side::Left), blocksOf(picture, subject, Side::Right)}
    {
    }

    [[nodiscard]] QString html() const { return title() + texts() + facts() + elements() + wording(); }

private:
    [[nodiscard]] const std::set<int> &blocks(Side side) const
    {
        return m_blocks.at(static_cast<size_t>(side));
    }
    [[nodiscard]] const AnalyzedDocument *document(Side side) const
    {
        return m_picture.side(side).document.get();
    }

    [[nodiscard]] QString title() const
    {
        const QString name = pairTitle(m_picture, m_subject).toHtmlEscaped();
        if (!m_type)
            return u"<h1>%1</h1>"_s.arg(name);
        const GroupColours group = m_style.colours.group(m_type->group);
        return u"<h1><span style=\"background-color:%1;color:%2\">&nbsp;%3&nbsp;</span> %4</h1>"
               "<p class=\"dim\">%5</p>"_s.arg(group.band.name(), group.letter.name(),
                                               QString(groupLetter(m_type->group)), name,
                                               wording::of(m_type->group).toHtmlEscaped());
    }

    [[nodiscard]] QString texts() const
    {
        if (m_style.layout == PairLayout::Stacked)
            return text(Side::Left) + u"<hr>"_s + text(Side::Right);
        return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"8\"><tr><td width=\"50%\">%1</td>"
               "<td width=\"50%\">%2</td></tr></table>"_s.arg(text(Side::Left), text(Side::Right));
    }

    /** One side: its name, then its passages, each with the place it stands at. */
    [[nodiscard]] QString text(Side side) const
    {
        const QString which = side == Side::Left ? PairPageText::tr("Left") : PairPageText::tr("Right");
        const AnalyzedDocument *shown = document(side);
        if (!shown)
            return u"<h2>%1</h2><p class=\"dim\">%2</p>"_s.arg(which.toHtmlEscaped(),
                                                               PairPageText::tr("No document"));
        QString html = u"<h2>%1: %2</h2>"_s.arg(which.toHtmlEscaped(),
                                                shown->recognized.document.origin().name.toHtmlEscaped());
        if (blocks(side).empty())
            return html + nothing(side);
        int last = -1;
        size_t count = 0;
        for (const int block : blocks(side)) {
            if (++count > mostBlocks) {
                html += u"<p class=\"dim\">%1</p>"_s.arg(
                    PairPageText::tr("… and %n more passage(s)", nullptr,
                                     static_cast<int>(blocks(side).size() - mostBlocks))
                        .toHtmlEscaped());
                break;
            }
            html += (block == last + 1 ? QString() : place(side, block)) + passage(side, block);
            last = block;
        }
        return html;
    }

    [[nodiscard]] QString place(Side side, int block) const
    {
        const Document &text = document(side)->recognized.document;
        const Block &at = text.blocks().at(block);
        const QString line = linkTo(side, at.span, PairPageText::tr("Line %1").arg(at.startLine));
        const QString under = at.isHeading() ? QString() : text.headingText(block);
        return u"<p class=\"dim\">%1</p>"_s.arg(
            under.isEmpty() ? line : PairPageText::tr("%1, under “%2”").arg(line, under.toHtmlEscaped()));
    }

    [[nodiscard]] QString passage(Side side, int block) const
    {
        const Block &at = document(side)->recognized.document.blocks().at(block);
        const QString words = marked(side, at.span);
        if (at.isHeading())
            return u"<p><b>%1</b></p>"_s.arg(words);
        return at.kind == BlockKind::ListItem ? u"<p class=\"item\">%1</p>"_s.arg(words)
                                              : u"<p>%1</p>"_s.arg(words);
    }

    /** The marks over \a span, cut to it, the topmost last. */
    [[nodiscard]] QList<TextMark> marksOver(Side side, Span span) const
    {
        QList<TextMark> marks;
        if (!m_style.redline)
            return marks;
        const SidePicture &shown = m_picture.side(side);
        const Span there = shown.text.toEditor(span);
        for (const TextMark &mark : shown.words) {
            if (!mark.span.overlaps(there))
                continue;
            const Span words = shown.text.toDocument(mark.span);
            marks.append({spanBetween(std::max(words.start, span.start), std::min(words.end(), span.end())),
                          mark.kind,
                          {}});
        }
        return marks;
    }

    /** The words at \a span with their marks, one of which may lie over another; wrapped lines are joined. */
    [[nodiscard]] QString marked(Side side, Span span) const
    {
        const Document &text = document(side)->recognized.document;
        const QList<TextMark> marks = marksOver(side, span);
        std::set<qsizetype> edges{span.start, span.end()};
        for (const TextMark &mark : marks)
            edges.insert({mark.span.start, mark.span.end()});
        QString html;
        for (auto from = edges.begin(), to = std::next(from); to != edges.end(); from = to++) {
            const QString words = text.text(spanBetween(*from, *to)).toString().toHtmlEscaped();
            const auto top =
                std::ranges::find_if(marks.rbegin(), marks.rend(),
                                     [at = *from](const TextMark &mark) { return mark.span.contains(at); });
            html += top == marks.rend() ? words : painted(words, top->kind);
        }
        return html.replace(u'\n', u' ');
    }

    [[nodiscard]] QString painted(const QString &words, MarkKind kind) const
    {
        const MarkColours look = m_style.colours.mark(kind);
        return u"<span style=\"background-color:%1;color:%2;text-decoration:%3\">%4</span>"_s.arg(
            look.fill.name(), m_style.colours.text().name(),
            look.line == MarkLine::Through ? u"line-through"_s : u"underline"_s, words);
    }

    /** A side has nothing on it: what comes nearest, as far as a finding names it. */
    [[nodiscard]] QString nothing(Side side) const
    {
        QString html = u"<p><b>%1</b></p>"_s.arg(PairPageText::tr("Nothing was found here.").toHtmlEscaped());
        if (!m_picture.report)
            return html;
        for (const Finding &finding : m_picture.report->findings) {
            if (finding.clause != m_subject.clause || m_subject.clause.isEmpty())
                continue;
            for (const NearestPassage &near : finding.nearest) {
                if (near.side == side)
                    html += u"<p class=\"dim\">%1</p><p>%2</p>"_s.arg(
                        PairPageText::tr("Nearest, but: %1").arg(near.why).toHtmlEscaped(),
                        linkTo(side, near.evidence.span, near.evidence.quote.simplified()));
            }
        }
        return html;
    }

    [[nodiscard]] QString facts() const
    {
        const QStringList left = factsOf(Side::Left);
        const QStringList right = factsOf(Side::Right);
        if (left.isEmpty() && right.isEmpty())
            return {};
        return pageHeading(PairPageText::tr("Facts")) + twoColumns(left, right);
    }

    [[nodiscard]] QStringList factsOf(Side side) const
    {
        QStringList found;
        if (!document(side))
            return found;
        for (const Fact &fact : document(side)->analysis.facts) {
            if (!blocks(side).contains(fact.evidence.block))
                continue;
            const QString line =
                linkTo(side, fact.evidence.span, PairPageText::tr("line %1").arg(fact.evidence.line));
            found.append(PairPageText::tr("%1: <b>%2</b> (%3)")
                             .arg(factName(fact.id).toHtmlEscaped(), factValue(fact).toHtmlEscaped(), line));
        }
        return found;
    }

    [[nodiscard]] QString elements() const
    {
        if (!m_type || m_type->requiredElements.isEmpty())
            return {};
        return pageHeading(PairPageText::tr("What it has to say")) +
               twoColumns(elementsOf(Side::Left), elementsOf(Side::Right));
    }

    [[nodiscard]] QStringList elementsOf(Side side) const
    {
        QStringList items;
        const Coverage *coverage = coverageOf(m_picture.side(side), m_type->id);
        for (const RequiredElement &element : m_type->requiredElements) {
            const bool missing = !coverage || coverage->status == CoverageStatus::Missing ||
                                 coverage->missingElements.contains(element.id);
            items.append((missing ? PairPageText::tr("✗ missing: %1") : PairPageText::tr("✓ %1"))
                             .arg(element.title)
                             .toHtmlEscaped());
        }
        return items;
    }

    [[nodiscard]] static QString twoColumns(const QStringList &left, const QStringList &right)
    {
        const auto cell = [](const QStringList &items) {
            return u"<td width=\"50%\">%1</td>"_s.arg(items.isEmpty() ? PairPageText::tr("not stated")
                                                                      : items.join(u"<br>"_s));
        };
        return u"<table width=\"100%\" cellpadding=\"8\"><tr>%1%2</tr></table>"_s.arg(cell(left),
                                                                                      cell(right));
    }

    [[nodiscard]] QString wording() const
    {
        if (!m_type || m_type->standardWording.isEmpty())
            return {};
        QString html = pageHeading(PairPageText::tr("The library's standard wording")) +
                       u"<blockquote>%1</blockquote>"_s.arg(withBlanks(m_type->standardWording));
        if (!m_type->fallbackWording.isEmpty())
            html += pageHeading(PairPageText::tr("Acceptable instead")) +
                    u"<blockquote>%1</blockquote>"_s.arg(withBlanks(m_type->fallbackWording));
        return html;
    }

    const ComparisonPicture &m_picture;
    const PairSubject &m_subject;
    const PairStyle &m_style;
    const ClauseType *m_type;
    std::array<std::set<int>, 2> m_blocks;
};

} // namespace

QString pairTitle(const ComparisonPicture &picture, const PairSubject &subject)
{
    if (const ClauseType *type = picture.catalog.type(subject.clause))
        return type->title;
    const auto link = std::ranges::find(picture.links, subject.group, &SectionLink::group);
    return link == picture.links.end() ? PairPageText::tr("Not recognised") : link->title;
}

QString pairPage(const ComparisonPicture &picture, const PairSubject &subject, const PairStyle &style)
{
    return Page(picture, subject, style).html();
}

PairSubject pairSubjectAt(const ComparisonPicture &picture, Side side, int block)
{
    PairSubject subject;
    const auto &document = picture.side(side).document;
    if (!document || block < 0 || block >= document->recognized.document.blocks().size())
        return subject;
    const BlockLabels &labels = document->recognized.recognition.blocks.at(block);
    if (!labels.labels.isEmpty())
        subject.clause = labels.labels.first().clause;
    if (!picture.report)
        return subject;
    const int section = document->recognized.document.blocks().at(block).section;
    for (const AlignedSection &pair : picture.report->alignment.sections) {
        if ((side == Side::Left ? pair.left : pair.right) == section) {
            subject.group = pair.group;
            if (subject.clause.isEmpty()) // a heading, say
                subject.clause = pair.clause;
            break;
        }
    }
    return subject;
}

} // namespace clausula
