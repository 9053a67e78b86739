// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/pagebuilder.h"
#include "core/report/reportwriter.h"

#include <memory>

namespace clausula {

class TableBuilder;

/** A report on pages. */
class PageWriter final : public ReportWriter
{
public:
    explicit PageWriter(PageBuilder &pages);
    ~PageWriter() override;

    void addChapter(const QString &title, const QString &introduction, ChapterStart start) override;
    void addSection(const QString &title) override;
    void addParagraph(const RichText &text, const ParagraphStyle &style) override;
    void addBullets(const QStringList &points) override;
    void beginTable(const QList<double> &shares, const QStringList &titles) override;
    void addRow(const QList<RichText> &cells) override;
    void addGroup(const RichText &text, const QString &outline, std::optional<Importance> bar) override;
    void addSpan(const RichText &text) override;
    void endTable() override;

private:
    PageBuilder &m_pages;
    std::unique_ptr<TableBuilder> m_table;
};

} // namespace clausula
