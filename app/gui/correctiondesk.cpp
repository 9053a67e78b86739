// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/correctiondesk.h"

#include "app/gui/clausechooser.h"
#include "app/gui/comparisoncontroller.h"
#include "app/gui/comparisonview.h"
#include "app/gui/correctionlist.h"
#include "app/gui/correctionwords.h"
#include "core/recognition/correctedpassages.h"
#include "core/recognition/evidence.h"

#include <algorithm>

namespace clausula {

/** A passage that can be corrected. */
struct CorrectionDesk::Subject
{
    Recognizer recognizer;
    Document document;
    Recognition recognition;
    int block = 0;

    [[nodiscard]] QString words() const
    {
        return openingWords(document.text(wordsOfBlock(document.blocks().at(block))), 200);
    }
};

/** What a correction would change in the documents that were open when it was asked for. */
struct CorrectionDesk::Answer
{
    QList<Side> sides;
    QList<Document> documents;
    Recognizer taught;
    QList<LabelChange> changes;
};

CorrectionDesk::CorrectionDesk(ComparisonView *view, ComparisonController *controller,
                               CorrectionServices services, QWidget *window)
    : QObject(window), m_view(view), m_controller(controller), m_services(std::move(services)),
      m_window(window), m_keeper(new CorrectionKeeper(m_services.libraryPath, this))
{
    connect(m_keeper, &CorrectionKeeper::made, this, &CorrectionDesk::finish);
    connect(m_keeper, &CorrectionKeeper::failed, this, &CorrectionDesk::fail);
    connect(m_keeper, &CorrectionKeeper::availabilityChanged, this, [this] {
        if (m_list)
            m_list->setBusy(m_keeper->isBusy());
        Q_EMIT availabilityChanged();
    });
    const auto followAnalysis = [this] {
        if (m_preview && !m_keeper->isBusy())
            startPreview(); // other texts are open now, or the same ones edited
        if (auto act = std::exchange(m_whenAnalysed, {}))
            whenAnalysed(std::move(act));
    };
    // Queued: what is asked for next is read off the view, which shows the result first.
    connect(m_controller, &ComparisonController::finished, this, followAnalysis, Qt::QueuedConnection);
    const auto forgetWish = [this] { m_whenAnalysed = {}; };
    connect(m_controller, &ComparisonController::failed, this, forgetWish);
    connect(m_controller, &ComparisonController::cancelled, this, forgetWish);
}

CorrectionDesk::~CorrectionDesk()
{
    m_stop.request_stop();
}

void CorrectionDesk::setKnowledge(const Knowledge &knowledge)
{
    m_recognizer = knowledge.recognizer;
    m_problem = knowledge.problem;
}

/** What stands where is known only of the text that was analysed. */
void CorrectionDesk::whenAnalysed(std::function<void()> act)
{
    m_whenAnalysed = {};
    if (m_controller->isCurrent())
        act();
    else
        m_whenAnalysed = std::move(act);
}

void CorrectionDesk::sayClause(Passage which)
{
    whenAnalysed([this, which] { ask(which); });
}

void CorrectionDesk::sayNothing(Passage which)
{
    whenAnalysed([this, which] {
        if (const auto subject = subjectOf(which))
            preview(*subject, QString(nothingClause));
    });
}

/** Nothing, and the user is told why, where there is no passage that can be corrected. */
std::optional<CorrectionDesk::Subject> CorrectionDesk::subjectOf(Passage which)
{
    if (m_problem) {
        Q_EMIT refused(tr("%1 Until then no correction can be kept.").arg(describe(*m_problem)));
        return std::nullopt;
    }
    const Side side = which == Passage::InPanel ? m_view->clause()->subject().side : m_view->currentSide();
    const int block =
        which == Passage::InPanel ? m_view->clause()->subject().block : m_view->pane(side)->currentBlock();
    const auto picture = m_controller->picture();
    const auto document = picture ? picture->side(side).document : nullptr;
    if (!m_recognizer || !document || block < 0 || block >= document->recognized.document.blocks().size()) {
        Q_EMIT refused(tr("Put the cursor into a passage of a policy first."));
        return std::nullopt;
    }
    const RecognizedDocument &recognized = document->recognized;
    if (!isCorrectable(recognized.document, recognized.document.blocks().at(block))) {
        Q_EMIT refused(
            tr("Clauses are looked for in headings, paragraphs, list items and table rows. The passage "
               "at the cursor is none of these."));
        return std::nullopt;
    }
    return Subject{*m_recognizer, recognized.document, recognized.recognition, block};
}

void CorrectionDesk::ask(Passage which)
{
    const auto subject = subjectOf(which);
    if (!subject)
        return;
    const qsizetype labels = subject->recognition.blocks.at(subject->block).labels.size();
    const QStringList likely = subject->recognizer.likelyClauses(subject->recognition, subject->block);
    auto *chooser = new ClauseChooser(subject->recognizer.catalog(), likely.first(labels),
                                      likely.sliced(labels), subject->words(), m_window);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &ClauseChooser::chosen, this,
            [this, subject = *subject](const QString &clause) { preview(subject, clause); });
    chooser->open();
}

