// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysistext.h"

#include "app/cli/printable.h"
#include "app/cli/textparts.h"
#include "app/cli/textwriter.h"
#include "core/document/loadwords.h"
#include "core/gap/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct AnalysisWords
{
    Q_DECLARE_TR_FUNCTIONS(AnalysisText)
};

/** One analysis being written down, chapter by chapter. */
class AnalysisText
{
public:
    AnalysisText(const AnalyzedDocument &document, const ClauseCatalog &catalog)
        : m_document(document.recognized.document), m_recognition(document.recognized.recognition),
          m_analysis(document.analysis), m_catalog(catalog)
    {
    }

    QByteArray write()
    {
        m_text.paragraph(printable(m_document.title()));
        m_text.paragraph(documentLine(m_document));
        m_text.paragraph(libraryLine(m_catalog.identity()));
        writeCoverage();
        for (const Framework &framework : m_catalog.frameworks())
            writeRequirements(framework);
        writeFacts();
        writeWarnings();
        writeCorrections();
        writeReading();
        return m_text.bytes();
    }

private:
    void writeCoverage()
    {
        QList<std::pair<QString, int>> counts;
        for (const auto status : {CoverageStatus::Present, CoverageStatus::Partial, CoverageStatus::Unsure,
                                  CoverageStatus::Missing, CoverageStatus::NotApplicable})
            counts.append({wording::of(status),
                           int(std::ranges::count(m_analysis.coverage, status, &Coverage::status))});
        m_text.blank();
        m_text.heading(AnalysisWords::tr("Clauses"), countLine(counts));
        for (int group = int(ClauseGroup::About); group < int(ClauseGroup::None); ++group)
            writeGroup(ClauseGroup(group));
    }

    void writeGroup(ClauseGroup group)
    {
        bool named = false;
        for (const Coverage &coverage : m_analysis.coverage) {
            const ClauseType *type = m_catalog.type(coverage.clause);
            if (!type || type->group != group)
                continue;
            if (!std::exchange(named, true))
                m_text.paragraph(groupLetter(group) + u' ' + wording::of(group), 2);
            writeClause(coverage, *type);
        }
    }

    void writeClause(const Coverage &coverage, const ClauseType &type)
    {
        QString line = QString(wording::mark(coverage.status)) + u' ' + TextWriter::column(type.title, 36);
        line += TextWriter::column(wording::of(coverage.status), 16);
        if (!coverage.blocks.isEmpty())
            line += TextWriter::column(AnalysisWords::tr("line %1").arg(firstLine(coverage)), 10);
        if (!coverage.missingElements.isEmpty())
            line += AnalysisWords::tr("lacks: %1").arg(elementTitles(coverage, type));
        m_text.paragraph(line.trimmed(), 4, 2);
    }

    [[nodiscard]] int firstLine(const Coverage &coverage) const
    {
        return m_document.blocks().at(std::ranges::min(coverage.blocks)).startLine;
    }

    [[nodiscard]] static QString elementTitles(const Coverage &coverage, const ClauseType &type)
    {
        QStringList titles;
        for (const RequiredElement &element : type.requiredElements)
            if (coverage.missingElements.contains(element.id))
                titles.append(printable(element.title));
        return titles.join(u"; "_s);
    }

    void writeRequirements(const Framework &framework)
    {
        QList<std::pair<QString, int>> counts;
        for (const auto status :
             {RequirementStatus::Met, RequirementStatus::Partly, RequirementStatus::Missing,
              RequirementStatus::Unclear, RequirementStatus::NotApplicable})
            counts.append(
                {wording::of(status),
                 int(std::ranges::count_if(m_analysis.requirements, [&](const RequirementResult &result) {
                     return result.framework == framework.id && result.status == status;
                 }))});
        const QString counted = countLine(counts);
        if (counted.isEmpty())
            return;
        m_text.blank();
        m_text.heading(framework.title, counted);
        for (const Requirement &requirement : framework.requirements)
            for (const RequirementResult &result : m_analysis.requirements)
                if (result.framework == framework.id && result.requirement == requirement.id)
                    writeRequirement(requirement, result);
    }

