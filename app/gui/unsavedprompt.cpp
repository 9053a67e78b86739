// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/unsavedprompt.h"

#include "app/gui/policysession.h"

#include <QMessageBox>

namespace clausula {

void askUnsaved(QWidget *window, QList<PolicySession *> sessions, const std::function<void()> &proceed)
{
    sessions.removeIf([](const PolicySession *session) { return !session->isModified(); });
    if (sessions.isEmpty()) {
        proceed();
        return;
    }
    PolicySession *session = sessions.takeFirst();
    const QString name = session->name().isEmpty() ? PolicySession::tr("Untitled") : session->name();
    auto *box = new QMessageBox(QMessageBox::Warning, PolicySession::tr("Unsaved Changes"),
                                PolicySession::tr("%1 has changes that are not saved.").arg(name),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(PolicySession::tr("Discard throws them away for good."));
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, session, [=](int answer) {
        if (answer == QMessageBox::Discard) {
            askUnsaved(window, sessions, proceed);
        } else if (answer == QMessageBox::Save) {
            session->save([=](bool saved) {
                if (saved)
                    askUnsaved(window, sessions, proceed);
            });
        }
    });
    box->open();
}

} // namespace clausula