void CorrectionDesk::preview(const Subject &subject, const QString &clause)
{
    m_correction =
        correctionOf({subject.recognizer, subject.document, subject.recognition}, subject.block, clause);
    m_correction.when = m_services.now();
    m_correction.person = m_services.person;
    const ClauseCatalog &catalog = subject.recognizer.catalog();
    QStringList before = subject.recognition.blocks.at(subject.block).clauses();
    if (clause != nothingClause)
        before = before.first(std::min<qsizetype>(before.size(), 1)); // what else the passage is stays
    delete m_preview;
    m_preview = new CorrectionPreview(subject.words(), clauseNames(catalog, before),
                                      clauseName(catalog, clause), m_window);
    m_preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_preview, &CorrectionPreview::keepChosen, this, &CorrectionDesk::keep);
    connect(m_preview, &CorrectionPreview::rejected, this, &CorrectionDesk::forgetPreview);
    connect(m_preview, &CorrectionPreview::placeChosen, this,
            [this](Side side, Span span) { m_view->pane(side)->reveal(span); });
    startPreview();
    m_preview->show();
}

/** Looks, aside, for what the correction would change in the documents that are open now. */
void CorrectionDesk::startPreview()
{
    if (!m_recognizer)
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_taught.reset();
    m_preview->showProgress(tr("Learning the correction"));
    const auto picture = m_controller->picture();
    QList<Side> sides;
    QList<Document> documents;
    for (const Side side : {Side::Left, Side::Right}) {
        if (const auto &open = picture->side(side).document) {
            sides.append(side);
            documents.append(open->recognized.document);
        }
    }
    const quint64 search = ++m_search;
    const auto progress = [this, search, documents](int index) {
        QMetaObject::invokeMethod(
            this,
            [this, search, name = documents.at(index).origin().name] {
                if (search == m_search && m_preview)
                    m_preview->showProgress(tr("Looking for what would change in %1").arg(name));
            },
            Qt::QueuedConnection);
    };
    const auto work = [before = *m_recognizer, correction = m_correction, sides, documents, progress,
                       stop = m_stop.get_token()]() -> Result<Answer> {
        Recognizer taught(corrected(before.catalog(), correction));
        auto changes = labelChanges(before, taught, documents, stop, progress);
        if (!changes)
            return std::unexpected(changes.error());
        return Answer{sides, documents, std::move(taught), *std::move(changes)};
    };
    m_background.run(work, [this, search](const Result<Answer> &answer) {
        if (search == m_search && m_preview)
            showAnswer(answer);
    });
}

void CorrectionDesk::showAnswer(const Result<Answer> &answer)
{
    if (!answer) {
        m_preview->showError(describe(answer.error()));
        return;
    }
    m_taught = answer->taught;
    m_preview->showChanges(changedPassages(*answer));
}

QList<ChangedPassage> CorrectionDesk::changedPassages(const Answer &answer) const
{
    QList<ChangedPassage> passages;
    for (const LabelChange &change : answer.changes) {
        const Document &document = answer.documents.at(change.document);
        const Block &block = document.blocks().at(change.block);
        passages.append({answer.sides.at(change.document), block.span, document.origin().name,
                         block.startLine, openingWords(document.text(wordsOfBlock(block))),
                         clauseNames(answer.taught.catalog(), change.before),
                         clauseNames(answer.taught.catalog(), change.after)});
    }
    return passages;
}

void CorrectionDesk::keep()
{
    if (m_keeper->isBusy() || !m_taught)
        return;
    m_isKeeping = true;
    m_preview->setKeeping(true);
    m_keeper->make({{m_correction}, {}}, m_taught);
}

void CorrectionDesk::finish(const CorrectionChange &change, const Recognizer &recognizer)
{
    m_recognizer = recognizer;
    if (std::exchange(m_isKeeping, false)) {
        if (m_preview)
            m_preview->accept();
        forgetPreview();
    }
    if (m_list)
        m_list->setCatalog(recognizer.catalog());
    const auto count = static_cast<int>(change.added.isEmpty() ? change.removed.size() : change.added.size());
    Q_EMIT taught(recognizer);
    Q_EMIT said(change.added.isEmpty() ? tr("%n correction(s) removed.", nullptr, count)
                                       : tr("%n correction(s) kept.", nullptr, count));
}

void CorrectionDesk::fail(const Error &error)
{
    const QString words = tr("%1 The corrections are as they were.").arg(describe(error));
    if (std::exchange(m_isKeeping, false) && m_preview) {
        m_preview->setKeeping(false);
        m_preview->showError(words);
    } else if (m_list) {
        m_list->showError(words);
    } else {
        Q_EMIT refused(words);
    }
}

void CorrectionDesk::forgetPreview()
{
    m_stop.request_stop();
    ++m_search;
    m_taught.reset();
    m_preview.clear();
}

void CorrectionDesk::showList()
{
    if (!m_recognizer)
        return;
    if (!m_list) {
        m_list = new CorrectionList(m_window);
        m_list->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_list, &CorrectionList::removeChosen, this,
                [this](const QList<Correction> &corrections) { m_keeper->make({{}, corrections}); });
    }
    m_list->setCatalog(m_recognizer->catalog());
    m_list->setBusy(m_keeper->isBusy());
    m_list->show();
    m_list->raise();
    m_list->activateWindow();
}

} // namespace clausula
