// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/accuracy.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clausula {

MeasuredAccuracy parseAccuracy(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    MeasuredAccuracy accuracy;
    accuracy.policies = file[u"policies"_s].toInt();
    accuracy.passages = file[u"passages"_s].toInt();
    const QJsonObject topics = file[u"topics"_s].toObject();
    for (auto it = topics.begin(); it != topics.end(); ++it)
        accuracy.topics.append({it.key(), it.value()[u"right"_s].toInt(), it.value()[u"wrong"_s].toInt(),
                                it.value()[u"missed"_s].toInt()});
    return accuracy;
}

MeasuredAccuracy builtInAccuracy()
{
    QFile file(u":/clausula/report/accuracy.json"_s);
    return file.open(QIODevice::ReadOnly) ? parseAccuracy(file.readAll()) : MeasuredAccuracy();
}

} // namespace clausula
