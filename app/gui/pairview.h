// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pairpage.h"

#include <QDialog>

class QPagedPaintDevice;
class QToolButton;

namespace clausula {

class CardBrowser;

/**
 * One clause of both documents alone, to be read in peace or aloud: in full, with redline, facts and the
 * library's wording; side by side or one above the other; from clause to clause by key; printable.
 */
class PairView : public QDialog
{
    Q_OBJECT

public:
    explicit PairView(QWidget *parent);

    void setColours(const Palette &palette);
    /** A new analysis: the same subject is shown as far as it is still there. */
    void setPicture(const std::shared_ptr<const ComparisonPicture> &picture);
    void setSubject(const PairSubject &subject);
    [[nodiscard]] const PairSubject &subject() const { return m_subject; }
    [[nodiscard]] PairLayout layoutChosen() const { return m_layout; }
    void setLayoutChosen(PairLayout layout);
    [[nodiscard]] CardBrowser *page() const { return m_page; }

    /** To the next pair of sections in the left text's order (or the one before); stays at the ends. */
    void step(int direction);
    /** In black on white, whatever the theme. */
    void printOn(QPagedPaintDevice *device) const;

Q_SIGNALS:
    /** The user wants to see these words in their document. */
    void placeChosen(clausula::Side side, clausula::Span span);
    void layoutChanged(clausula::PairLayout layout);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    QToolButton *addTool(QWidget *row, const QString &text, const QString &name, std::function<void()> act);
    void redraw();
    void zoom(int steps);
    void print();

    std::shared_ptr<const ComparisonPicture> m_picture;
    PairSubject m_subject;
    PairLayout m_layout = PairLayout::SideBySide;
    Palette m_colours;
    CardBrowser *m_page;
    QToolButton *m_stacked = nullptr;
    QToolButton *m_redline = nullptr;
};

} // namespace clausula
