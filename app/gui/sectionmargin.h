// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace clausula {

class PolicyEditor;
struct SectionBand;

/**
 * The strip left of an editor's text: line numbers, and for every recognised section a coloured band
 * with its group's letter. Hovering names the clause type, the confidence and why; a click puts the
 * cursor into the line.
 */
class SectionMargin : public QWidget
{
    Q_OBJECT

public:
    explicit SectionMargin(PolicyEditor *editor);

    /** Width needed for the line numbers of the text as it is, in pixels. */
    [[nodiscard]] int widthForText() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int bandWidth() const;
    [[nodiscard]] QFont letterFont() const;
    /** The text line at a height of the margin. */
    [[nodiscard]] int lineAt(QPoint point) const;
    [[nodiscard]] int noteWidth() const;
    void paintNote(QPainter &painter, int line, const QRectF &rect);
    void paintNumber(QPainter &painter, int line, const QRectF &rect);
    void paintBand(QPainter &painter, const SectionBand &band, int line);

    PolicyEditor *m_editor;
};

} // namespace clausula
