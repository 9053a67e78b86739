// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/reviewdesk.h"

#include "app/gui/actions.h"
#include "app/gui/comparisoncontroller.h"
#include "app/gui/decisiondesk.h"
#include "app/gui/filehash.h"
#include "app/gui/messagebar.h"
#include "app/gui/pindesk.h"
#include "app/gui/policypane.h"
#include "app/gui/unsavedprompt.h"
#include "core/base/atomicfile.h"
#include "core/review/reviewfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <chrono>

namespace clausula {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto autosavePause = 2s;

int revisionOf(const PolicySession *session)
{
    return session->pane()->editor()->document()->revision();
}

} // namespace

struct ReviewDesk::Opened
{
    Review review;
    QByteArray diskHash;
    std::shared_ptr<const PolicySession::Loaded> left;
    std::shared_ptr<const PolicySession::Loaded> right;
};

/** What is to be written where; a value, since it is written aside. */
struct ReviewDesk::Order
{
    QString path;
    bool overwrites = false;   ///< whatever stands there
    QByteArray knownHash = {}; ///< of the file as we know it
    PolicyText left;
    PolicyText right;
    Settled settled;
    std::array<int, 2> revisions = {}; ///< of both editors' documents
    quint64 texts = 0;                 ///< m_texts
    quint64 review = 0;                ///< m_review
};

struct ReviewDesk::Written
{
    enum class Outcome { Saved, Conflict, Failed };
    Outcome outcome = Outcome::Failed;
    Error error = {};
    QByteArray diskHash = {};
    std::optional<Document> left = {};
    std::optional<Document> right = {};
};

ReviewDesk::ReviewDesk(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    m_background.keepOrder(); // a later save is not to be overtaken by an earlier one
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(autosavePause);
    connectParts();
}

void ReviewDesk::connectParts()
{
    const auto onTrigger = [this](Command command, auto act) {
        connect(m_parts.actions->action(command), &QAction::triggered, this, act);
    };
    onTrigger(Command::OpenReview, [this] { askOpen(); });
    onTrigger(Command::SaveReview, [this] { save(); });
    onTrigger(Command::SaveReviewAs, [this] { saveAs(); });
    connect(&m_autosave, &QTimer::timeout, this, [this] {
        if (hasOnlySettledChanges())
            write(m_path, OnConflict::Ask, {});
    });
    m_parts.desk->setGuard([this](const std::function<void()> &proceed) { askUnsaved(proceed); });
    connect(m_parts.desk, &PolicyDesk::reviewChosen, this, &ReviewDesk::open);
    connect(m_parts.desk, &PolicyDesk::pairEnded, this, &ReviewDesk::endReview);
    for (const auto signal : {&PolicyDesk::edited, &PolicyDesk::replaced})
        connect(m_parts.desk, signal, this, [this] {
            ++m_texts;
            Q_EMIT changed();
        });
    connect(m_parts.pins, &PinDesk::changed, this, &ReviewDesk::settledChanged);
    connect(m_parts.decisions, &DecisionDesk::changed, this, &ReviewDesk::settledChanged);
    connect(m_parts.controller, &ComparisonController::started, this, &ReviewDesk::settledChanged);
}

bool ReviewDesk::isModified() const
{
    if (m_path.isEmpty())
        return !m_parts.pins->pins().isEmpty() || !m_parts.decisions->decisions().isEmpty();
    return m_texts != m_savedTexts || settled() != m_saved;
}

/** The texts are those in the file. */
bool ReviewDesk::hasOnlySettledChanges() const
{
    return !m_path.isEmpty() && m_texts == m_savedTexts && settled() != m_saved;
}

void ReviewDesk::askOpen()
{
    chooseFile(false, [this](const QString &path) { open(path); });
}

void ReviewDesk::open(const QString &path)
{
    askUnsaved([this, path] { m_parts.desk->askUnsavedOnBoth([this, path] { load(path); }); });
}

