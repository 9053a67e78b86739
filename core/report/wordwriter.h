// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/reportwriter.h"

#include <QDate>
#include <QHash>

namespace clausula {

/** A report as a Word file (ECMA-376): real headings, editable tables whose header row is repeated. */
class WordWriter final : public ReportWriter
{
public:
    WordWriter(const QString &title, const QStringList &lines);

    void addChapter(const QString &title, const QString &introduction, ChapterStart start) override;
    void addSection(const QString &title) override;
    void addParagraph(const RichText &text, const ParagraphStyle &style) override;
    void addBullets(const QStringList &points) override;
    void beginTable(const QList<double> &shares, const QStringList &titles) override;
    void addRow(const QList<RichText> &cells) override;
    void addGroup(const RichText &text, const QString &outline, std::optional<Importance> bar) override;
    void addSpan(const RichText &text) override;
    void endTable() override;

    /** The file; \a letter: US paper. \a date is its only date. Error: WriteFailed. */
    [[nodiscard]] Result<QByteArray> finish(const QDate &date, bool letter) const;

private:
    void openTable();
    [[nodiscard]] QString cell(int width, const QString &shade, const QString &content) const;
    [[nodiscard]] QString paragraph(const RichText &text, const QString &properties);
    [[nodiscard]] QString run(const StyledRun &run);
    [[nodiscard]] QList<int> widths() const;

    QString m_title;
    QString m_body;
    QList<double> m_shares;
    QStringList m_titles;
    QHash<QString, int> m_bookmarks; ///< anchors that have been set, with their numbers
    bool m_tableOpen = false;
};

} // namespace clausula
