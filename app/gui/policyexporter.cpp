// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policyexporter.h"

#include "app/gui/messagebar.h"
#include "core/base/atomicfile.h"
#include "core/report/policyexport.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct ExportChoice
{
    PolicyFormat format;
    const char *suffix;
    const char *filter;
};

constexpr std::array exportChoices{
    ExportChoice{PolicyFormat::Pdf, "pdf", QT_TRANSLATE_NOOP("clausula::PolicyExporter", "PDF (*.pdf)")},
    ExportChoice{PolicyFormat::Word, "docx", QT_TRANSLATE_NOOP("clausula::PolicyExporter", "Word (*.docx)")},
    ExportChoice{PolicyFormat::OpenDocument, "odt",
                 QT_TRANSLATE_NOOP("clausula::PolicyExporter", "OpenDocument (*.odt)")},
};

QString suffixOf(const ExportChoice &choice)
{
    return QString::fromLatin1(choice.suffix);
}

/** By the name's ending; what has another one is PDF. */
PolicyFormat formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto choice = std::ranges::find(exportChoices, suffix, suffixOf);
    return choice == exportChoices.end() ? PolicyFormat::Pdf : choice->format;
}

} // namespace

PolicyExporter::PolicyExporter(QWidget *window, std::function<QDate()> today)
    : QObject(window), m_window(window), m_today(std::move(today))
{
}

void PolicyExporter::exportPolicy(const QString &name, Policy policy, MessageBar *news)
{
    QStringList filters;
    for (const ExportChoice &choice : exportChoices)
        filters.append(tr(choice.filter));
    auto *dialog = new QFileDialog(m_window, tr("Export Policy"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixOf(exportChoices.front()));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        if (const qsizetype index = filters.indexOf(filter); index >= 0)
            dialog->setDefaultSuffix(suffixOf(exportChoices.at(static_cast<size_t>(index))));
    });
    dialog->selectFile(name.isEmpty() ? u"policy"_s : QFileInfo(name).completeBaseName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, policy = std::move(policy), news](const QString &path) { write(path, policy, news); });
    dialog->open();
}

void PolicyExporter::write(const QString &path, const Policy &policy, MessageBar *news)
{
    const auto work = [path, policy, date = m_today()] {
        return clausula::exportPolicy(policy(), formatOf(path), date)
            .and_then([&path](const QByteArray &bytes) { return writeAtomically(path, bytes); });
    };
    m_background.run(work, [path, news = QPointer(news)](const Result<void> &written) {
        if (!news)
            return;
        if (written)
            news->showMessage(MessageBar::Kind::Note,
                              tr("The policy was saved as %1.").arg(QDir::toNativeSeparators(path)));
        else
            news->showMessage(MessageBar::Kind::Error, describe(written.error()));
    });
}

} // namespace clausula
