// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policysession.h"

#include "app/gui/loaddesk.h"
#include "app/gui/loadnotes.h"
#include "app/gui/messagebar.h"
#include "app/gui/policypane.h"
#include "app/gui/unsavedprompt.h"

#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QTextBlock>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/** Asked at each key: stops at the first letter. */
bool isBlank(const QTextDocument &document)
{
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        if (!isBlank(block.text()))
            return false;
    }
    return true;
}

/** What was done to the text on its way in; shown when the name is hovered. */
QString aboutText(const PolicyFile &file)
{
    QStringList lines{QDir::toNativeSeparators(file.source().isEmpty() ? file.path() : file.source())};
    if (const std::optional<Document> &document = file.document()) {
        lines.append(loadFacts(*document));
        for (const LoadNote &note : loadNotes(*document, document->loadReport(), {}))
            lines.append(note.text);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

struct PolicySession::Loaded
{
    PolicyFile file;
    EditorText text;
    QString about;
};

struct PolicySession::Written
{
    enum class Outcome { Saved, Conflict, Failed };
    Outcome outcome = Outcome::Failed;
    PolicyFile file = PolicyFile::untitled({});
    EditorText text;
    QString about;
    Error error;
    std::optional<Error> unkept; ///< why the version before could not be kept
    int revision = 0;            ///< of the editor's document when its text was taken
};

PolicySession::PolicySession(PolicyPane *pane, AskPath askPath, QObject *parent)
    : QObject(parent), m_pane(pane), m_askPath(std::move(askPath)), m_file(PolicyFile::untitled({}))
{
    connect(pane->editor(), &PolicyEditor::edited, this, [this] {
        showName(); // the first letter makes an untitled policy of an empty side
        Q_EMIT edited();
    });
    new LoadDesk(this);
    showName();
}

bool PolicySession::isModified() const
{
    const QTextDocument &document = *m_pane->editor()->document();
    return document.isModified() && !(m_file.isUntitled() && isBlank(document));
}

bool PolicySession::isUnused() const
{
    return m_file.name().isEmpty() && m_pane->editor()->document()->isEmpty();
}

std::optional<PolicyText> PolicySession::text() const
{
    const PolicyEditor *editor = m_pane->editor();
    if (m_file.document() && (!editor->document()->isModified() || editor->isLoading()))
        return PolicyText{m_file.document(), {}, {}};
    const QString text = textNow();
    if (isBlank(text))
        return std::nullopt;
    Origin origin = m_file.origin();
    if (origin.name.isEmpty())
        origin.name = tr("Untitled");
    return PolicyText{{}, text, origin, m_file.document()};
}

QString PolicySession::textNow() const
{
    return m_original.restored(m_pane->editor()->text());
}

void PolicySession::open(const QString &path, const OpenOptions &options)
{
    load([path, options] { return PolicyFile::open(path, options); }, path, options);
}

void PolicySession::readAgain(TrackedChanges changes)
{
    const QString path = m_file.source();
    if (!path.isEmpty())
        askUnsaved(m_pane->window(), {this}, [this, path, changes] { open(path, {.changes = changes}); });
}

/** A locked document is opened again once its password is given. */
void PolicySession::showLoadError(const Error &error, const QString &path, const OpenOptions &options)
{
    const bool asks = error.code == ErrorCode::PasswordNeeded && options.password.isEmpty();
    if (!path.isEmpty() && (asks || error.code == ErrorCode::PasswordWrong)) {
        askPassword(error, path, options);
        return;
    }
    const bool locked = error.code == ErrorCode::PasswordNeeded && !options.password.isEmpty();
    m_pane->messages()->showMessage(MessageBar::Kind::Error,
                                    locked ? tr("“%1” is locked in a way that can’t be opened here. Save a "
                                                "copy without a password and open that.")
                                                 .arg(QDir::toNativeSeparators(path))
                                           : describe(error));
}

/** Without an answer everything stays as it was. */
void PolicySession::askPassword(const Error &error, const QString &path, const OpenOptions &options)
{
    auto *dialog = new QInputDialog(m_pane);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Locked Document"));
    dialog->setLabelText(describe(error));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, path, options](const QString &password) {
        OpenOptions again = options;
        again.password = password.toUtf8();
        open(path, again);
    });
    dialog->open();
}

void PolicySession::openCopy(const QString &path, const QString &name)
{
    load([path, name] { return PolicyFile::openCopy(path, name); }, {});
}

