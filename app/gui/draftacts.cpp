// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftacts.h"

#include "app/gui/ladderpanel.h"
#include "app/gui/picker.h"
#include "app/gui/placeholderform.h"
#include "app/gui/policyeditor.h"
#include "app/gui/requirementpanel.h"
#include "core/authoring/sectionmove.h"
#include "core/gap/wording.h"

#include <QInputDialog>
#include <QTabWidget>
#include <QTextBlock>
#include <QTreeWidget>

#include <algorithm>
#include <chrono>

namespace clausula {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto selectionPause = 200ms;
constexpr qsizetype leastCut = 12; ///< characters; a word or two prove nothing

QString lostText(const DraftPicture &picture, const QList<LostRequirement> &lost)
{
    QStringList names;
    for (const LostRequirement &one : lost) {
        if (const Requirement *item = picture.catalog().requirement(one.framework, one.requirement))
            names.append(
                DraftActs::tr("%1 (%2) would be %3").arg(item->citation, item->asks, wording::of(one.after)));
    }
    return DraftActs::tr("⚠ Without these words: %1").arg(names.join(u"; "_s));
}

QString shortened(const QString &wording)
{
    constexpr qsizetype most = 90;
    return wording.size() > most ? wording.first(most) + u'…' : wording;
}

/** The first after \a cursor, or else the first of all; none: nullptr. */
const DraftIssue *nextIssue(const QList<DraftIssue> &issues, std::optional<DraftIssue::Kind> kind,
                            qsizetype cursor)
{
    const DraftIssue *first = nullptr;
    for (const DraftIssue &issue : issues) {
        if (kind && issue.kind != *kind)
            continue;
        if (issue.span.start > cursor)
            return &issue;
        first = first ? first : &issue;
    }
    return first;
}

} // namespace

DraftActs::DraftActs(DraftView *view, std::shared_ptr<const AuthoringKnowledge> knowledge, QObject *parent)
    : QObject(parent), m_view(view), m_knowledge(std::move(knowledge))
{
    m_selection.setSingleShot(true);
    m_selection.setInterval(selectionPause);
    connect(&m_selection, &QTimer::timeout, this, &DraftActs::watchSelection);
    connect(m_view, &DraftView::cursorMoved, this, [this] { m_selection.start(); });
    connect(m_view->requirements(), &RequirementPanel::insertRequested, this,
            &DraftActs::insertWhereItBelongs);
    connect(m_view->ladder(), &LadderPanel::replaceRequested, this, &DraftActs::replacePassage);
}

DraftActs::~DraftActs()
{
    m_stop.request_stop();
}

void DraftActs::withCurrent(const std::function<void(DraftPage *)> &act)
{
    DraftPage *page = m_view->page();
    if (!page)
        return;
    page->controller()->whenCurrent([this, act, page] {
        if (page == m_view->page())
            act(page);
    });
}

void DraftActs::chooseClause()
{
    withCurrent([this](DraftPage *page) {
        QList<PickerEntry> entries;
        for (const ClauseType &type : page->picture()->catalog().types()) {
            if (type.standardWording.isEmpty())
                continue;
            entries.append({type.title, type.description, [this, id = type.id] { insertAtCursor(id); }});
        }
        pick(tr("Insert a Clause at the Cursor"), entries, m_view->window());
    });
}

void DraftActs::insertAtCursor(const QString &clause)
{
    withCurrent([this, clause](DraftPage *page) {
        const DraftPicture &picture = *page->picture();
        insert(page, placeAt(picture.document->recognized, clause, page->cursor()),
               *picture.catalog().type(clause));
    });
}

void DraftActs::insertWording(const QString &title, const QString &wording)
{
    withCurrent([this, title, wording](DraftPage *page) {
        ClauseType own;
        own.title = title;
        own.standardWording = wording;
        insert(page, placeAt(page->picture()->document->recognized, {}, page->cursor()), own);
    });
}

void DraftActs::insertWhereItBelongs(const QString &clause)
{
    withCurrent([this, clause](DraftPage *page) {
        const DraftPicture &picture = *page->picture();
        const ClauseType *type = picture.catalog().type(clause);
        if (type && !standsAlready(page, type->standardWording))
            insert(page, placeFor(picture.document->recognized, picture.catalog(), clause), *type);
    });
}

/** The same wording twice closes no gap: what it was filled with doesn't say what is asked for. */
bool DraftActs::standsAlready(DraftPage *page, const QString &wording)
{
    const QString words = edited(wording, Placeholders::fill(wording, page->values));
    const qsizetype place = page->picture()->policy().text().indexOf(words);
    if (place < 0)
        return false;
    page->reveal({place, words.size()});
    page->setFocus();
    Q_EMIT said(tr(
        "This clause stands here already; what its blanks are filled with doesn’t say all that is asked."));
    return true;
}

