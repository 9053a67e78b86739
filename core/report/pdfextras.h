// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QRectF>
#include <QString>

namespace clausula {

/** A place in a PDF: 0-based page and points from that page's top. */
struct PdfPlace
{
    int page = 0;
    double y = 0;
};

/** A line of the outline. */
struct PdfBookmark
{
    int level = 1;
    QString title;
    PdfPlace place;
};

/** A rectangle on a page, in points from its top left corner, and where a click on it leads. */
struct PdfLink
{
    int page = 0;
    QRectF area;
    PdfPlace target;
};

/** A file inside the PDF. */
struct PdfAttachment
{
    QString name;
    QString description;
    QString mimeType;
    QByteArray bytes;
};

/** Everything that is added to painted pages. */
struct PdfExtras
{
    QString title;
    QString language; ///< "en-GB"
    QDate date;       ///< the only date in the file
    QByteArray id;    ///< identifies the content: at least 16 bytes
    QList<PdfBookmark> bookmarks;
    QList<PdfLink> links;
    QList<PdfAttachment> attachments;
    bool archive = false; ///< PDF/A-1b; attachments are left out, since that standard forbids them
};

} // namespace clausula
