// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonvalues.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace clausula::json {

QString id(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Title:
        return u"title"_s;
    case BlockKind::Heading:
        return u"heading"_s;
    case BlockKind::Paragraph:
        return u"paragraph"_s;
    case BlockKind::ListItem:
        return u"list-item"_s;
    case BlockKind::TableRow:
        return u"table-row"_s;
    case BlockKind::TableOfContents:
        return u"toc"_s;
    case BlockKind::Boilerplate:
        break;
    }
    return u"boilerplate"_s;
}

QString id(CoverageStatus status)
{
    switch (status) {
    case CoverageStatus::Present:
        return u"present"_s;
    case CoverageStatus::Partial:
        return u"partial"_s;
    case CoverageStatus::Missing:
        return u"missing"_s;
    case CoverageStatus::Unsure:
        return u"unsure"_s;
    case CoverageStatus::NotApplicable:
        break;
    }
    return u"not-applicable"_s;
}

QString id(RequirementStatus status)
{
    switch (status) {
    case RequirementStatus::Met:
        return u"met"_s;
    case RequirementStatus::Partly:
        return u"partly"_s;
    case RequirementStatus::Missing:
        return u"missing"_s;
    case RequirementStatus::Unclear:
        return u"unclear"_s;
    case RequirementStatus::NotApplicable:
        break;
    }
    return u"not-applicable"_s;
}

QString id(Importance importance)
{
    switch (importance) {
    case Importance::High:
        return u"high"_s;
    case Importance::Medium:
        return u"medium"_s;
    case Importance::Low:
        return u"low"_s;
    case Importance::Note:
        break;
    }
    return u"note"_s;
}

QString id(Warning::Kind kind)
{
    switch (kind) {
    case Warning::Kind::Contradiction:
        return u"contradiction"_s;
    case Warning::Kind::Vague:
        return u"vague"_s;
    case Warning::Kind::Outdated:
        return u"outdated"_s;
    case Warning::Kind::Defect:
        break;
    }
    return u"defect"_s;
}

QString id(Strength strength)
{
    switch (strength) {
    case Strength::Will:
        return u"will"_s;
    case Strength::Must:
        return u"must"_s;
    case Strength::Efforts:
        return u"efforts"_s;
    case Strength::May:
        return u"may"_s;
    case Strength::MayNot:
        break;
    }
    return u"may-not"_s;
}

QString id(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::OnlyLeft:
        return u"only-left"_s;
    case Finding::Kind::OnlyRight:
        return u"only-right"_s;
    case Finding::Kind::Differs:
        return u"differs"_s;
    case Finding::Kind::InNeither:
        break;
    }
    return u"in-neither"_s;
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonObject evidence(const Evidence &evidence)
{
    const QJsonValue page = evidence.page > 0 ? QJsonValue(evidence.page) : QJsonValue(QJsonValue::Null);
    return {{u"start"_s, evidence.span.start}, {u"length"_s, evidence.span.length},
            {u"line"_s, evidence.line},        {u"page"_s, page},
            {u"quote"_s, evidence.quote},      {u"heading"_s, evidence.heading}};
}

QJsonArray evidence(const QList<Evidence> &list)
{
    QJsonArray array;
    for (const Evidence &piece : list)
        array.append(evidence(piece));
    return array;
}

QJsonArray nearest(const QList<NearestPassage> &passages)
{
    QJsonArray array;
    for (const NearestPassage &passage : passages) {
        QJsonObject object = evidence(passage.evidence);
        object[u"side"_s] = passage.side == Side::Left ? u"left"_s : u"right"_s;
        object[u"score"_s] = rounded(passage.score);
        object[u"why"_s] = passage.why;
        array.append(object);
    }
    return array;
}

QJsonArray integers(const QList<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

} // namespace clausula::json
