// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace clausula {

/**
 * Runs work aside and hands its result back in the thread of this object. A result that comes when the
 * object is gone is dropped; its destruction waits for work under way, so stop that first.
 */
class Background : public QObject
{
public:
    using QObject::QObject;
    ~Background() override
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    /** From now on one piece of work after the other. */
    void keepOrder() { m_pool.setMaxThreadCount(1); }

    /** \a work returns a value; \a done takes it. */
    template<typename Work, typename Done>
    void run(Work work, Done done)
    {
        using Value = std::invoke_result_t<Work &>;
        m_pool.start([this, work = std::move(work), done = std::move(done)]() mutable {
            const auto value = std::make_shared<Value>(work());
            QMetaObject::invokeMethod(
                this, [value, done = std::move(done)]() mutable { done(std::move(*value)); },
                Qt::QueuedConnection);
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace clausula
