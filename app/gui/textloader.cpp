// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/textloader.h"

#include <QPlainTextEdit>

namespace clausula {

namespace {

constexpr qsizetype sliceSize = 262'144; ///< characters inserted between two turns of the event loop
constexpr qsizetype longRun = 10'000;

/** Where a slice that starts at \a start ends: behind a line end, so that no line is laid out twice. */
qsizetype sliceEnd(const QString &text, qsizetype start)
{
    if (text.size() - start <= sliceSize)
        return text.size();
    const qsizetype lineEnd = text.indexOf(u'\n', start + sliceSize);
    return lineEnd < 0 ? text.size() : lineEnd + 1;
}

} // namespace

TextLoader::TextLoader(QPlainTextEdit *editor) : QObject(editor), m_editor(editor)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TextLoader::insertSlice);
}

void TextLoader::start(const QString &text)
{
    m_text = text;
    m_inserted = 0;
    m_loading = true;
    m_editor->document()->setUndoRedoEnabled(false);
    insertSlice();
}

void TextLoader::finish()
{
    while (m_loading)
        insertSlice();
}

void TextLoader::insertSlice()
{
    const qsizetype end = sliceEnd(m_text, m_inserted);
    const QString slice = m_text.sliced(m_inserted, end - m_inserted);
    if (m_inserted == 0) {
        m_editor->setPlainText(slice); // leaves the cursor at the start
    } else {
        QTextCursor cursor(m_editor->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(slice);
    }
    m_inserted = end;
    if (m_inserted < m_text.size()) {
        m_timer.start();
        return;
    }
    m_timer.stop();
    m_loading = false;
    m_text.clear();
    m_editor->document()->setUndoRedoEnabled(true);
    m_editor->document()->setModified(false);
    Q_EMIT finished();
}

bool hasLongRun(QStringView text)
{
    // Ideographs can be broken between any two: U+2E80 on, up to the Hangul syllables.
    const auto breaks = [](QChar c) {
        return c.isSpace() || (c.unicode() >= 0x2e80 && c.unicode() < 0xd7b0);
    };
    qsizetype run = 0;
    for (const QChar c : text) {
        run = breaks(c) ? 0 : run + 1;
        if (run > longRun)
            return true;
    }
    return false;
}

} // namespace clausula