void DraftActs::insert(DraftPage *page, const ClausePlace &place, const ClauseType &type)
{
    const DraftPicture &picture = *page->picture();
    const Insertion insertion =
        insertionOf(picture.policy(), m_knowledge->rules.references, place, type.title,
                    edited(type.standardWording, Placeholders::fill(type.standardWording, page->values)));
    qsizetype shift = 0; // of numbers that change before the wording
    for (const TextEdit &edit : insertion.edits) {
        if (edit.span.start < insertion.wording.span.start)
            shift += edit.text.size() - edit.span.length;
    }
    const qsizetype start = picture.text.toEditor(insertion.wording.span.start) + shift;
    page->apply(insertion.edits);
    const QString words = QString(insertion.wording.text).remove(u'\r');
    const qsizetype blank = words.size() - QStringView(words).trimmed().size();
    page->editor()->revealSpan({start + std::min<qsizetype>(blank, 2), words.trimmed().size()});
    page->setFocus();
    Q_EMIT said(tr("“%1” was inserted; Undo takes it back.").arg(type.title));
}

void DraftActs::closeGap()
{
    withCurrent([this](DraftPage *) {
        RequirementPanel *panel = m_view->requirements();
        if (panel->recommendedClause().isEmpty() && !panel->selectNextOpen()) {
            Q_EMIT said(tr("Nothing is open: the draft says all that the statute asks for."));
            return;
        }
        insertWhereItBelongs(panel->recommendedClause());
    });
}

void DraftActs::goToNextOpen()
{
    withCurrent([this](DraftPage *) {
        if (m_view->requirements()->selectNextOpen())
            m_view->requirements()->list()->setFocus(Qt::ShortcutFocusReason);
        else
            Q_EMIT said(tr("Nothing is open: the draft says all that the statute asks for."));
    });
}

void DraftActs::fillIn()
{
    withCurrent([this](DraftPage *page) {
        const QList<PlaceholderField> fields =
            m_knowledge->placeholders.fields(page->picture()->policy().text());
        if (fields.isEmpty()) {
            Q_EMIT said(tr("There is no blank to fill in."));
            return;
        }
        auto *form = new PlaceholderForm(m_knowledge->placeholders, fields, page->values, m_view->window());
        form->setAttribute(Qt::WA_DeleteOnClose);
        connect(form, &PlaceholderForm::filled, page, [this, page](const QHash<QString, QString> &values) {
            page->values.insert(values);
            page->controller()->whenCurrent([page, values] {
                page->apply(Placeholders::fill(page->picture()->policy().text(), values));
            });
            page->setFocus();
            Q_EMIT said(tr("%n blank(s) filled in.", nullptr, int(values.size())));
        });
        form->open();
    });
}

void DraftActs::goToNext(std::optional<DraftIssue::Kind> kind)
{
    withCurrent([this, kind](DraftPage *page) {
        const DraftIssue *found = nextIssue(page->picture()->issues, kind, page->cursor());
        if (!found) {
            Q_EMIT said(kind ? tr("There is no blank to fill in.") : tr("There is nothing to remark."));
            return;
        }
        page->reveal(found->span);
        page->editor()->selectSpan(page->picture()->text.toEditor(found->span));
        page->setFocus();
        Q_EMIT said(u"%1: %2"_s.arg(nameOf(found->kind), found->advice));
    });
}

void DraftActs::chooseWording()
{
    withCurrent([this](DraftPage *page) {
        m_view->ladder()->setBlock(page->block());
        const ClauseType *type = m_view->ladder()->clause();
        if (!type) {
            Q_EMIT said(tr("The paragraph at the cursor isn’t recognised as a clause."));
            return;
        }
        QList<PickerEntry> entries;
        for (const Rung &rung : rungsOf(*type)) {
            if (rung.position != Position::Reject)
                entries.append({u"%1: %2"_s.arg(nameOf(rung.position), shortened(rung.wording)),
                                {},
                                [this, rung] { replacePassage(rung.wording); }});
        }
        pick(tr("A Better Wording of “%1”").arg(type->title), entries, m_view->window());
    });
}

