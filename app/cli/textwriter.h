// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace clausula {

/**
 * Puts a report for people together, line by line, 100 columns wide wherever it is shown: the same report
 * is the same text. Nothing in it can act on a terminal (see escaped()).
 */
class TextWriter
{
public:
    void blank();
    /** A heading in capitals with what belongs beside it. */
    void heading(const QString &title, const QString &beside = {});
    /** One paragraph, wrapped at words and indented, its lines after the first by \a hanging more. */
    void paragraph(const QString &text, int indent = 0, int hanging = 0);

    /** \a text filled with spaces to \a width columns; longer text gets one space after it. */
    [[nodiscard]] static QString column(const QString &text, int width);

    [[nodiscard]] QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text;
};

} // namespace clausula
