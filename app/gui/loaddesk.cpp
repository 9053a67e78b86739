// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/loaddesk.h"

#include "app/gui/loadbadge.h"
#include "app/gui/loadnotes.h"
#include "app/gui/loadpanel.h"
#include "app/gui/messagebar.h"
#include "app/gui/policypane.h"
#include "app/gui/policysession.h"
#include "app/gui/readingbar.h"
#include "core/document/editedload.h"
#include "core/document/mojibake.h"
#include "core/document/textchange.h"

#include <QTextBlock>

#include <ranges>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

/** The word around \a place, as it stands. */
Span wordAround(QStringView text, Span place)
{
    qsizetype start = place.start;
    qsizetype end = place.end();
    while (start > 0 && text[start - 1].isLetter())
        --start;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return spanBetween(start, end);
}

/** The first of the places as an example: what stands there, and what it would be. */
QString exampleOf(const MojibakeRepair &repair, const QString &text)
{
    const MojibakePlace &place = repair.places.first();
    const Span word = wordAround(text, place.span);
    const QString meant = text.sliced(word.start, place.span.start - word.start) + place.meaning +
                          text.sliced(place.span.end(), word.end() - place.span.end());
    return LoadDesk::tr("“%1” for “%2”").arg(word.in(text), meant);
}

} // namespace

LoadDesk::LoadDesk(PolicySession *session) : QObject(session), m_session(session)
{
    connect(session, &PolicySession::replaced, this, [this] {
        showState();
        tellNews();
    });
    connect(session, &PolicySession::saved, this, &LoadDesk::showState);
    connect(pane(), &PolicyPane::pictureChanged, this, &LoadDesk::fillPanel);
    connect(pane()->loadBadge(), &QToolButton::clicked, this, &LoadDesk::openPanel);
    connect(pane()->readingBar(), &ReadingBar::chosen, session, &PolicySession::readAgain);
    showState();
}

PolicyPane *LoadDesk::pane() const
{
    return m_session->pane();
}

/** As it holds for the text with all that was typed since. */
LoadReport LoadDesk::loadOf(const Document &document) const
{
    LoadReport load = document.loadReport();
    if (m_session->isModified()) {
        const LoadReport edited = loadAfterEditing(document, m_session->textNow());
        load.repaired = edited.repaired;
        load.notices = edited.notices;
    }
    return load;
}

void LoadDesk::showState()
{
    const std::optional<Document> &document = m_session->file().document();
    if (!document) {
        pane()->loadBadge()->setCount(std::nullopt);
        pane()->readingBar()->setReading(0, {});
        if (m_panel)
            m_panel->close();
        return;
    }
    const LoadReport &load = document->loadReport();
    const auto notes = loadNotes(*document, load, m_session->file().readOnlyReason());
    pane()->loadBadge()->setCount(int(notes.size()));
    pane()->readingBar()->setReading(load.countTrackedChanges(), load.changes);
    fillPanel();
}

bool LoadDesk::canRepair(const LoadReport &load) const
{
    return load.notices.contains(u"mojibake"_s) && pane()->editor()->readOnlyReason().isEmpty();
}

/** What must be known before the text is worked on; a text that can't be worked on says so itself. */
void LoadDesk::tellNews()
{
    const std::optional<Document> &document = m_session->file().document();
    if (!document || !pane()->editor()->readOnlyReason().isEmpty())
        return;
    if (canRepair(document->loadReport()))
        offerRepair(document->text());
    else
        tellOfCopy();
}

/** A text that was read from a foreign format is no way back to its file. */
void LoadDesk::tellOfCopy()
{
    const std::optional<Document> &document = m_session->file().document();
    if (!document || m_session->file().source().isEmpty())
        return;
    const LoadReport &load = document->loadReport();
    const QString said =
        tr("This is the text of “%1”. You can edit it and save it as a text of its own; “%1” "
           "stays as it is.")
            .arg(m_session->name());
    if (load.hidden.isEmpty() && load.notUnderstood.isEmpty()) {
        pane()->messages()->showMessage(MessageBar::Kind::Note, said);
        return;
    }
    pane()->messages()->showMessage(
        MessageBar::Kind::Note,
        tr("%1 Some of its words are hidden, tracked or in comments, or could not be read.").arg(said),
        {{tr("Show What Was Found"), [this] { openPanel(); }}});
}

void LoadDesk::offerRepair(const QString &text)
{
    const MojibakeRepair repaired = repairMojibake(text);
    pane()->messages()->showMessage(
        MessageBar::Kind::Warning,
        tr("Some characters look as if they were read in the wrong encoding once: %1 (%n place(s)).", nullptr,
           repaired.repaired)
            .arg(exampleOf(repaired, text)),
        {{tr("Repair"), [this] { repair(); }}, {tr("Leave as It Is"), [this] { tellOfCopy(); }}});
}

/** One step that undo takes back. */
void LoadDesk::repair()
{
    PolicyEditor *editor = pane()->editor();
    if (editor->isLoading()) {
        connect(editor, &PolicyEditor::loaded, this, &LoadDesk::repair, Qt::SingleShotConnection);
        return;
    }
    const MojibakeRepair repair = repairMojibake(editor->text());
    QTextCursor cursor(editor->document());
    cursor.beginEditBlock();
    for (const MojibakePlace &place : std::views::reverse(repair.places)) {
        cursor.setPosition(int(place.span.start));
        cursor.setPosition(int(place.span.end()), QTextCursor::KeepAnchor);
        cursor.insertText(place.meaning);
    }
    cursor.endEditBlock();
    pane()->messages()->showMessage(
        MessageBar::Kind::Note,
        tr("%n place(s) were set right. Undo takes that back; the file stays as it is until you save.",
           nullptr, repair.repaired));
    fillPanel();
}

void LoadDesk::openPanel()
{
    if (!m_panel) {
        m_panel = new LoadPanel(pane()->window());
        m_panel->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_panel, &LoadPanel::placeChosen, this, &LoadDesk::goTo);
        connect(m_panel, &LoadPanel::repairChosen, this, &LoadDesk::repair);
    }
    fillPanel();
    m_panel->show();
    m_panel->raise();
    m_panel->activateWindow();
}

void LoadDesk::fillPanel()
{
    const std::optional<Document> &document = m_session->file().document();
    if (!m_panel || !document)
        return;
    const LoadReport load = loadOf(*document);
    QList<LoadNote> notes = loadNotes(*document, load, m_session->file().readOnlyReason());
    const auto &analyzed = pane()->picture().document;
    if (analyzed && analyzed->recognized.document.text() == document->text())
        notes.append(recognitionNote(analyzed->recognized));
    m_panel->setColours(pane()->editor()->colours());
    m_panel->showNotes(m_session->name(), loadFacts(*document), notes, canRepair(load));
}

/** Words that were left out have no length: the line they were left out of is shown. */
void LoadDesk::goTo(Span loaded)
{
    const std::optional<Document> &document = m_session->file().document();
    if (!document)
        return;
    const QString now = m_session->textNow();
    PolicyEditor *editor = pane()->editor();
    Span span = EditorText(now).toEditor(TextChange(document->text(), now).moved(loaded));
    if (span.isEmpty()) {
        const QTextBlock line = editor->document()->findBlock(int(span.start));
        span = {line.position(), line.length() - 1};
    }
    editor->revealSpan(span);
}

} // namespace clausula
