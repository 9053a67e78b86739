// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "app/gui/comparisonengine.h"
#include "app/gui/editortext.h"
#include "app/gui/policyfile.h"
#include "core/authoring/savehistory.h"

namespace clausula {

class PolicyPane;

/**
 * The document of one side: opening, saving, closing. The text lives in the pane's editor, the file in a
 * PolicyFile; reading and writing happen aside. What goes wrong is said in the pane's message bar.
 */
class PolicySession : public QObject
{
    Q_OBJECT

public:
    /** Asks the user for a file name to save under; calls back with it, or not at all. */
    using AskPath =
        std::function<void(const QString &suggestion, std::function<void(const QString &)> chosen)>;
    /** A text that is ready to be shown. */
    struct Loaded;
    /** Told once saving is over: did it happen? */
    using Then = std::function<void(bool saved)>;

    PolicySession(PolicyPane *pane, AskPath askPath, QObject *parent = nullptr);

    [[nodiscard]] PolicyPane *pane() const { return m_pane; }
    [[nodiscard]] const PolicyFile &file() const { return m_file; }
    [[nodiscard]] QString name() const { return m_file.name(); }
    [[nodiscard]] bool isModified() const;
    /** Nothing was opened or typed here yet: a text may come without asking. */
    [[nodiscard]] bool isUnused() const;
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }
    /** The side as it stands; nothing if it is blank. */
    [[nodiscard]] std::optional<PolicyText> text() const;
    /** The characters as they stand, with the document's own line ends. */
    [[nodiscard]] QString textNow() const;

    /** Replaces the side by the file; what is there goes, so ask before. */
    void open(const QString &path, const OpenOptions &options = {});
    /** Reads the foreign file once more, its tracked changes otherwise; asks before unsaved edits go. */
    void readAgain(TrackedChanges changes);
    /** Replaces the side by a copy of \a path that has no file yet. */
    void openCopy(const QString &path, const QString &name);
    /** A text without a file, such as a review carries, made ready; takes long for a long text. */
    [[nodiscard]] static std::shared_ptr<const Loaded> prepared(const Document &document);
    /** Replaces the side by it; there is nothing to save yet. */
    void present(const std::shared_ptr<const Loaded> &text);
    /** The text as of \a revision (of the editor's document) is kept in a review as \a document: it isn't
     * unsaved any more, unless it has a file of its own. */
    void setKept(const Document &document, int revision);
    /** An empty side. */
    void close();
    /** A text that has no file yet; it counts as changed. */
    void begin(const QString &name, const QString &text);

    /** The text as the journal keeps it; key and time are the keeper's. */
    [[nodiscard]] Draft draft() const;
    /** Replaces the side by what the journal kept: unsaved, with the file it belongs to. */
    void restore(const Draft &draft);
    /** What a file held before is kept there when it is saved. */
    void setHistory(const SaveHistory &history) { m_history = history; }
    [[nodiscard]] const std::optional<SaveHistory> &history() const { return m_history; }
    void save(Then then = {});
    void saveAs(Then then = {});

Q_SIGNALS:
    void busyChanged();
    /** Another document stands here now. */
    void replaced();
    /** The user changed the text. */
    void edited();
    void opened(const QString &path);
    void saved(const QString &path);

private:
    enum class OnConflict { Ask, Overwrite };
    struct Written;

    void load(const std::function<Result<PolicyFile>()> &read, const QString &path,
              const OpenOptions &options = {});
    void showLoadError(const Error &error, const QString &path, const OpenOptions &options);
    void askPassword(const Error &error, const QString &path, const OpenOptions &options);
    void show(Loaded loaded);
    void showChanged(Loaded loaded);
    void showName();
    [[nodiscard]] QString editRefusal() const;
    void write(const QString &path, OnConflict onConflict, Then then);
    void finishWriting(Written written, const QString &path, const Then &then);
    void showConflict(const QString &path, const Then &then);
    void showWriteError(const Error &error, const QString &path, const Then &then);
    void setBusy(bool busy);

    PolicyPane *m_pane;
    AskPath m_askPath;
    PolicyFile m_file;
    EditorText m_original; ///< the text as loaded or saved last, with its line ends
    QString m_about;       ///< what was done to the text on its way in, for who hovers the name
    std::optional<SaveHistory> m_history;
    int m_busy = 0;
    quint64 m_opening = 0; ///< counts openings, so that only the last one asked for is shown
    Background m_background;
};

} // namespace clausula
