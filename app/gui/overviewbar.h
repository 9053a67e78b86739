// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarks.h"

#include <QWidget>

#include <optional>

namespace clausula {

class PolicyEditor;

/**
 * The strip right of an editor that shows the whole document at once: where gaps and differences lie
 * and which part is on screen. A click or drag goes there.
 */
class OverviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewBar(PolicyEditor *editor, QWidget *parent = nullptr);

    /** Spans are editor positions; they follow edits until new marks are set. */
    void setMarks(QList<TextMark> marks);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** The user asked for the place of a mark. */
    void markActivated(const clausula::TextMark &mark);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /** What marks look like from here; many lie on the same pixels. */
    struct Stripe
    {
        QRect rect;
        MarkKind kind = MarkKind::Evidence;
        friend bool operator==(const Stripe &, const Stripe &) = default;
    };
    /** What decides where the stripes lie. */
    struct Scale
    {
        int rows = 0;
        QSize size;
        qsizetype marks = 0;
        friend bool operator==(const Scale &, const Scale &) = default;
    };

    void placeStripes();
    [[nodiscard]] double pixelsPerRow() const;
    [[nodiscard]] QRect rectOf(const TextMark &mark) const;
    [[nodiscard]] QRect viewRect() const;
    [[nodiscard]] const TextMark *markAt(QPoint point) const;
    void goTo(QPoint point);

    PolicyEditor *m_editor;
    SpanList<TextMark> m_marks;
    QList<Stripe> m_stripes;
    std::optional<Scale> m_stripesFor;
};

} // namespace clausula
