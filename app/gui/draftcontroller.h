// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "app/gui/draftpicture.h"

#include <QTimer>

namespace clausula {

/** What all drafts are judged with. */
struct DraftKnowledge
{
    Recognizer recognizer;
    std::shared_ptr<const AuthoringKnowledge> authoring;
    QStringList frameworks;
    std::shared_ptr<const SpellChecker> spelling; ///< null: spelling isn't checked
};

/** Keeps the picture of one draft up with its text; a late result of an older text is dropped. */
class DraftController : public QObject
{
    Q_OBJECT

public:
    using TextSource = std::function<PolicyText()>;

    explicit DraftController(TextSource source, QObject *parent = nullptr);
    ~DraftController() override;

    /** Nothing is analysed before this. */
    void setKnowledge(const DraftKnowledge &knowledge);
    /** The text is being typed: analyse when the author pauses. */
    void textEdited();
    /** Another text: analyse at once. */
    void textReplaced();

    [[nodiscard]] bool isCurrent() const { return m_picture && m_shownRevision == m_revision; }
    /** The last result; null at first. */
    [[nodiscard]] const std::shared_ptr<const DraftPicture> &picture() const { return m_picture; }
    /** Calls \a act once the picture is that of the text; at once if it is. Only the last asked for counts.
     */
    void whenCurrent(std::function<void()> act);

Q_SIGNALS:
    void finished();
    void failed(const clausula::Error &error);

private:
    using Drawn = Result<std::shared_ptr<const DraftPicture>>;
    void start();
    void receive(quint64 revision, Drawn drawn);

    TextSource m_source;
    std::optional<DraftKnowledge> m_knowledge;
    QTimer m_delay;
    quint64 m_revision = 0;
    quint64 m_shownRevision = 0;
    std::stop_source m_stop;
    std::shared_ptr<const DraftPicture> m_picture;
    std::function<void()> m_waiting;
    Background m_background; ///< last: waits for the work before the rest goes
};

} // namespace clausula