void DraftActs::replacePassage(const QString &wording)
{
    withCurrent([this, wording](DraftPage *page) {
        m_view->ladder()->setBlock(page->block());
        const Span passage = m_view->ladder()->passage();
        const QStringView words = page->picture()->policy().text(passage);
        const auto *const letter = std::ranges::find_if(words, [](QChar c) { return !c.isSpace(); });
        if (letter == words.end())
            return;
        page->apply({{spanBetween(passage.start + (letter - words.begin()), passage.end()),
                      edited(wording, Placeholders::fill(wording, page->values))}});
        page->setFocus();
        Q_EMIT said(tr("The wording was replaced; Undo takes it back."));
    });
}

void DraftActs::tellWhatBreaks()
{
    withCurrent([this](DraftPage *page) {
        Span cut = page->picture()->text.toDocument(page->editor()->selection());
        if (cut.length < leastCut && page->block() >= 0)
            cut = page->picture()->policy().blocks()[page->block()].span;
        findBreaks(page, cut, true);
    });
}

void DraftActs::watchSelection()
{
    DraftPage *page = m_view->page();
    m_stop.request_stop();
    ++m_question;
    if (!page || !page->controller()->isCurrent() || page->editor()->selection().length < leastCut) {
        m_view->showBreaks({});
        return;
    }
    findBreaks(page, page->picture()->text.toDocument(page->editor()->selection()), false);
}

void DraftActs::findBreaks(DraftPage *page, Span cut, bool asked)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const auto work = [picture = page->picture(), cut, stop = m_stop.get_token()] {
        return lostWithout(*picture->document, cut, picture->recognizer, picture->frameworks, stop);
    };
    m_background.run(work, [this, question = ++m_question, picture = page->picture(),
                            asked](const Result<QList<LostRequirement>> &lost) {
        if (question != m_question || !lost)
            return;
        m_view->showBreaks(lost->isEmpty() ? QString() : lostText(*picture, *lost));
        if (lost->isEmpty() && asked)
            Q_EMIT said(tr("Nothing would break: no requirement rests on these words alone."));
    });
}

void DraftActs::moveSection(bool up)
{
    withCurrent([this, up](DraftPage *page) {
        const Document &policy = page->picture()->policy();
        const int block = page->block();
        const int section = block < 0 ? -1 : policy.blocks()[block].section;
        const auto move = clausula::moveSection(policy, m_knowledge->rules.references, section, up);
        if (!move) {
            Q_EMIT said(up ? tr("There is no section before it to change places with.")
                           : tr("There is no section behind it to change places with."));
            return;
        }
        page->apply(move->other + QList<TextEdit>{move->edit});
        page->editor()->setCursorOffset(page->picture()->text.toEditor(move->moved));
        page->editor()->ensureCursorVisible();
    });
}

void DraftActs::renameTerm()
{
    withCurrent([this](DraftPage *page) {
        const DefinedTerm *term = page->picture()->terms.at(page->cursor());
        if (!term) {
            Q_EMIT said(tr("There is no defined term at the cursor."));
            return;
        }
        auto *ask = new QInputDialog(m_view->window());
        ask->setAttribute(Qt::WA_DeleteOnClose);
        ask->setWindowTitle(tr("Rename Term"));
        ask->setLabelText(tr("“%1” is to be called, everywhere:").arg(term->term));
        ask->setTextValue(term->term);
        connect(ask, &QInputDialog::textValueSelected, page, [page, term = *term](const QString &name) {
            if (!name.simplified().isEmpty())
                page->apply(DefinedTerms::rename(term, name.simplified()));
        });
        ask->open();
    });
}

void DraftActs::goToSection()
{
    withCurrent([this](DraftPage *page) {
        QList<PickerEntry> entries;
        for (const OutlineRow &row : page->picture()->outline) {
            const int line = page->picture()->policy().lineAt(row.span.start);
            entries.append({row.heading, tr("line %1").arg(line), [page, span = row.span] {
                                page->reveal(span);
                                page->setFocus();
                            }});
        }
        pick(tr("Go to Section"), entries, m_view->window());
    });
}

void DraftActs::goToLine()
{
    DraftPage *page = m_view->page();
    if (!page)
        return;
    auto *ask = new QInputDialog(m_view->window());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Go to Line"));
    ask->setLabelText(tr("Line, 1 to %1:").arg(page->editor()->blockCount()));
    ask->setInputMode(QInputDialog::IntInput);
    ask->setIntRange(1, page->editor()->blockCount());
    ask->setIntValue(page->editor()->textCursor().blockNumber() + 1);
    connect(ask, &QInputDialog::intValueSelected, page, [page](int line) {
        const QTextBlock block = page->editor()->document()->findBlockByNumber(line - 1);
        page->editor()->revealSpan({block.position(), block.length() - 1});
        page->setFocus();
    });
    ask->open();
}

} // namespace clausula
