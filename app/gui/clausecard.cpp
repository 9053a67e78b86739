// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clausecard.h"

#include "app/gui/cardbrowser.h"
#include "core/gap/wording.h"
#include "core/recognition/correctedpassages.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr double verySure = 0.85;
constexpr double fairlySure = 0.6;
constexpr qsizetype mostReasons = 6;
constexpr qsizetype mostPlaces = 4;

struct ClauseCardText
{
    Q_DECLARE_TR_FUNCTIONS(ClauseCard)
};

/** Whole percent; what is judged is never certain. */
QString percentOf(double confidence)
{
    return QString::number(std::min(99, qRound(confidence * 100)));
}

QString list(const QStringList &items)
{
    return items.isEmpty() ? QString() : u"<ul><li>%1</li></ul>"_s.arg(items.join(u"</li><li>"_s));
}

const Coverage *coverageOf(const SidePicture &side, const QString &clause)
{
    if (!side.document)
        return nullptr;
    const QList<Coverage> &all = side.document->analysis.coverage;
    const auto found = std::ranges::find(all, clause, &Coverage::clause);
    return found == all.end() ? nullptr : &*found;
}

class Card
{
public:
    Card(const ComparisonPicture &picture, const ClauseSubject &subject, const Palette &colours)
        : m_picture(picture), m_subject(subject), m_colours(colours)
    {
        if (m_subject.block >= 0 && side().document)
            m_labels = side().document->recognized.recognition.blocks.at(m_subject.block);
        if (m_subject.clause.isEmpty() && !m_labels.labels.isEmpty())
            m_subject.clause = m_labels.labels.first().clause;
        m_type = m_picture.catalog.type(m_subject.clause);
    }

    [[nodiscard]] QString html() const
    {
        if (!m_type)
            return nothingKnown();
        return title() + certainty() + corrections() + reasons() + otherLabels() + bothSides() + elements() +
               warnings() + wording() + citations();
    }

private:
    [[nodiscard]] const SidePicture &side() const { return m_picture.side(m_subject.side); }
    [[nodiscard]] const Document &document() const { return side().document->recognized.document; }

    [[nodiscard]] const Label *label() const
    {
        const auto found = std::ranges::find(m_labels.labels, m_subject.clause, &Label::clause);
        return found == m_labels.labels.end() ? nullptr : &*found;
    }

    [[nodiscard]] QString nothingKnown() const
    {
        if (m_subject.block < 0)
            return u"<p>%1</p>"_s.arg(
                ClauseCardText::tr(
                    "Put the cursor into a policy to see what its clause is, how sure that is and why.")
                    .toHtmlEscaped());
        const QString head =
            m_labels.corrected ? ClauseCardText::tr("Nothing") : ClauseCardText::tr("Not recognised");
        const QString why =
            m_labels.corrected
                ? ClauseCardText::tr(
                      "You said that this passage carries no clause. It is still compared and reported.")
                : ClauseCardText::tr(
                      "This passage looks like none of the clause types in the library. It is still "
                      "compared and reported.");
        return u"<h3>%1</h3><p>%2</p>"_s.arg(head.toHtmlEscaped(), why.toHtmlEscaped()) + corrections();
    }

    /** What the user can say of the passage. */
    [[nodiscard]] QString corrections() const
    {
        if (m_subject.block < 0 || !side().document ||
            !isCorrectable(document(), document().blocks().at(m_subject.block)))
            return {};
        return u"<p><a href=\"%1\">%2</a> &nbsp; <a href=\"%3\">%4</a></p>"_s.arg(
            sayClauseLink, ClauseCardText::tr("This is …").toHtmlEscaped(), sayNothingLink,
            ClauseCardText::tr("This is nothing").toHtmlEscaped());
    }

    [[nodiscard]] QString title() const
    {
        const GroupColours group = m_colours.group(m_type->group);
        QString html =
            u"<h3><span style=\"background-color:%1;color:%2\">&nbsp;%3&nbsp;</span> %4</h3>"_s.arg(
                group.band.name(), group.letter.name(), QString(groupLetter(m_type->group)),
                m_type->title.toHtmlEscaped());
        html += u"<p class=\"dim\">%1</p>"_s.arg(wording::of(m_type->group).toHtmlEscaped());
        if (m_subject.block < 0)
            return html + u"<p>%1</p>"_s.arg(m_type->description.toHtmlEscaped());
        const QString place = ClauseCardText::tr("%1, line %2")
                                  .arg(document().origin().name,
                                       QString::number(document().blocks().at(m_subject.block).startLine));
        const QString nearby = ClauseCardText::tr("%1 comes near it, but is not recognised as it").arg(place);
        return html + u"<p>%1</p>"_s.arg((label() ? place : nearby).toHtmlEscaped());
    }

    [[nodiscard]] QString certainty() const
    {
        const Label *found = label();
        if (!found)
            return {};
        if (isSaid(*found))
            return u"<p><b>%1</b></p>"_s.arg(ClauseCardText::tr("How sure: you said so").toHtmlEscaped());
        const QString percent = percentOf(found->confidence);
        return u"<p><b>%1</b></p>"_s.arg(ClauseCardText::tr("How sure: %1 (%2\u00a0%)")
                                             .arg(confidenceName(found->confidence, m_labels.unsure), percent)
                                             .toHtmlEscaped());
    }

    [[nodiscard]] QString reasons() const
    {
        const Label *found = label();
        if (!found || found->why.isEmpty() || isSaid(*found))
            return {};
        QStringList words;
        for (const Reason &reason : found->why.first(std::min(found->why.size(), mostReasons)))
            words.append(reasonText(reason));
        return cardHeading(ClauseCardText::tr("Why: the words that decided")) + list(words);
    }

