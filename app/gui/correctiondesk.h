// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/clausecard.h"
#include "app/gui/correctionkeeper.h"
#include "app/gui/correctionpreview.h"
#include "app/gui/knowledge.h"
#include "core/recognition/labelchanges.h"

#include <QPointer>

#include <functional>

namespace clausula {

class ComparisonController;
class ComparisonView;
class CorrectionList;
class MessageBar;

/** What corrections need from outside. */
struct CorrectionServices
{
    QString libraryPath;
    std::function<QDateTime()> now; ///< UTC
    QString person;
};

/**
 * Corrections from "This is …" to the library and back: asks for the clause type, shows what would change,
 * keeps it, takes it back, lists all.
 */
class CorrectionDesk : public QObject
{
    Q_OBJECT

public:
    /** Which passage is meant: the one at the cursor, or the one the clause panel tells about. */
    enum class Passage { AtCursor, InPanel };

    CorrectionDesk(ComparisonView *view, ComparisonController *controller, CorrectionServices services,
                   QWidget *window);
    ~CorrectionDesk() override;

    /** Nothing can be corrected before. */
    void setKnowledge(const Knowledge &knowledge);
    void sayClause(Passage which);
    void sayNothing(Passage which);
    void undo() { m_keeper->undo(); }
    void redo() { m_keeper->redo(); }
    void showList();

    [[nodiscard]] bool canUndo() const { return m_keeper->canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_keeper->canRedo(); }

Q_SIGNALS:
    /** The library has other corrections now, which \a recognizer has learned. */
    void taught(const clausula::Recognizer &recognizer);
    /** What was done, in a few words. */
    void said(const QString &words);
    /** What could not be done and why. */
    void refused(const QString &words);
    void availabilityChanged();

private:
    struct Subject;
    struct Answer;

    void whenAnalysed(std::function<void()> act);
    [[nodiscard]] std::optional<Subject> subjectOf(Passage which);
    void ask(Passage which);
    void preview(const Subject &subject, const QString &clause);
    void startPreview();
    void showAnswer(const Result<Answer> &answer);
    [[nodiscard]] QList<ChangedPassage> changedPassages(const Answer &answer) const;
    void keep();
    void finish(const CorrectionChange &change, const Recognizer &recognizer);
    void fail(const Error &error);
    void forgetPreview();

    ComparisonView *m_view;
    ComparisonController *m_controller;
    CorrectionServices m_services;
    QWidget *m_window;
    CorrectionKeeper *m_keeper;
    std::optional<Recognizer> m_recognizer;
    std::optional<Error> m_problem; ///< why nothing can be kept
    std::function<void()> m_whenAnalysed;
    QPointer<CorrectionPreview> m_preview;
    QPointer<CorrectionList> m_list;
    Correction m_correction;            ///< what the preview is about
    std::optional<Recognizer> m_taught; ///< has learned it
    bool m_isKeeping = false;           ///< the library is being written for the preview
    quint64 m_search = 0;               ///< counts previews, so that only the last one is shown
    std::stop_source m_stop;
    Background m_background; ///< last: waits for the work before the rest goes
};

} // namespace clausula
