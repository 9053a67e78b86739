// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/correction.h"

#include "core/library/knowledgejson.h"

#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

auto inOrder(const Correction &correction)
{
    return std::tie(correction.when, correction.document, correction.startLine, correction.endLine,
                    correction.text, correction.clause, correction.replaced, correction.heading,
                    correction.person);
}

QDateTime timeFrom(JsonReader &reader, const QString &key)
{
    const QString text = reader.text(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!text.isEmpty() && !time.isValid())
        reader.problem(key, u"must be a date and time YYYY-MM-DDTHH:MM:SS.mmmZ"_s);
    return time.toUTC();
}

} // namespace

bool isEarlier(const Correction &one, const Correction &other)
{
    return inOrder(one) < inOrder(other);
}

Correction correctionFrom(JsonReader &reader)
{
    constexpr int lastLine = std::numeric_limits<int>::max();
    return {.text = reader.text(u"text"_s),
            .clause = reader.id(u"clause"_s),
            .replaced = reader.optionalText(u"replaced"_s),
            .document = reader.optionalText(u"document"_s),
            .heading = reader.optionalText(u"heading"_s),
            .startLine = reader.integer(u"start_line"_s, 1, lastLine),
            .endLine = reader.integer(u"end_line"_s, 1, lastLine),
            .when = timeFrom(reader, u"date"_s),
            .person = reader.optionalText(u"person"_s)};
}

QJsonObject correctionObject(const Correction &correction)
{
    return {{u"text"_s, correction.text.trimmed()},
            {u"clause"_s, correction.clause},
            {u"replaced"_s, correction.replaced},
            {u"document"_s, correction.document.trimmed()},
            {u"heading"_s, correction.heading.trimmed()},
            {u"start_line"_s, correction.startLine},
            {u"end_line"_s, correction.endLine},
            {u"date"_s, correction.when.toUTC().toString(Qt::ISODateWithMs)},
            {u"person"_s, correction.person.trimmed()}};
}

} // namespace clausula
