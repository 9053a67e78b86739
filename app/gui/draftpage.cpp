// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftpage.h"

#include "app/gui/policypane.h"

#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace clausula {

using namespace Qt::StringLiterals;

DraftPage::DraftPage(const QString &key, PolicySession::AskPath askPath, QWidget *parent)
    : QWidget(parent), m_key(key), m_pane(new PolicyPane(Side::Left, this)),
      m_session(new PolicySession(m_pane, std::move(askPath), this)),
      m_controller(new DraftController(
          [this] {
              const Origin &origin = m_session->file().origin();
              return m_session->text().value_or(PolicyText{{}, {}, origin});
          },
          this))
{
    m_pane->setAlone();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    setFocusProxy(editor());
    connect(m_session, &PolicySession::edited, m_controller, &DraftController::textEdited);
    connect(m_session, &PolicySession::replaced, m_controller, &DraftController::textReplaced);
    for (const auto signal : {&PolicySession::edited, &PolicySession::replaced, &PolicySession::busyChanged})
        connect(m_session, signal, this, &DraftPage::changed);
    connect(m_session, &PolicySession::saved, this, &DraftPage::changed);
    connect(editor()->document(), &QTextDocument::modificationChanged, this, &DraftPage::changed);
    connect(m_controller, &DraftController::finished, this, [this] {
        editor()->setBands(picture()->bands);
        editor()->setHeadings(picture()->headings);
        editor()->setMarks(MarkLayers::Evidence, picture()->marks);
    });
}

PolicyEditor *DraftPage::editor() const
{
    return m_pane->editor();
}

QString DraftPage::title() const
{
    const QString name = m_session->name().isEmpty() ? tr("Untitled") : m_session->name();
    return m_session->isModified() ? tr("● %1").arg(name) : name;
}

void DraftPage::apply(const QList<TextEdit> &edits)
{
    if (!editor()->readOnlyReason().isEmpty() || !picture()) {
        Q_EMIT editor()->editRefused(editor()->readOnlyReason());
        return;
    }
    const EditorText &text = picture()->text;
    QTextCursor cursor(editor()->document());
    cursor.beginEditBlock();
    const QList<TextEdit> ordered = inTextOrder(edits);
    for (const TextEdit &edit : std::views::reverse(ordered)) {
        const Span span = text.toEditor(edit.span);
        cursor.setPosition(int(span.start));
        cursor.setPosition(int(span.end()), QTextCursor::KeepAnchor);
        cursor.insertText(QString(edit.text).remove(u'\r'));
    }
    cursor.endEditBlock();
}

void DraftPage::reveal(Span span)
{
    if (picture())
        editor()->revealSpan(picture()->text.toEditor(span));
}

qsizetype DraftPage::cursor() const
{
    return picture() ? picture()->text.toDocument(editor()->cursorOffset()) : 0;
}

int DraftPage::block() const
{
    return picture() ? picture()->policy().blockAt(cursor()) : -1;
}

} // namespace clausula