void ReviewDesk::load(const QString &path)
{
    const auto work = [path]() -> Result<Opened> {
        return openReview(path).transform([&path](Review &&review) {
            auto left = PolicySession::prepared(review.left);
            auto right = PolicySession::prepared(review.right);
            return Opened{std::move(review), hashOfFile(path), std::move(left), std::move(right)};
        });
    };
    m_background.run(work, [this, path, opening = ++m_opening](const Result<Opened> &review) {
        if (opening != m_opening)
            return;
        if (review)
            show(*review, path);
        else
            m_parts.messages->showMessage(MessageBar::Kind::Error, describe(review.error()));
    });
}

void ReviewDesk::show(const Opened &opened, const QString &path)
{
    const Review &review = opened.review;
    endReview();
    m_parts.desk->present(opened.left, opened.right);
    m_parts.controller->setSettings(review.settings);
    m_parts.controller->setAnswers(review.answers);
    m_parts.pins->setPins(review.settings.pins);
    m_parts.decisions->setDecisions(review.decisions);
    if (!review.frameworks.isEmpty())
        Q_EMIT frameworksWanted(review.frameworks);
    m_path = path;
    m_diskHash = opened.diskHash;
    m_saved = settled();
    m_savedTexts = m_texts;
    m_parts.desk->rememberReview(path);
    Q_EMIT changed();
    Q_EMIT this->opened(path);
}

/** Other documents come: nothing was settled about them. */
void ReviewDesk::endReview()
{
    ++m_review;
    m_autosave.stop();
    m_path.clear();
    m_diskHash.clear();
    m_parts.controller->setSettings({});
    m_parts.controller->setAnswers({});
    m_parts.pins->setPins({});
    m_parts.decisions->setDecisions({});
    m_saved = settled();
    Q_EMIT changed();
}

void ReviewDesk::settledChanged()
{
    if (hasOnlySettledChanges())
        m_autosave.start();
    Q_EMIT changed();
}

ReviewDesk::Settled ReviewDesk::settled() const
{
    return {m_parts.controller->frameworks(),
            {m_parts.controller->settings().folding, m_parts.pins->pins()},
            m_parts.controller->answers(),
            m_parts.decisions->decisions()};
}

void ReviewDesk::save(const Then &then)
{
    if (m_path.isEmpty())
        saveAs(then);
    else
        write(m_path, OnConflict::Ask, then);
}

void ReviewDesk::saveAs(const Then &then)
{
    chooseFile(true, [this, then](const QString &path) {
        write(path, path == m_path ? OnConflict::Ask : OnConflict::Overwrite, then);
    });
}

void ReviewDesk::write(const QString &path, OnConflict onConflict, const Then &then)
{
    const PolicySession *left = m_parts.desk->session(Side::Left);
    const PolicySession *right = m_parts.desk->session(Side::Right);
    const auto leftText = left->text();
    const auto rightText = right->text();
    if (!leftText || !rightText) {
        m_parts.messages->showMessage(MessageBar::Kind::Warning,
                                      tr("A review holds two policies: open the other one to save it."));
        return;
    }
    m_autosave.stop();
    const Order order{.path = path,
                      .overwrites = onConflict == OnConflict::Overwrite,
                      .knownHash = m_diskHash,
                      .left = *leftText,
                      .right = *rightText,
                      .settled = settled(),
                      .revisions = {revisionOf(left), revisionOf(right)},
                      .texts = m_texts,
                      .review = m_review};
    m_background.run([order] { return written(order); },
                     [this, order, then](const Written &written) { finishWriting(order, written, then); });
}

ReviewDesk::Written ReviewDesk::written(const Order &order)
{
    const QByteArray there = order.overwrites ? QByteArray() : hashOfFile(order.path);
    if (!there.isEmpty() && there != order.knownHash)
        return {.outcome = Written::Outcome::Conflict};
    const Review review{.left = documentOf(order.left),
                        .right = documentOf(order.right),
                        .frameworks = order.settled.frameworks,
                        .settings = order.settled.settings,
                        .answers = order.settled.answers,
                        .decisions = order.settled.decisions};
    const auto bytes = reviewToBytes(review, order.path);
    const auto done =
        bytes.and_then([&order](const QByteArray &all) { return writeAtomically(order.path, all); });
    if (!done)
        return {.error = done.error()};
    return {.outcome = Written::Outcome::Saved,
            .diskHash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256),
            .left = review.left,
            .right = review.right};
}

