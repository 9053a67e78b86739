// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace clausula {

/** How often passages on one topic were recognised in policies whose labels two readers had given. */
struct TopicAccuracy
{
    QString clause; ///< clause type id
    int right = 0;
    int wrong = 0;  ///< said of passages where no reader saw it
    int missed = 0; ///< not said where both did

    friend bool operator==(const TopicAccuracy &, const TopicAccuracy &) = default;
};

/** What `clausula-measure --json` measured of this version's recogniser with the built-in library. */
struct MeasuredAccuracy
{
    int policies = 0;
    int passages = 0;
    QList<TopicAccuracy> topics; ///< by clause type id

    friend bool operator==(const MeasuredAccuracy &, const MeasuredAccuracy &) = default;
};

/** Reads resources/report/accuracy.json; a file that isn't one gives no topics. */
[[nodiscard]] MeasuredAccuracy parseAccuracy(const QByteArray &json);

/** The figures built into the program: policies that nobody looked at while the recogniser was made. */
[[nodiscard]] MeasuredAccuracy builtInAccuracy();

} // namespace clausula
