// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/textloader.h"

#include <QDeadlineTimer>
#include <QPlainTextEdit>

#include <chrono>

namespace clausula {

using namespace std::chrono_literals;

namespace {

constexpr auto slice = 4ms;              ///< between two turns of the event loop; two editors share a frame
constexpr qsizetype pieceSize = 8'192;   ///< characters inserted between two looks at the clock
constexpr qsizetype firstPiece = 65'536; ///< most policies are there at once
constexpr qsizetype longRun = 10'000;

/** Where a piece that starts at \a start ends: behind a line end, so that no line is laid out twice. */
qsizetype pieceEnd(const QString &text, qsizetype start)
{
    const qsizetype size = start == 0 ? firstPiece : pieceSize;
    if (text.size() - start <= size)
        return text.size();
    const qsizetype lineEnd = text.indexOf(u'\n', start + size);
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
    const QDeadlineTimer deadline(slice);
    do {
        insertPiece();
    } while (m_inserted < m_text.size() && !deadline.hasExpired());
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

void TextLoader::insertPiece()
{
    const qsizetype end = pieceEnd(m_text, m_inserted);
    const QString piece = m_text.sliced(m_inserted, end - m_inserted);
    if (m_inserted == 0) {
        m_editor->setPlainText(piece); // leaves the cursor at the start
    } else {
        QTextCursor cursor(m_editor->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(piece);
    }
    m_inserted = end;
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
