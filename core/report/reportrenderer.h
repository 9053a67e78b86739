// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/gap/gapanalyzer.h"
#include "core/report/pdfextras.h"
#include "core/report/reportoptions.h"

#include <QPagedPaintDevice>

#include <functional>
#include <memory>
#include <stop_token>

namespace clausula {

/** Called after each page with the pages done and the pages there will be. */
using ReportProgress = std::function<void(int done, int total)>;

/**
 * A gap report laid out on pages, block by block; the same pages for preview, PDF and print.
 * Laying out happens on construction, off the GUI thread if the caller likes.
 */
class ReportRenderer
{
public:
    /** Lays \a report out. Error: Cancelled. */
    [[nodiscard]] static Result<ReportRenderer> layOut(const GapReport &report, const ReportOptions &options,
                                                       std::stop_token stop = {},
                                                       const ReportProgress &progress = {});

    ReportRenderer(ReportRenderer &&) noexcept;
    ReportRenderer &operator=(ReportRenderer &&) noexcept;
    ~ReportRenderer();

    [[nodiscard]] int pageCount() const;
    /** Full page in points (1/72 inch), margins included. */
    [[nodiscard]] QSizeF pageSize() const;
    [[nodiscard]] const QString &title() const;
    /** The comparison as JSON (comparisonBytes()) that this report is made from. */
    [[nodiscard]] const QByteArray &comparison() const;
    /** SHA-256 of comparison(); printed in the footer. */
    [[nodiscard]] const QByteArray &contentHash() const;
    /** Chapters, their sections and the findings, in page order. */
    [[nodiscard]] QList<PdfBookmark> bookmarks() const;
    /** Words that lead to another place of the report. */
    [[nodiscard]] QList<PdfLink> links() const;
    /** Paints one page (0-based) with a painter whose unit is the point and whose origin the page's corner.
     */
    void paintPage(QPainter &painter, int page) const;
    /** All pages on a paged device already set to the right size without margins. Error: Cancelled,
     * WriteFailed. */
    [[nodiscard]] Result<void> paint(QPagedPaintDevice &device, std::stop_token stop = {},
                                     const ReportProgress &progress = {}) const;

private:
    struct Data;
    explicit ReportRenderer(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> m_data;
};

/**
 * The finished PDF as bytes, for writeAtomically(): fonts embedded, no printer touched, quotes checked.
 * Error: Cancelled, QuoteBroken, WriteFailed.
 */
[[nodiscard]] Result<QByteArray> reportToPdf(const GapReport &report, const ReportOptions &options,
                                             std::stop_token stop = {}, const ReportProgress &progress = {});

} // namespace clausula