void ReviewDesk::finishWriting(const Order &order, const Written &written, const Then &then)
{
    const bool isSaved = written.outcome == Written::Outcome::Saved;
    if (written.outcome == Written::Outcome::Conflict)
        showConflict(order.path);
    else if (!isSaved)
        m_parts.messages->showMessage(MessageBar::Kind::Error,
                                      tr("%1 The review was not saved.").arg(describe(written.error)));
    if (isSaved && order.review == m_review)
        adopt(order, written);
    if (then)
        then(isSaved && !isModified());
}

/** What was written is the review on the desk now. */
void ReviewDesk::adopt(const Order &order, const Written &written)
{
    m_path = order.path;
    m_diskHash = written.diskHash;
    m_saved = order.settled;
    m_savedTexts = order.texts;
    if (written.left)
        m_parts.desk->session(Side::Left)->setKept(*written.left, order.revisions[0]);
    if (written.right)
        m_parts.desk->session(Side::Right)->setKept(*written.right, order.revisions[1]);
    m_parts.desk->rememberReview(order.path);
    Q_EMIT changed();
    Q_EMIT saved(order.path);
}

void ReviewDesk::showConflict(const QString &path)
{
    m_parts.messages->showMessage(
        MessageBar::Kind::Warning,
        tr("The review %1 was changed by somebody else since you opened it. Yours was not saved yet.")
            .arg(QDir::toNativeSeparators(path)),
        {{tr("Save Mine Over It"), [this, path] { write(path, OnConflict::Overwrite, {}); }},
         {tr("Save Under Another Name…"), [this] { saveAs(); }}});
}

void ReviewDesk::swapSides()
{
    QList<Pin> pins = m_parts.pins->pins();
    for (Pin &pin : pins)
        std::swap(pin.left, pin.right);
    const auto picture = m_parts.controller->picture();
    if (picture && picture->report)
        m_parts.decisions->swapSides(picture->report->findings);
    m_parts.desk->swapSides();
    m_parts.pins->setPins(pins);
}

void ReviewDesk::askUnsaved(const std::function<void()> &proceed)
{
    if (!isModified()) {
        proceed();
        return;
    }
    const QString what =
        m_path.isEmpty()
            ? tr("What you decided and said of pairs is not in a review file yet.")
            : tr("The review %1 has changes that are not saved.").arg(QFileInfo(m_path).fileName());
    const auto save = [this, proceed] {
        this->save([proceed](bool saved) {
            if (saved)
                proceed();
        });
    };
    askToSave(m_window, what, save, proceed);
}

/** "ours-theirs.clausula" beside the policies. */
QString ReviewDesk::suggestedPath() const
{
    if (!m_path.isEmpty())
        return m_path;
    QStringList names;
    for (const PolicySession *session : m_parts.desk->sessions())
        names.append(QFileInfo(session->name()).completeBaseName());
    names.removeAll(QString());
    return QDir(m_parts.desk->folder()).filePath(u"%1.%2"_s.arg(names.join(u'-'), reviewSuffix));
}

void ReviewDesk::chooseFile(bool forSaving, const std::function<void(const QString &)> &chosen)
{
    const QFileInfo suggested(suggestedPath());
    auto *dialog =
        new QFileDialog(m_window, forSaving ? tr("Save Review") : tr("Open Review"), suggested.absolutePath(),
                        tr("Reviews (*.%1);;All files (*)").arg(reviewSuffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(forSaving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setAcceptMode(forSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setDefaultSuffix(reviewSuffix.toString());
    if (forSaving)
        dialog->selectFile(suggested.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

} // namespace clausula
