// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policypane.h"

#include "app/gui/droppedfiles.h"
#include "app/gui/loadbadge.h"
#include "app/gui/messagebar.h"
#include "app/gui/overviewbar.h"
#include "app/gui/readingbar.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 300; // pixels: some 30 letters beside line numbers, bands and bars
constexpr int roomyWidth = 480; // from here on there is room for more than the name of the policy

QToolButton *headerButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

PolicyPane::PolicyPane(Side side, QWidget *parent)
    : QWidget(parent), m_side(side), m_readingBar(new ReadingBar(this)), m_messages(new MessageBar(this)),
      m_editor(new PolicyEditor(this)), m_overview(new OverviewBar(m_editor, this))
{
    auto *text = new QHBoxLayout;
    text->setSpacing(0);
    text->addWidget(m_editor, 1);
    text->addWidget(m_overview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_readingBar);
    column->addWidget(m_messages);
    column->addLayout(text, 1);
    setMinimumWidth(leastWidth);

    m_editor->viewport()->installEventFilter(this);
    connect(m_editor, &PolicyEditor::loaded, this, &PolicyPane::showMarks);
    connect(m_editor, &PolicyEditor::fileDropped, this,
            [this](const QString &path) { Q_EMIT filesDropped({path}); });
    connect(m_editor, &PolicyEditor::editRefused, this,
            [this](const QString &reason) { m_messages->showMessage(MessageBar::Kind::Note, reason); });
    connect(m_editor->document(), &QTextDocument::modificationChanged, this, &PolicyPane::showName);
    setSide(side);
}

void PolicyPane::setSide(Side side)
{
    m_side = side;
    const bool left = side == Side::Left;
    m_editor->setAccessibleName(left ? tr("Left policy") : tr("Right policy"));
    m_overview->setAccessibleName(left ? tr("Overview of the left policy")
                                       : tr("Overview of the right policy"));
    m_editor->setPlaceholderText(emptyText());
    m_open->setToolTip(left ? tr("Open a policy on the left") : tr("Open a policy on the right"));
    m_open->setAccessibleName(m_open->toolTip());
    m_close->setToolTip(left ? tr("Close the left policy") : tr("Close the right policy"));
    m_close->setAccessibleName(m_close->toolTip());
    showName();
}

void PolicyPane::setAlone()
{
    m_editor->setAccessibleName(tr("Draft"));
    m_overview->setAccessibleName(tr("Overview of the draft"));
    m_editor->setPlaceholderText(tr("Type or paste the policy, or begin a new one from the Draft menu."));
    for (QToolButton *button : {m_open, m_close}) { // a tab has these
        button->setMaximumWidth(0);
        button->setFocusPolicy(Qt::NoFocus);
    }
}

void PolicyPane::setDocumentName(const QString &name, const QString &about)
{
    m_name = name;
    m_about = about;
    showName();
}

void PolicyPane::setColours(const Palette &palette)
{
    m_editor->setColours(palette);
    m_overview->update();
}

void PolicyPane::setPicture(const SidePicture &picture)
{
    m_picture = picture;
    m_chosen.clear();
    if (!m_editor->isLoading())
        showMarks();
    Q_EMIT pictureChanged();
}

void PolicyPane::setShownMarks(ShownMarks shown)
{
    m_shown = shown;
    showMarks();
}

void PolicyPane::setChosenMarks(const FindingRow &row)
{
    m_chosen = nearestMarks(row, m_side, m_picture.text);
    if (m_editor->isLoading())
        return;
    showEvidence();
    hideUnchanged(); // what was revealed of it for an earlier finding
}

void PolicyPane::reveal(Span span)
{
    m_editor->revealSpan(m_picture.text.toEditor(span));
}

qsizetype PolicyPane::documentOffset() const
{
    return m_picture.text.toDocument(m_editor->cursorOffset());
}

int PolicyPane::currentBlock() const
{
    if (!m_picture.document)
        return -1;
    return m_picture.document->recognized.document.blockAt(documentOffset());
}

bool PolicyPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (isDrop || event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = localFiles(drop->mimeData());
        if (!paths.isEmpty()) {
            drop->acceptProposedAction();
            if (isDrop)
                Q_EMIT filesDropped(paths);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PolicyPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_loadBadge->setRoomy(width() >= roomyWidth);
}

QWidget *PolicyPane::makeHeader()
{
    auto *header = new QWidget(this);
    m_nameLabel = new QLabel(header);
    m_nameLabel->setTextFormat(Qt::PlainText);
    m_nameLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_nameLabel->font();
    bold.setBold(true);
    m_nameLabel->setFont(bold);
    m_flags = new QLabel(header);
    m_loadBadge = new LoadBadge(header);
    m_open = headerButton(tr("Open…"), {}, header);
    m_close = headerButton(u"✕"_s, {}, header);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(6, 2, 2, 2);
    row->addWidget(m_nameLabel, 1);
    row->addWidget(m_flags);
    row->addWidget(m_loadBadge);
    row->addWidget(m_open);
    row->addWidget(m_close);
    connect(m_open, &QToolButton::clicked, this, &PolicyPane::openRequested);
    connect(m_close, &QToolButton::clicked, this, &PolicyPane::closeRequested);
    return header;
}

void PolicyPane::showName()
{
    const bool modified = m_editor->document()->isModified();
    QString name = m_name.isEmpty() ? tr("No policy yet") : m_name;
    if (!m_editor->readOnlyReason().isEmpty())
        name = tr("%1 (read-only)").arg(name);
    m_nameLabel->setText(modified ? tr("● %1").arg(name) : name);
    m_nameLabel->setToolTip(m_about);
    m_nameLabel->setAccessibleName(modified ? tr("%1, not saved").arg(name) : name);
    m_open->setVisible(m_name.isEmpty());
    m_close->setVisible(!m_name.isEmpty());
}

void PolicyPane::showMarks()
{
    m_editor->setBands(m_picture.bands);
    if (m_picture.document)
        m_editor->setHeadings(m_picture.headings);
    showEvidence();
    const QList<TextMark> redline = !m_shown.words            ? QList<TextMark>()
                                    : m_shown.substantiveOnly ? m_picture.substance
                                                              : m_picture.words;
    m_editor->setMarks(MarkLayers::Redline, redline);
    m_editor->setLineNotes(m_shown.words ? m_picture.moves : QList<LineNote>());
    m_overview->setMarks(m_picture.findings + redline);
    hideUnchanged();
    showCount();
}

void PolicyPane::showEvidence()
{
    QList<TextMark> marks = m_shown.findings ? m_picture.findings : QList<TextMark>();
    marks += m_chosen;
    m_editor->setMarks(MarkLayers::Evidence, std::move(marks));
}

void PolicyPane::hideUnchanged()
{
    m_editor->setHiddenLines(m_shown.changedOnly ? m_picture.unchanged : QList<LineRange>());
}

void PolicyPane::showCount()
{
    const qsizetype count = m_picture.findingCount;
    m_flags->setText(count == 0 ? QString() : tr("⚑ %1").arg(count));
    const QString spoken = tr("%n finding(s) point to this policy", nullptr, static_cast<int>(count));
    m_flags->setToolTip(count == 0 ? QString() : spoken);
    m_flags->setAccessibleName(count == 0 ? tr("no findings") : spoken);
}

QString PolicyPane::emptyText() const
{
    return tr("Open a policy, drop a file here, or paste or type its text.");
}

} // namespace clausula
