// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QPlainTextEdit;

namespace clausula {

/**
 * Puts a text into an editor, long ones in slices so that the event loop turns in between (inserting
 * costs some 20 ms a megabyte). The first slice is there when start() returns.
 */
class TextLoader : public QObject
{
    Q_OBJECT

public:
    explicit TextLoader(QPlainTextEdit *editor);

    /** Replaces what the editor holds; there is nothing to undo afterwards. */
    void start(const QString &text);
    /** Inserts what is left at once. */
    void finish();
    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void finished();

private:
    void insertSlice();
    void insertPiece();

    QPlainTextEdit *m_editor;
    QTimer m_timer;
    QString m_text;
    qsizetype m_inserted = 0;
    bool m_loading = false;
};

/**
 * Whether \a text has more than 10,000 characters on end that offer no place to break a line. To break
 * at words Qt looks for the end of the word at each row: quadratic in its length, a minute for 1 MB.
 */
[[nodiscard]] bool hasLongRun(QStringView text);

} // namespace clausula
