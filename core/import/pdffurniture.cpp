// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdffurniture.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype edgeLines = 3;   // of a page, above and below, among which furniture is looked for
constexpr double sameHeight = 6;     // points
constexpr double shareOfPages = 0.3; // headers of odd and even pages differ, and chapters have their own
constexpr qsizetype fewestPages = 2;

/** "Page # of #" of every page is the same line. */
QString patternOf(const QString &text)
{
    static const QRegularExpression figures(u"[0-9]+"_s);
    return QString(text).replace(figures, u"#"_s).simplified();
}

/** Words that say the page's number and nothing else. */
bool isPageNumber(const QString &pattern)
{
    static const QRegularExpression number(
        uR"(^([-–—|\[( ]*)((page|p\.|seite) ?)?(#|[ivxl]+)( ?(of|/|von) ?#)?([-–—|\]) ]*)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return number.match(pattern).hasMatch();
}

bool saysPageOf(const QString &pattern)
{
    static const QRegularExpression number(uR"(^page # (of|/) #$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(pattern).hasMatch();
}

/** A line near the edge of a page. */
struct EdgeLine
{
    qsizetype page = 0;
    qsizetype band = 0;
    QString pattern;
    double middle = 0;
};

QList<EdgeLine> edgeLinesOf(const QList<QList<PdfBand>> &pages)
{
    QList<EdgeLine> lines;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const QList<PdfBand> &bands = pages[page];
        for (qsizetype i = 0; i < bands.size(); ++i) {
            if (i < edgeLines || i >= bands.size() - edgeLines)
                lines.append({page, i, patternOf(bands[i].text()), bands[i].box.middle()});
        }
    }
    return lines;
}

/** Pages on which a line like \a line stands at its height. */
qsizetype pagesLike(const EdgeLine &line, const QList<EdgeLine> &alike)
{
    qsizetype count = 0;
    qsizetype last = -1;
    for (const EdgeLine &other : alike) {
        if (other.page != last && std::abs(other.middle - line.middle) <= sameHeight) {
            ++count;
            last = other.page;
        }
    }
    return count;
}

} // namespace

QList<PdfFurniture> takeFurniture(QList<QList<PdfBand>> &pages)
{
    const QList<EdgeLine> lines = edgeLinesOf(pages);
    QHash<QString, QList<EdgeLine>> byPattern;
    for (const EdgeLine &line : lines)
        byPattern[line.pattern].append(line);
    const auto wanted = std::max(fewestPages, qsizetype(std::ceil(shareOfPages * double(pages.size()))));

    QList<PdfFurniture> taken;
    QList<EdgeLine> removed;
    for (const EdgeLine &line : lines) {
        const qsizetype count = pagesLike(line, byPattern.value(line.pattern));
        const bool numbered = isPageNumber(line.pattern) && count >= std::min(wanted, fewestPages);
        if (count < wanted && !numbered && !saysPageOf(line.pattern))
            continue;
        taken.append({int(line.page), pages[line.page][line.band].text()});
        removed.append(line);
    }
    for (const EdgeLine &line : std::views::reverse(removed)) // from the last: indexes stay true
        pages[line.page].removeAt(line.band);
    return taken;
}

} // namespace clausula
