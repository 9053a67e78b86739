// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftcontroller.h"

#include <chrono>

namespace clausula {

using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 150ms; // what is promised, 300 ms, has to do for the analysis as well

} // namespace

DraftController::DraftController(TextSource source, QObject *parent)
    : QObject(parent), m_source(std::move(source))
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &DraftController::start);
}

DraftController::~DraftController()
{
    m_stop.request_stop();
}

void DraftController::setKnowledge(const DraftKnowledge &knowledge)
{
    m_knowledge = knowledge;
    textReplaced();
}

void DraftController::textEdited()
{
    ++m_revision;
    m_stop.request_stop();
    m_delay.start(typingPause);
}

void DraftController::textReplaced()
{
    ++m_revision;
    m_stop.request_stop();
    m_delay.start(0ms);
}

void DraftController::whenCurrent(std::function<void()> act)
{
    m_waiting = {};
    if (isCurrent())
        act();
    else
        m_waiting = std::move(act);
}

void DraftController::start()
{
    if (!m_knowledge)
        return;
    const DraftInput input{m_source(),
                           m_knowledge->recognizer,
                           m_knowledge->authoring,
                           m_knowledge->frameworks,
                           m_knowledge->spelling,
                           m_picture};
    m_stop = std::stop_source();
    const quint64 revision = m_revision;
    m_background.run([input, stop = m_stop.get_token()] { return drawDraft(input, stop); },
                     [this, revision](Drawn drawn) { receive(revision, std::move(drawn)); });
}

void DraftController::receive(quint64 revision, Drawn drawn)
{
    if (revision != m_revision)
        return;
    if (!drawn) {
        Q_EMIT failed(drawn.error());
        return;
    }
    auto old = std::exchange(m_picture, *std::move(drawn));
    m_shownRevision = revision;
    Q_EMIT finished();
    if (const auto act = std::exchange(m_waiting, {}))
        act();
    // To free the parts of a long text takes longer than a frame.
    m_background.run([old = std::move(old)]() mutable { return old.reset(), true; }, [](bool) {});
}

} // namespace clausula
