// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftpicture.h"

#include "app/gui/editormarkup.h"
#include "app/gui/spellchecker.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DraftPicture)
};

Result<Recognition> recognized(const Document &document, const DraftInput &input, std::stop_token stop)
{
    const DraftPicture *before = input.previous.get();
    const bool same = before && before->catalog().identity() == input.recognizer.catalog().identity();
    if (!same)
        return input.recognizer.recognize(document, stop);
    return input.recognizer.recognizeAgain(document, before->policy(),
                                           before->document->recognized.recognition, stop);
}

/** Collects what the author should look at. */
class IssueFinder
{
public:
    IssueFinder(const Document &document, const DraftInput &input, const TermList &terms)
        : m_document(document), m_input(input)
    {
        addBlanks();
        addReferences();
        addTerms(terms);
        for (const VagueWords &vague : input.knowledge->advice.vagueWords(document))
            add(DraftIssue::Kind::Vague, vague.span, Tr::tr("%1 Better: %2.").arg(vague.why, vague.suggest));
        addMisspellings();
        std::ranges::stable_sort(m_issues, {}, &DraftIssue::span);
    }

    [[nodiscard]] QList<DraftIssue> issues() const { return m_issues; }

private:
    void add(DraftIssue::Kind kind, Span span, const QString &advice)
    {
        m_issues.append({kind, span, m_document.text(span).toString().simplified(), advice});
    }

    void addBlanks()
    {
        for (const PlaceholderUse &use : m_input.knowledge->placeholders.uses(m_document.text())) {
            const QString label = m_input.knowledge->placeholders.field(use.name).label;
            add(DraftIssue::Kind::Blank, use.span,
                use.name.isEmpty() ? Tr::tr("A blank of a template was left in.")
                                   : Tr::tr("To be filled in: %1").arg(label));
        }
    }

    void addReferences()
    {
        for (const CrossReference &reference : m_input.knowledge->rules.references.find(m_document)) {
            if (reference.section < 0)
                add(DraftIssue::Kind::Reference, reference.span,
                    Tr::tr("There is no section of that number."));
        }
    }

    void addTerms(const TermList &terms)
    {
        for (const DefinedTerm &term : terms.defined) {
            if (term.uses.isEmpty())
                add(DraftIssue::Kind::Term, term.name, Tr::tr("Defined, but used nowhere."));
        }
        for (const UndefinedTerm &term : terms.undefined)
            add(DraftIssue::Kind::Term, term.uses.first(),
                Tr::tr("Written as a defined term %n time(s), but defined nowhere.", nullptr,
                       int(term.uses.size())));
    }

    void addMisspellings()
    {
        if (!m_input.spelling)
            return;
        for (const Misspelling &one : m_input.spelling->check(m_document))
            add(DraftIssue::Kind::Spelling, one.span, Tr::tr("Not in the dictionary."));
    }

    const Document &m_document;
    const DraftInput &m_input;
    QList<DraftIssue> m_issues;
};

QString headingOf(const Document &document, const Section &section)
{
    if (section.heading < 0)
        return Tr::tr("(without heading)");
    return document.flowText(document.blocks()[section.heading]);
}

QList<OutlineRow> outlineOf(const Document &document, const AuthoringKnowledge &knowledge)
{
    const QList<Readability> readings = readabilityBySection(document);
    const QList<Firmness> firmness = knowledge.advice.firmness(document);
    QList<OutlineRow> rows;
    for (int i = 0; i < document.sections().size(); ++i) {
        const Section &section = document.sections()[i];
        if (section.blockCount == 0)
            continue;
        const Span span = spanBetween(document.blocks()[section.firstBlock].span.start,
                                      document.blocks()[section.endBlock() - 1].span.end());
        rows.append(
            {i, section.level, headingOf(document, section), span, readings[i], firmness[i].strength()});
    }
    return rows;
}

MarkKind markOf(DraftIssue::Kind kind)
{
    switch (kind) {
    case DraftIssue::Kind::Blank:
        return MarkKind::Gap;
    case DraftIssue::Kind::Spelling:
        return MarkKind::Moved;
    case DraftIssue::Kind::Reference:
    case DraftIssue::Kind::Term:
    case DraftIssue::Kind::Vague:
        break;
    }
    return MarkKind::Difference;
}

QList<TextMark> marksOf(const DraftPicture &picture)
{
    QList<TextMark> marks;
    for (const DefinedTerm &term : picture.terms.defined) {
        const QString definition = picture.policy().text(term.definition).toString().simplified();
        for (const Span use : term.uses)
            marks.append({picture.text.toEditor(use), MarkKind::Evidence, definition});
    }
    for (const DraftIssue &issue : picture.issues)
        marks.append({picture.text.toEditor(issue.span), markOf(issue.kind), issue.advice});
    return marks;
}

} // namespace

qsizetype DraftPicture::count(DraftIssue::Kind kind) const
{
    return std::ranges::count(issues, kind, &DraftIssue::kind);
}

Result<std::shared_ptr<const DraftPicture>> drawDraft(const DraftInput &input, std::stop_token stop)
{
    const Document document = documentOf(input.text);
    const auto frameworks = resolveFrameworks(input.frameworks, input.recognizer.catalog());
    if (!frameworks)
        return std::unexpected(frameworks.error());
    const auto recognition = recognized(document, input, stop);
    if (!recognition)
        return std::unexpected(recognition.error());
    const RecognizedDocument read{document, *recognition};
    auto analysis = analyzeDocument(read, input.recognizer.catalog(), *frameworks, {}, stop);
    if (!analysis)
        return std::unexpected(analysis.error());
    const auto analyzed = std::make_shared<const AnalyzedDocument>(read, *std::move(analysis));
    const EditorText text(document.text());
    DraftPicture picture{.document = analyzed,
                         .text = text,
                         .bands = clauseBands(read, input.recognizer.catalog(), text),
                         .headings = headingMarks(document, text),
                         .marks = {},
                         .issues = {},
                         .outline = outlineOf(document, *input.knowledge),
                         .terms = input.knowledge->terms.find(document),
                         .recognizer = input.recognizer,
                         .frameworks = *frameworks};
    picture.issues = IssueFinder(document, input, picture.terms).issues();
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, document.origin().name);
    picture.marks = marksOf(picture);
    return std::make_shared<const DraftPicture>(std::move(picture));
}

QString nameOf(DraftIssue::Kind kind)
{
    switch (kind) {
    case DraftIssue::Kind::Blank:
        return Tr::tr("Blank");
    case DraftIssue::Kind::Reference:
        return Tr::tr("Reference");
    case DraftIssue::Kind::Term:
        return Tr::tr("Term");
    case DraftIssue::Kind::Vague:
        return Tr::tr("Vague");
    case DraftIssue::Kind::Spelling:
        break;
    }
    return Tr::tr("Spelling");
}

} // namespace clausula
