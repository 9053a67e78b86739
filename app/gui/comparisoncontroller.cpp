// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparisoncontroller.h"

#include <chrono>

namespace clausula {

using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 250ms;

} // namespace

ComparisonController::ComparisonController(ComparisonEngine engine, TextSource source, Clock today,
                                           QObject *parent)
    : QObject(parent), m_engine(std::move(engine)), m_source(std::move(source)), m_today(std::move(today))
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &ComparisonController::start);
}

ComparisonController::~ComparisonController()
{
    m_stop.request_stop();
}

void ComparisonController::setRecognizer(Recognizer recognizer)
{
    m_recognizer = std::move(recognizer);
    textReplaced();
}

void ComparisonController::setFrameworks(const QStringList &frameworks)
{
    if (m_frameworks == frameworks)
        return;
    m_frameworks = frameworks;
    textReplaced();
}

void ComparisonController::setPins(const QList<Pin> &pins)
{
    setSettings({m_settings.folding, pins});
}

void ComparisonController::setSettings(const ComparisonSettings &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    textReplaced();
}

void ComparisonController::setAnswers(const Answers &answers)
{
    if (m_answers == answers)
        return;
    m_answers = answers;
    textReplaced();
}

void ComparisonController::textEdited()
{
    ++m_revision;
    m_stop.request_stop();
    m_delay.start(typingPause);
}

void ComparisonController::textReplaced()
{
    ++m_revision;
    m_stop.request_stop();
    m_delay.start(0ms); // two sides that are loaded together are analysed together
}

void ComparisonController::cancel()
{
    m_delay.stop();
    m_stop.request_stop();
    ++m_revision;
    if (std::exchange(m_running, false))
        Q_EMIT cancelled();
}

void ComparisonController::start()
{
    if (!m_recognizer)
        return;
    ComparisonInput input{m_source(Side::Left),
                          m_source(Side::Right),
                          *m_recognizer,
                          m_frameworks,
                          m_today(),
                          m_picture ? m_picture->report : nullptr};
    input.settings = m_settings;
    input.answers = m_answers;
    m_stop = std::stop_source();
    m_running = true;
    Q_EMIT started();
    const quint64 revision = ++m_revision;
    const auto work = [engine = m_engine, input = std::move(input), stop = m_stop.get_token(),
                       progress = progressFor(revision)]() -> Drawn {
        const auto result = engine(input, stop, progress);
        if (!result)
            return std::unexpected(result.error());
        return std::make_shared<const ComparisonPicture>(drawComparison(*result));
    };
    m_background.run(work, [this, revision](Drawn drawn) { receive(revision, std::move(drawn)); });
}

void ComparisonController::receive(quint64 revision, Drawn drawn)
{
    if (revision != m_revision)
        return; // of an older text, or cancelled
    m_running = false;
    if (!drawn) {
        Q_EMIT failed(drawn.error());
        return;
    }
    auto old = std::exchange(m_picture, *std::move(drawn));
    m_shownRevision = revision;
    Q_EMIT finished(m_picture);
    // To free the parts of a long text takes longer than a frame.
    m_background.run([old = std::move(old)]() mutable { return old.reset(), true; }, [](bool) {});
}

JobProgress ComparisonController::progressFor(quint64 revision)
{
    return [this, revision](JobPhase phase, const QString &file) {
        QMetaObject::invokeMethod(
            this,
            [this, revision, phase, file] {
                if (revision == m_revision)
                    Q_EMIT progressed(phase, file);
            },
            Qt::QueuedConnection);
    };
}

} // namespace clausula
