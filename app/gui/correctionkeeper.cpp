// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/correctionkeeper.h"

#include "core/library/clauselibrary.h"

namespace clausula {

namespace {

Result<Recognizer> changeLibrary(const QString &path, const CorrectionChange &change,
                                 const std::optional<Recognizer> &taught)
{
    Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(path);
    return library.transform([](const ClauseLibrary &) {})
        .and_then([&] { return library->apply(change); })
        .and_then([&] { return library->catalog(); })
        .transform([&taught](const ClauseCatalog &catalog) {
            const bool isThat = taught && taught->catalog().identity() == catalog.identity();
            return isThat ? *taught : Recognizer(catalog);
        });
}

} // namespace

CorrectionKeeper::CorrectionKeeper(QString libraryPath, QObject *parent)
    : QObject(parent), m_path(std::move(libraryPath))
{
}

void CorrectionKeeper::make(const CorrectionChange &change, const std::optional<Recognizer> &taught)
{
    if (m_busy)
        return;
    run(change, taught, [this, change] {
        m_done.append(change);
        m_undone.clear();
    });
}

void CorrectionKeeper::undo()
{
    if (!canUndo())
        return;
    run(m_done.last().reversed(), {}, [this] { m_undone.append(m_done.takeLast()); });
}

void CorrectionKeeper::redo()
{
    if (!canRedo())
        return;
    run(m_undone.last(), {}, [this] { m_done.append(m_undone.takeLast()); });
}

void CorrectionKeeper::run(const CorrectionChange &change, const std::optional<Recognizer> &taught,
                           std::function<void()> succeeded)
{
    m_busy = true;
    Q_EMIT availabilityChanged();
    const auto work = [path = m_path, change, taught] { return changeLibrary(path, change, taught); };
    m_background.run(work, [this, change, succeeded = std::move(succeeded)](const Result<Recognizer> &now) {
        m_busy = false;
        if (now)
            succeeded();
        Q_EMIT availabilityChanged();
        if (now)
            Q_EMIT made(change, *now);
        else
            Q_EMIT failed(now.error());
    });
}

} // namespace clausula
