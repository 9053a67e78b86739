// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfpages.h"

#include "core/base/parallel.h"
#include "core/import/pdfink.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <string_view>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostPages = 5'000;
constexpr qsizetype mostWordsOnPage = 100'000;
constexpr qsizetype mostWords = 5'000'000;
constexpr int mostWorkers = 4;
constexpr int fewestPagesEach = 4;   // a document opened for less costs more than it saves
constexpr int mostPicturesDrawn = 4; // pages without words: what these show, the others will

using DocumentPointer = std::unique_ptr<poppler::document>;

QString textOf(const poppler::ustring &text)
{
    return QString::fromUtf16(text.data(), qsizetype(text.size()));
}

DocumentPointer open(QByteArrayView bytes, const QByteArray &password)
{
    const std::string key = password.toStdString();
    DocumentPointer document(
        poppler::document::load_from_raw_data(bytes.data(), int(bytes.size()), key, key));
    if (document && document->is_locked())
        document->unlock(key, key);
    return document;
}

/** "fi" for the one sign that stands for both, and so on. */
QString withoutLigatures(QString text)
{
    constexpr QLatin1StringView letters[] = {"ff"_L1, "fi"_L1, "fl"_L1, "ffi"_L1, "ffl"_L1, "st"_L1, "st"_L1};
    constexpr char16_t first = u'\uFB00';
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const unsigned sign = unsigned(text[i].unicode()) - first;
        if (sign < std::size(letters))
            text.replace(i, 1, letters[sign]);
    }
    return text;
}

bool isBold(std::string_view font)
{
    constexpr std::string_view names[] = {"Bold", "bold", "Black", "Heavy", "Semibold", "Demi"};
    return std::ranges::any_of(names, [&](std::string_view name) { return font.contains(name); });
}

PdfWord wordOf(const poppler::text_box &box)
{
    PdfWord word;
    word.text = withoutLigatures(textOf(box.text()));
    const poppler::rectf at = box.bbox();
    word.box = {at.left(), at.top(), at.right(), at.bottom()};
    if (box.has_font_info()) {
        word.style.size = std::round(2 * box.get_font_size()) / 2;
        word.style.bold = isBold(box.get_font_name(0));
    }
    word.spaceAfter = box.has_space_after();
    word.upright = box.rotation() == 0;
    return word;
}

/** Reads every n-th page, each worker with a document of its own: Poppler's aren't made to be shared. */
class PageReader
{
public:
    PageReader(QByteArrayView bytes, QByteArray password, QList<PdfPage> &pages)
        : m_bytes(bytes), m_password(std::move(password)), m_count(int(pages.size())), m_pages(pages.data())
    {
    }

    void read(const poppler::document &document)
    {
        const int workers = std::clamp(m_count / fewestPagesEach, 1, mostWorkers);
        const int processors = std::max(int(std::thread::hardware_concurrency()), 1);
        const int share = std::min(workers, processors);
        inParallel(
            share,
            [&](int worker) {
                DocumentPointer own;
                if (worker > 0)
                    own = open(m_bytes, m_password);
                const poppler::document &mine = own ? *own : document;
                if (worker > 0 && !own)
                    return;
                for (int number = worker; number < m_count && !m_tooMuch; number += share)
                    readPage(mine, number);
            },
            share);
    }

    [[nodiscard]] bool tooMuch() const { return m_tooMuch; }

private:
    void readPage(const poppler::document &document, int number)
    {
        const std::unique_ptr<poppler::page> page(document.create_page(number));
        if (!page)
            return;
        PdfPage read;
        const poppler::rectf size = page->page_rect();
        read.width = size.width();
        read.height = size.height();
        if (page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape)
            std::swap(read.width, read.height);
        for (const poppler::text_box &box : page->text_list(poppler::page::text_list_include_font))
            read.words.append(wordOf(box));
        m_words += read.words.size();
        if (read.words.size() > mostWordsOnPage || m_words > mostWords)
            m_tooMuch = true;
        markHiddenWords(*page, read);
        m_pages[number] = std::move(read);
    }

    QByteArrayView m_bytes;
    QByteArray m_password;
    int m_count;
    PdfPage *m_pages; ///< m_count of them; each page is written by one worker
    std::atomic<qsizetype> m_words = 0;
    std::atomic<bool> m_tooMuch = false;
};

/** Drawing a scanned page takes long, so only the first few are looked at. */
void findPictures(const poppler::document &document, QList<PdfPage> &pages)
{
    int drawn = 0;
    bool picture = true;
    for (qsizetype number = 0; number < pages.size(); ++number) {
        PdfPage &read = pages[number];
        if (!read.words.isEmpty())
            continue;
        if (drawn++ < mostPicturesDrawn) {
            const std::unique_ptr<poppler::page> page(document.create_page(int(number)));
            picture = page && showsSomething(*page, read);
        }
        read.picture = picture;
    }
}

} // namespace

Result<PdfPages> readPdfPages(QByteArrayView bytes, const QByteArray &password)
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const DocumentPointer document = open(bytes, password);
    if (!document)
        return failure(ErrorCode::ReadFailed, {}, u"damaged PDF"_s);
    if (document->is_locked())
        return failure(password.isEmpty() ? ErrorCode::PasswordNeeded : ErrorCode::PasswordWrong, {});
    const int count = document->pages();
    if (count > mostPages)
        return failure(ErrorCode::UnsafeInput, {}, u"more than %1 pages"_s.arg(mostPages));
    PdfPages read;
    read.title = textOf(document->get_title()).simplified();
    read.pages.resize(std::max(count, 0));
    PageReader reader(bytes, password, read.pages);
    reader.read(*document);
    if (reader.tooMuch())
        return failure(ErrorCode::UnsafeInput, {}, u"more words than pages can show"_s);
    findPictures(*document, read.pages);
    return read;
}

} // namespace clausula