void PolicySession::load(const std::function<Result<PolicyFile>()> &read, const QString &path,
                         const OpenOptions &options)
{
    setBusy(true);
    const auto work = [read]() -> Result<Loaded> {
        auto file = read();
        if (!file)
            return std::unexpected(file.error());
        EditorText text(file->document()->text());
        QString about = aboutText(*file);
        return Loaded{*std::move(file), std::move(text), std::move(about)};
    };
    m_background.run(work, [this, opening = ++m_opening, path, options](Result<Loaded> loaded) {
        setBusy(false);
        if (opening != m_opening)
            return;
        if (!loaded) {
            showLoadError(loaded.error(), path, options);
            return;
        }
        show(std::move(*loaded));
        if (!path.isEmpty())
            Q_EMIT opened(path);
    });
}

std::shared_ptr<const PolicySession::Loaded> PolicySession::prepared(const Document &document)
{
    PolicyFile file = PolicyFile::copyOf(document);
    QString about = aboutText(file);
    return std::make_shared<const Loaded>(std::move(file), EditorText(document.text()), std::move(about));
}

void PolicySession::present(const std::shared_ptr<const Loaded> &text)
{
    ++m_opening;
    show(*text);
}

void PolicySession::setKept(const Document &document, int revision)
{
    QTextDocument *shown = m_pane->editor()->document();
    if (!m_file.isUntitled() || !shown->isModified() || shown->revision() != revision)
        return;
    m_file = m_file.withText(document);
    m_original = EditorText(document.text());
    shown->setModified(false);
    showName();
}

void PolicySession::close()
{
    ++m_opening;
    show({PolicyFile::untitled({}), {}, {}});
}

void PolicySession::begin(const QString &name, const QString &text)
{
    showChanged({PolicyFile::untitled(name), EditorText(text), {}});
}

Draft PolicySession::draft() const
{
    const Origin &origin = m_file.origin();
    const PolicyEditor *editor = m_pane->editor();
    return {.key = {},
            .path = origin.path,
            .name = name().isEmpty() ? tr("Untitled") : name(),
            .format = origin.format,
            .encoding = origin.encoding,
            .diskHash = m_file.diskHash(),
            .when = {},
            .cursor = editor->cursorOffset(),
            .text = textNow()};
}

void PolicySession::restore(const Draft &draft)
{
    showChanged({PolicyFile::of(draft), EditorText(draft.text), QDir::toNativeSeparators(draft.path)});
    m_pane->editor()->setCursorOffset(draft.cursor);
}

void PolicySession::save(Then then)
{
    if (m_file.isUntitled())
        saveAs(std::move(then));
    else
        write(m_file.path(), OnConflict::Ask, std::move(then));
}

void PolicySession::saveAs(Then then)
{
    QString suggestion = m_file.isUntitled() ? tr("policy.txt") : m_file.path();
    if (const QFileInfo source(m_file.source()); !m_file.source().isEmpty())
        suggestion = source.completeBaseName() + ".md"_L1;
    m_askPath(suggestion, [this, then = std::move(then)](const QString &path) {
        write(path, path == m_file.path() ? OnConflict::Ask : OnConflict::Overwrite, then);
    });
}

void PolicySession::show(Loaded loaded)
{
    m_file = std::move(loaded.file);
    m_original = std::move(loaded.text);
    m_about = std::move(loaded.about);
    m_pane->messages()->dismiss();
    m_pane->setPicture({});
    const QString refusal = editRefusal();
    m_pane->editor()->setReadOnlyReason(refusal);
    m_pane->editor()->setText(m_original.text());
    m_pane->editor()->document()->setModified(false);
    if (!refusal.isEmpty())
        m_pane->messages()->showMessage(MessageBar::Kind::Note, refusal);
    showName();
    Q_EMIT replaced();
}

/** Why the text can't be edited; empty if it can. */
QString PolicySession::editRefusal() const
{
    if (!m_original.isBrokenUp() || !m_file.readOnlyReason().isEmpty())
        return m_file.readOnlyReason();
    return tr("%1 has more than 100,000 characters in a row without a space. They are shown in pieces, so "
              "the "
              "text can be read and compared but not edited here.")
        .arg(name().isEmpty() ? tr("The text") : name());
}