    void writeRequirement(const Requirement &requirement, const RequirementResult &result)
    {
        const bool open =
            result.status != RequirementStatus::Met && result.status != RequirementStatus::NotApplicable;
        QString line = QString(wording::mark(result.status)) + u' ' +
                       TextWriter::column(wording::of(result.status), 16) +
                       TextWriter::column(open ? wording::of(result.importance) : QString(), 8) +
                       TextWriter::column(requirement.citation, 24) + printable(requirement.asks);
        m_text.paragraph(line, 2, 2);
        if (result.status != RequirementStatus::Met && !result.reason.isEmpty())
            m_text.paragraph(printable(result.reason), 6);
        const auto &passages = result.evidence;
        if (!passages.isEmpty())
            m_text.paragraph(quoteLine(passages.first()), 6, 2);
        else if (open && !result.nearest.isEmpty())
            m_text.paragraph(AnalysisWords::tr("nearest, %1").arg(quoteLine(result.nearest.first().evidence)),
                             6, 2);
    }

    void writeFacts()
    {
        if (m_analysis.facts.isEmpty())
            return;
        m_text.blank();
        m_text.heading(AnalysisWords::tr("Facts"));
        for (const Fact &fact : m_analysis.facts) {
            const QString about =
                fact.approximate ? AnalysisWords::tr("about %1").arg(fact.value) : fact.value;
            m_text.paragraph(TextWriter::column(fact.id, 28) +
                                 TextWriter::column((about + u' ' + fact.unit).trimmed(), 20) +
                                 quoteLine(fact.evidence),
                             2, 2);
        }
    }

    void writeWarnings()
    {
        if (m_analysis.warnings.isEmpty())
            return;
        m_text.blank();
        m_text.heading(AnalysisWords::tr("Warnings"));
        for (const Warning &warning : m_analysis.warnings) {
            m_text.paragraph(
                TextWriter::column(wording::of(warning.severity), 8) + printable(warning.message), 2, 8);
            m_text.paragraph(quoteLine(warning.evidence), 10, 2);
        }
    }

    /** Which labels are no judgement of the program's. */
    void writeCorrections()
    {
        if (std::ranges::none_of(m_recognition.blocks, &BlockLabels::corrected))
            return;
        m_text.blank();
        m_text.heading(AnalysisWords::tr("Because you said so"));
        for (qsizetype i = 0; i < m_recognition.blocks.size(); ++i) {
            const BlockLabels &labels = m_recognition.blocks[i];
            const ClauseType *type =
                labels.labels.isEmpty() ? nullptr : m_catalog.type(labels.labels.first().clause);
            if (labels.corrected)
                m_text.paragraph(AnalysisWords::tr("line %1: %2")
                                     .arg(m_document.blocks()[i].startLine)
                                     .arg(type ? printable(type->title) : AnalysisWords::tr("nothing")),
                                 2, 2);
        }
    }

    /** What happened to the text on its way in: nothing is left out in silence. */
    void writeReading()
    {
        const LoadReport &load = m_document.loadReport();
        const QStringList important = importantNotes(load);
        if (load.joinedLines == 0 && load.repaired.isEmpty() && load.setAside.isEmpty() &&
            important.isEmpty())
            return;
        m_text.blank();
        m_text.heading(AnalysisWords::tr("Reading"));
        if (load.joinedLines > 0)
            m_text.paragraph(AnalysisWords::tr("Wrapped lines joined: %1").arg(load.joinedLines), 2);
        if (!load.repaired.isEmpty())
            m_text.paragraph(AnalysisWords::tr("Repaired: %1").arg(load.repaired.join(u", "_s)), 2, 2);
        for (const SetAside &aside : load.setAside) {
            if (aside.isInText())
                m_text.paragraph(AnalysisWords::tr("Set aside: lines %1–%2 (%3)")
                                     .arg(aside.startLine)
                                     .arg(aside.endLine)
                                     .arg(aside.why),
                                 2);
        }
        for (const QString &note : important)
            m_text.paragraph(note, 2, 2);
    }

    const Document &m_document;
    const Recognition &m_recognition;
    const DocumentAnalysis &m_analysis;
    const ClauseCatalog &m_catalog;
    TextWriter m_text;
};

} // namespace

QByteArray analysisToText(const AnalyzedDocument &document, const ClauseCatalog &catalog)
{
    return AnalysisText(document, catalog).write();
}

} // namespace clausula
