// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportrenderer.h"

#include <QScrollArea>

namespace clausula {

/** One page of a laid-out report as it will be on paper: white, whatever the window's colours. */
class PagePreview : public QScrollArea
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    void setRenderer(std::shared_ptr<const ReportRenderer> renderer);
    /** Pages count from 0. */
    void setPage(int page);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return m_renderer ? m_renderer->pageCount() : 0; }

    /** Percent of the paper's size; 0: as wide as there is room. */
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }
    /** What the page is drawn at now, also when it fills the width. */
    [[nodiscard]] int shownZoom() const;

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    class Sheet;
    void layOutSheet();

    std::shared_ptr<const ReportRenderer> m_renderer;
    Sheet *m_sheet;
    int m_page = 0;
    int m_zoom = 0;
};

} // namespace clausula
