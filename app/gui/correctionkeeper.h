// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "core/library/correction.h"
#include "core/recognition/recognizer.h"

#include <optional>

namespace clausula {

/**
 * Writes corrections into the user's library, one change after the other, and takes them back. Works aside;
 * what a change comes to is told by made() or failed().
 */
class CorrectionKeeper : public QObject
{
    Q_OBJECT

public:
    explicit CorrectionKeeper(QString libraryPath, QObject *parent = nullptr);

    /** \a taught: a recogniser that has learned the change already, if there is one. */
    void make(const CorrectionChange &change, const std::optional<Recognizer> &taught = {});
    /** Takes the last change back that was made and not taken back, and makes it again. */
    void undo();
    void redo();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool canUndo() const { return !m_busy && !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_busy && !m_undone.isEmpty(); }

Q_SIGNALS:
    /** The library has it; \a recognizer has learned what the library now holds. */
    void made(const clausula::CorrectionChange &change, const clausula::Recognizer &recognizer);
    /** The library is as it was. */
    void failed(const clausula::Error &error);
    /** isBusy(), canUndo() or canRedo() changed. */
    void availabilityChanged();

private:
    using History = QList<CorrectionChange>;

    void run(const CorrectionChange &change, const std::optional<Recognizer> &taught,
             std::function<void()> succeeded);

    QString m_path;
    bool m_busy = false;
    History m_done;
    History m_undone;
    Background m_background;
};

} // namespace clausula
