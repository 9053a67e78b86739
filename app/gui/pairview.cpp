// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pairview.h"

#include "app/gui/cardbrowser.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPrintDialog>
#include <QPrinter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr double readingSize = 1.25; ///< of the letters, in sizes of the window's
constexpr int comfortable = 10;      ///< pixels around the page

/** On a page of paper the colours of the print palette, letters of a size that is read at a desk. */
constexpr qreal printedPoints = 11;

} // namespace

PairView::PairView(QWidget *parent) : QDialog(parent), m_page(new CardBrowser(this))
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1000, 720);
    m_page->setAccessibleName(tr("The clause in both policies"));
    QFont font = m_page->font();
    font.setPointSizeF(font.pointSizeF() * readingSize);
    m_page->setFont(font);
    m_page->document()->setDocumentMargin(comfortable);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_page, 1);
    connect(m_page, &CardBrowser::placeChosen, this, &PairView::placeChosen);
    m_page->setFocus();
}

QWidget *PairView::makeTools()
{
    auto *row = new QWidget(this);
    auto *tools = new QHBoxLayout(row);
    tools->setContentsMargins(6, 4, 6, 4);
    addTool(row, tr("◀ Previous"), tr("Previous pair (Alt+Up)"), [this] { step(-1); });
    addTool(row, tr("Next ▶"), tr("Next pair (Alt+Down)"), [this] { step(1); });
    tools->addStretch(1);
    m_stacked = addTool(row, tr("One above the other"), tr("One text above the other"), [this] {
        setLayoutChosen(m_stacked->isChecked() ? PairLayout::Stacked : PairLayout::SideBySide);
        Q_EMIT layoutChanged(m_layout);
    });
    m_stacked->setCheckable(true);
    m_redline = addTool(row, tr("Redline"), tr("Mark words that only one side has"), [this] { redraw(); });
    m_redline->setCheckable(true);
    m_redline->setChecked(true);
    addTool(row, tr("A−"), tr("Smaller letters (Ctrl+−)"), [this] { zoom(-1); });
    addTool(row, tr("A+"), tr("Larger letters (Ctrl++)"), [this] { zoom(1); });
    addTool(row, tr("Print…"), tr("Print this pair (Ctrl+P)"), [this] { print(); });
    return row;
}

QToolButton *PairView::addTool(QWidget *row, const QString &text, const QString &name,
                               std::function<void()> act)
{
    auto *button = new QToolButton(row);
    button->setText(text);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    row->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [act = std::move(act)] { act(); });
    return button;
}

void PairView::setColours(const Palette &palette)
{
    m_colours = palette;
    m_page->setColours(palette);
    redraw();
}

void PairView::setPicture(const std::shared_ptr<const ComparisonPicture> &picture)
{
    // Sections are numbered anew by each analysis; what stays the same is what they are about.
    const QString title = m_picture ? pairTitle(*m_picture, m_subject) : QString();
    m_picture = picture;
    if (m_subject.group >= 0 && pairTitle(*picture, m_subject) != title) {
        const auto same = std::ranges::find(picture->links, title, &SectionLink::title);
        m_subject.group = same == picture->links.end() ? -1 : same->group;
    }
    redraw();
}

void PairView::setSubject(const PairSubject &subject)
{
    m_subject = subject;
    redraw();
    m_page->moveCursor(QTextCursor::Start);
}

void PairView::setLayoutChosen(PairLayout layout)
{
    m_layout = layout;
    m_stacked->setChecked(layout == PairLayout::Stacked);
    redraw();
}

void PairView::step(int direction)
{
    if (!m_picture || m_picture->links.isEmpty())
        return;
    const QList<SectionLink> &links = m_picture->links;
    const auto isShown = [this](const SectionLink &link) {
        return m_subject.group >= 0 ? link.group == m_subject.group : link.clause == m_subject.clause;
    };
    qsizetype at = std::ranges::find_if(links, isShown) - links.begin();
    if (at == links.size())
        at = direction > 0 ? -1 : links.size();
    const int group = at >= 0 && at < links.size() ? links.at(at).group : -1;
    do {
        at += direction;
    } while (at >= 0 && at < links.size() && links.at(at).group == group);
    if (at >= 0 && at < links.size())
        setSubject({links.at(at).group, links.at(at).clause});
}

void PairView::redraw()
{
    if (!m_picture)
        return;
    setWindowTitle(tr("%1 – in both policies").arg(pairTitle(*m_picture, m_subject)));
    m_page->showCard(pairPage(*m_picture, m_subject, {m_layout, m_redline->isChecked(), m_colours}));
}

void PairView::zoom(int steps)
{
    m_page->zoomIn(steps);
}

void PairView::printOn(QPagedPaintDevice *device) const
{
    CardBrowser paper; // loads nothing, as on screen
    QFont font = paper.font();
    font.setPointSizeF(printedPoints);
    paper.setFont(font);
    paper.setColours(Palette(ColourScheme::Light));
    paper.showCard(
        pairPage(*m_picture, m_subject, {m_layout, m_redline->isChecked(), Palette(ColourScheme::Light)}));
    paper.print(device);
}

void PairView::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(windowTitle());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] { printOn(printer.get()); });
    dialog->open();
}

void PairView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Down)
        step(1);
    else if (alt && event->key() == Qt::Key_Up)
        step(-1);
    else if (event->matches(QKeySequence::ZoomIn))
        zoom(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoom(-1);
    else if (event->matches(QKeySequence::Print))
        print();
    else
        QDialog::keyPressEvent(event);
}

} // namespace clausula
