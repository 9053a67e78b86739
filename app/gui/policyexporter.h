// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "core/document/document.h"

#include <QDate>

#include <functional>

class QWidget;

namespace clausula {

class MessageBar;

/** Asks where the text of a policy goes, as PDF, for Word or for OpenDocument, and writes it there, aside. */
class PolicyExporter : public QObject
{
    Q_OBJECT

public:
    /** Called aside, as reading the structure of a long text takes a while. */
    using Policy = std::function<Document()>;

    PolicyExporter(QWidget *window, std::function<QDate()> today);

    /** \a name: of the policy's file, may be empty. How it went is said in \a news. */
    void exportPolicy(const QString &name, Policy policy, MessageBar *news);

private:
    void write(const QString &path, const Policy &policy, MessageBar *news);

    QWidget *m_window;
    std::function<QDate()> m_today;
    Background m_background;
};

} // namespace clausula
