// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportwriter.h"

#include <QSet>

namespace clausula {

/**
 * A report as one web page without scripts or outside resources: headings in order, tables with real headers,
 * a table of contents, a style for print.
 */
class HtmlWriter final : public ReportWriter
{
public:
    /** \a lines stand below the title. \a logo: a PNG or JPEG file's bytes, may be empty. */
    HtmlWriter(const QString &title, const QStringList &lines, const QByteArray &logo);

    void addChapter(const QString &title, const QString &introduction, ChapterStart start) override;
    void addSection(const QString &title) override;
    void addParagraph(const RichText &text, const ParagraphStyle &style) override;
    void addBullets(const QStringList &points) override;
    void beginTable(const QList<double> &shares, const QStringList &titles) override;
    void addRow(const QList<RichText> &cells) override;
    void addGroup(const RichText &text, const QString &outline, std::optional<Importance> bar) override;
    void addSpan(const RichText &text) override;
    void endTable() override;

    /** The whole page. */
    [[nodiscard]] QByteArray finish();

private:
    [[nodiscard]] QString phrasing(const RichText &text);
    [[nodiscard]] QString run(const StyledRun &run);
    void openTable();
    [[nodiscard]] QString columns() const;

    QString m_title;
    QString m_head;
    QString m_contents;
    QString m_body;
    QString m_place; ///< heading that a table stands under: its caption
    QList<double> m_shares;
    QStringList m_titles;
    QSet<QString> m_ids;
    int m_chapter = 0;
    bool m_tableOpen = false;
};

} // namespace clausula
