// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportwriter.h"

namespace clausula {

/** A report as Markdown with tables (GitHub's). What runs across a table ends it, and the next row begins it
 * anew. */
class MarkdownWriter final : public ReportWriter
{
public:
    MarkdownWriter(const QString &title, const QStringList &lines);

    void addChapter(const QString &title, const QString &introduction, ChapterStart start) override;
    void addSection(const QString &title) override;
    void addParagraph(const RichText &text, const ParagraphStyle &style) override;
    void addBullets(const QStringList &points) override;
    void beginTable(const QList<double> &shares, const QStringList &titles) override;
    void addRow(const QList<RichText> &cells) override;
    void addGroup(const RichText &text, const QString &outline, std::optional<Importance> bar) override;
    void addSpan(const RichText &text) override;
    void endTable() override;

    [[nodiscard]] QByteArray finish() const { return m_text.toUtf8(); }

private:
    QString m_text;
    QStringList m_titles;
    bool m_tableOpen = false;
};

} // namespace clausula
