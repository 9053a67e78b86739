// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "app/gui/comparisonpicture.h"

#include <QTimer>

namespace clausula {

/**
 * Keeps the analysis up with the texts. Each change makes a new revision; work on an old one is stopped and
 * its result dropped, so what is shown always belongs to the text that is on screen.
 */
class ComparisonController : public QObject
{
    Q_OBJECT

public:
    /** Tells what stands on a side now; called when work starts, not at each key. */
    using TextSource = std::function<std::optional<PolicyText>(Side)>;
    using Clock = std::function<QDate()>;

    ComparisonController(ComparisonEngine engine, TextSource source, Clock today, QObject *parent = nullptr);
    ~ComparisonController() override;

    /** Nothing is analysed before there is a recogniser. */
    void setRecognizer(Recognizer recognizer);
    void setFrameworks(const QStringList &frameworks);
    [[nodiscard]] const QStringList &frameworks() const { return m_frameworks; }
    /** What the reviewer says belongs together or apart. */
    void setPins(const QList<Pin> &pins);
    /** What is folded; the pins of \a settings count too. */
    void setSettings(const ComparisonSettings &settings);
    [[nodiscard]] const ComparisonSettings &settings() const { return m_settings; }

    /** Of the applicability interview. */
    void setAnswers(const Answers &answers);
    [[nodiscard]] const Answers &answers() const { return m_answers; }

    /** A text is being typed: analyse when the user pauses (250 ms). */
    void textEdited();
    /** A text was loaded, closed or swapped: analyse at once. */
    void textReplaced();
    /** Stops the work; what is shown stays until the next change. */
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }
    /** What is shown belongs to the texts as they are. */
    [[nodiscard]] bool isCurrent() const { return m_picture && m_shownRevision == m_revision; }
    /** The last result; null at first. */
    [[nodiscard]] std::shared_ptr<const ComparisonPicture> picture() const { return m_picture; }

Q_SIGNALS:
    void started();
    void progressed(clausula::JobPhase phase, const QString &file);
    /** A result for the texts as they are. */
    void finished(const std::shared_ptr<const clausula::ComparisonPicture> &picture);
    void failed(const clausula::Error &error);
    void cancelled();

private:
    using Drawn = Result<std::shared_ptr<const ComparisonPicture>>;

    void start();
    void receive(quint64 revision, Drawn drawn);
    [[nodiscard]] JobProgress progressFor(quint64 revision);

    ComparisonEngine m_engine;
    TextSource m_source;
    Clock m_today;
    std::optional<Recognizer> m_recognizer;
    QStringList m_frameworks;
    ComparisonSettings m_settings;
    Answers m_answers;
    QTimer m_delay;
    quint64 m_revision = 0;      ///< counts changes of the texts and runs; a result of another one is late
    quint64 m_shownRevision = 0; ///< the one that m_picture belongs to
    bool m_running = false;
    std::stop_source m_stop;
    std::shared_ptr<const ComparisonPicture> m_picture;
    Background m_background; ///< last: waits for the work before the rest goes
};

} // namespace clausula