    [[nodiscard]] QString reasonText(const Reason &reason) const
    {
        QString words = linkTo(m_subject.side, reason.span, ClauseCardText::tr("“%1”").arg(reason.text));
        switch (reason.kind) {
        case Reason::Kind::Cue:
            return ClauseCardText::tr("%1, a phrase typical of it").arg(words);
        case Reason::Kind::Heading:
            return ClauseCardText::tr("%1 in the heading").arg(words);
        case Reason::Kind::Context:
            return ClauseCardText::tr("%1 nearby").arg(words);
        case Reason::Kind::Word:
        case Reason::Kind::Correction:
            break;
        }
        return words;
    }

    /** The first label of a corrected passage is no judgement of the program's. */
    [[nodiscard]] bool isSaid(const Label &label) const
    {
        return m_labels.corrected && &label == &m_labels.labels.first();
    }

    [[nodiscard]] QString otherLabels() const
    {
        QStringList others;
        for (const Label &other : m_labels.labels) {
            const ClauseType *type = m_picture.catalog.type(other.clause);
            if (type && type != m_type)
                others.append(ClauseCardText::tr("%1 (%2 %)")
                                  .arg(type->title, percentOf(other.confidence))
                                  .toHtmlEscaped());
        }
        const QString title = label() ? ClauseCardText::tr("Also in this passage")
                                      : ClauseCardText::tr("What this passage is about");
        return others.isEmpty() ? QString() : cardHeading(title) + list(others);
    }

    [[nodiscard]] QString bothSides() const
    {
        return cardHeading(ClauseCardText::tr("In the two policies")) +
               list({sideLine(Side::Left, ClauseCardText::tr("Left")),
                     sideLine(Side::Right, ClauseCardText::tr("Right"))});
    }

    [[nodiscard]] QString sideLine(Side which, const QString &name) const
    {
        const SidePicture &picture = m_picture.side(which);
        const Coverage *coverage = coverageOf(picture, m_type->id);
        if (!coverage)
            return ClauseCardText::tr("%1: no document").arg(name).toHtmlEscaped();
        QStringList places;
        for (const int block : coverage->blocks.first(std::min(coverage->blocks.size(), mostPlaces))) {
            const Block &place = picture.document->recognized.document.blocks().at(block);
            places.append(linkTo(which, place.span, ClauseCardText::tr("line %1").arg(place.startLine)));
        }
        const QString status =
            u"%1: %2 %3"_s.arg(name, QString(wording::mark(coverage->status)), wording::of(coverage->status));
        return places.isEmpty() ? status.toHtmlEscaped()
                                : status.toHtmlEscaped() + u", "_s + places.join(u", "_s);
    }

    [[nodiscard]] QString elements() const
    {
        const Coverage *coverage = coverageOf(side(), m_type->id);
        if (!coverage || m_type->requiredElements.isEmpty())
            return {};
        QStringList items;
        for (const RequiredElement &element : m_type->requiredElements) {
            const bool missing =
                coverage->missingElements.contains(element.id) || coverage->status == CoverageStatus::Missing;
            items.append((missing ? ClauseCardText::tr("✗ missing: %1") : ClauseCardText::tr("✓ %1"))
                             .arg(element.title)
                             .toHtmlEscaped());
        }
        return cardHeading(ClauseCardText::tr("What it has to say")) +
               u"<p>%1</p>"_s.arg(items.join(u"<br>"_s));
    }

    [[nodiscard]] QString warnings() const
    {
        QStringList items;
        if (side().document && m_subject.block >= 0) {
            for (const Warning &warning : side().document->analysis.warnings) {
                if (warning.evidence.block == m_subject.block)
                    items.append(linkTo(m_subject.side, warning.evidence.span, warning.message));
            }
        }
        if (!items.isEmpty())
            return cardHeading(ClauseCardText::tr("⚑ Look at this")) + list(items);
        for (const RedFlag &flag : m_type->redFlags)
            items.append(flag.title.toHtmlEscaped());
        return items.isEmpty()
                   ? QString()
                   : cardHeading(ClauseCardText::tr("What to look out for in such clauses")) + list(items);
    }

    [[nodiscard]] QString wording() const
    {
        QString html;
        if (!m_type->standardWording.isEmpty())
            html += cardHeading(ClauseCardText::tr("Standard wording")) +
                    u"<blockquote>%1</blockquote>"_s.arg(withBlanks(m_type->standardWording));
        if (!m_type->fallbackWording.isEmpty())
            html += cardHeading(ClauseCardText::tr("Acceptable instead")) +
                    u"<blockquote>%1</blockquote>"_s.arg(withBlanks(m_type->fallbackWording));
        return html;
    }

    [[nodiscard]] QString citations() const
    {
        QStringList items;
        for (const Citation &citation : m_type->citations)
            items.append(ClauseCardText::tr("%1 %2 (version of %3)")
                             .arg(citation.source, citation.article, citation.version)
                             .toHtmlEscaped());
        return items.isEmpty() ? QString()
                               : cardHeading(ClauseCardText::tr("Rules that ask for it")) + list(items);
    }

    const ComparisonPicture &m_picture;
    ClauseSubject m_subject;
    const Palette &m_colours;
    BlockLabels m_labels;
    const ClauseType *m_type = nullptr;
};

} // namespace

QString clauseCard(const ComparisonPicture &picture, const ClauseSubject &subject, const Palette &colours)
{
    return Card(picture, subject, colours).html();
}

QString confidenceName(double confidence, bool unsure)
{
    if (unsure || confidence < fairlySure)
        return ClauseCardText::tr("a guess");
    return confidence < verySure ? ClauseCardText::tr("fairly sure") : ClauseCardText::tr("very sure");
}

} // namespace clausula