/** A text that differs from what is on the disk, if anything is. */
void PolicySession::showChanged(Loaded loaded)
{
    ++m_opening;
    show(std::move(loaded));
    PolicyEditor *editor = m_pane->editor();
    if (!editor->isLoading()) {
        editor->document()->setModified(true);
        return;
    }
    connect(
        editor, &PolicyEditor::loaded, this, [editor] { editor->document()->setModified(true); },
        Qt::SingleShotConnection);
}

void PolicySession::showName()
{
    QString name = m_file.name();
    if (name.isEmpty() && !m_pane->editor()->document()->isEmpty())
        name = tr("Untitled");
    m_pane->setDocumentName(name, m_about);
}

void PolicySession::write(const QString &path, OnConflict onConflict, Then then)
{
    setBusy(true);
    PolicyEditor *editor = m_pane->editor();
    const auto work = [file = m_file, text = textNow(), path, onConflict, history = m_history,
                       revision = editor->document()->revision()]() -> Written {
        if (onConflict == OnConflict::Ask && file.diskState() == PolicyFile::DiskState::Changed)
            return {Written::Outcome::Conflict, file, {}, {}, {}, {}, revision};
        const Result<void> kept = history ? history->keep(path) : Result<void>();
        auto saved = file.saved(text, path);
        if (!saved)
            return {Written::Outcome::Failed, file, {}, {}, saved.error(), {}, revision};
        QString about = aboutText(*saved);
        return {Written::Outcome::Saved,
                *std::move(saved),
                EditorText(text),
                std::move(about),
                {},
                kept ? std::optional<Error>() : kept.error(),
                revision};
    };
    m_background.run(work, [this, path, then = std::move(then)](Written written) {
        setBusy(false);
        finishWriting(std::move(written), path, then);
    });
}

void PolicySession::finishWriting(Written written, const QString &path, const Then &then)
{
    switch (written.outcome) {
    case Written::Outcome::Conflict:
        showConflict(path, then);
        return;
    case Written::Outcome::Failed:
        showWriteError(written.error, path, then);
        return;
    case Written::Outcome::Saved:
        break;
    }
    m_file = std::move(written.file);
    m_original = std::move(written.text);
    m_about = std::move(written.about);
    QTextDocument *document = m_pane->editor()->document();
    const bool typedMeanwhile = document->revision() != written.revision;
    if (!typedMeanwhile)
        document->setModified(false);
    m_pane->editor()->setReadOnlyReason(m_file.readOnlyReason());
    m_pane->messages()->dismiss();
    if (written.unkept)
        m_pane->messages()->showMessage(MessageBar::Kind::Warning,
                                        tr("Saved; but what the file held before could not be kept as an "
                                           "earlier version: %1")
                                            .arg(describe(*written.unkept)));
    showName();
    Q_EMIT saved(path);
    if (then)
        then(!typedMeanwhile);
}

void PolicySession::showConflict(const QString &path, const Then &then)
{
    m_pane->messages()->showMessage(
        MessageBar::Kind::Warning,
        tr("%1 was changed by another program since you opened it. Nothing was saved yet.")
            .arg(QDir::toNativeSeparators(path)),
        {{tr("Save Mine Over It"), [this, path] { write(path, OnConflict::Overwrite, {}); }},
         {tr("Save Under Another Name…"), [this] { saveAs(); }},
         {tr("Drop Mine and Reload"), [this, path] { open(path); }}});
    if (then)
        then(false);
}

void PolicySession::showWriteError(const Error &error, const QString &path, const Then &then)
{
    QList<MessageBar::Choice> choices;
    if (error.code == ErrorCode::WriteFailed && m_file.origin().encoding != TextEncoding{}) {
        choices.append({tr("Save as UTF-8"), [this, path] {
                            m_file = m_file.asUtf8();
                            write(path, OnConflict::Ask, {});
                        }});
    }
    choices.append({tr("Save Under Another Name…"), [this] { saveAs(); }});
    const QString said =
        error.code == ErrorCode::FileMissing
            ? tr("The folder of %1 isn’t there any more, or can’t be reached. Nothing was saved.")
                  .arg(QDir::toNativeSeparators(path))
            : describe(error);
    m_pane->messages()->showMessage(MessageBar::Kind::Error, tr("%1 Your text is still here.").arg(said),
                                    choices);
    if (then)
        then(false);
}

void PolicySession::setBusy(bool busy)
{
    m_busy += busy ? 1 : -1;
    Q_EMIT busyChanged();
}

} // namespace clausula
