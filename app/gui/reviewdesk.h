// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "app/gui/policydesk.h"
#include "core/review/review.h"

#include <QTimer>

#include <functional>

namespace clausula {

class Actions;
class ComparisonController;
class DecisionDesk;
class MessageBar;
class PinDesk;

/**
 * The review file: both texts with what the reviewer settled about them, in one file that a colleague can
 * open. Opening one puts both texts on the desk. Once there is a file, pins and decisions are saved as they
 * are made; a text that was changed or replaced is saved only when the user says so.
 */
class ReviewDesk : public QObject
{
    Q_OBJECT

public:
    /** The window's parts that a review is made of. */
    struct Parts
    {
        Actions *actions;
        PolicyDesk *desk;
        PinDesk *pins;
        DecisionDesk *decisions;
        ComparisonController *controller;
        MessageBar *messages;
    };
    /** Told once saving is over: did it happen? */
    using Then = std::function<void(bool saved)>;

    ReviewDesk(const Parts &parts, QWidget *window);

    /** The file of the review on the desk; empty: it has none. */
    [[nodiscard]] const QString &path() const { return m_path; }
    /** There is something that no file has. */
    [[nodiscard]] bool isModified() const;

    void askOpen();
    /** Asks about what is unsaved, then puts the review on the desk. */
    void open(const QString &path);
    /** To its file; asks for one where it has none. */
    void save(const Then &then = {});
    void saveAs(const Then &then = {});
    /** The two policies change places, and what was settled about them with them. */
    void swapSides();
    /** Calls \a proceed once nothing of the review is unsaved, or the user lets it go. */
    void askUnsaved(const std::function<void()> &proceed);

Q_SIGNALS:
    /** The review was judged by these frameworks. */
    void frameworksWanted(const QStringList &ids);
    void opened(const QString &path);
    void saved(const QString &path);
    /** Its file or whether it is modified may be another. */
    void changed();

private:
    struct Opened;
    struct Order;
    struct Written;
    /** What the reviewer settled, as a review keeps it. */
    struct Settled
    {
        QStringList frameworks;
        ComparisonSettings settings;
        Answers answers;
        QMap<QString, Decision> decisions;

        friend bool operator==(const Settled &, const Settled &) = default;
    };
    enum class OnConflict { Ask, Overwrite };

    void connectParts();
    void load(const QString &path);
    void show(const Opened &review, const QString &path);
    void endReview();
    void settledChanged();
    [[nodiscard]] Settled settled() const;
    [[nodiscard]] bool hasOnlySettledChanges() const;
    void write(const QString &path, OnConflict onConflict, const Then &then);
    [[nodiscard]] static Written written(const Order &order);
    void finishWriting(const Order &order, const Written &written, const Then &then);
    void adopt(const Order &order, const Written &written);
    void showConflict(const QString &path);
    [[nodiscard]] QString suggestedPath() const;
    void chooseFile(bool forSaving, const std::function<void(const QString &)> &chosen);

    Parts m_parts;
    QWidget *m_window;
    QString m_path;
    QByteArray m_diskHash;    ///< SHA-256 of the file as we know it
    Settled m_saved;          ///< as in the file
    quint64 m_texts = 0;      ///< counts changes of the texts
    quint64 m_savedTexts = 0; ///< those in the file
    quint64 m_review = 0;     ///< counts reviews on the desk: what comes late is of an earlier one
    quint64 m_opening = 0;    ///< counts openings, so that only the last one asked for is shown
    QTimer m_autosave;
    Background m_background;
};

} // namespace clausula
