// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/document/document.h"

#include <QObject>
#include <QPointer>

namespace clausula {

class LoadPanel;
class PolicyPane;
class PolicySession;

/**
 * Tells what happened to the document of one side on its way in: the badge and the panel behind it, how
 * tracked changes are read, characters that could be set right. Nothing is done unasked.
 */
class LoadDesk : public QObject
{
    Q_OBJECT

public:
    explicit LoadDesk(PolicySession *session);

private:
    [[nodiscard]] PolicyPane *pane() const;
    [[nodiscard]] LoadReport loadOf(const Document &document) const;
    void showState();
    [[nodiscard]] bool canRepair(const LoadReport &load) const;
    void tellNews();
    void tellOfCopy();
    void offerRepair(const QString &text);
    void repair();
    void openPanel();
    void fillPanel();
    void goTo(Span loaded);

    PolicySession *m_session;
    QPointer<LoadPanel> m_panel; ///< while it is open
};

} // namespace clausula
