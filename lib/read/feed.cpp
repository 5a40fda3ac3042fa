// SPDX-License-Identifier: Apache-2.0
#include "lib/read/feed.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "lib/base/calendar.h"
#include "lib/read/field_date.h"
#include "lib/read/html_text.h"
#include "lib/read/letters.h"
#include "lib/read/page_facts.h"
#include "lib/read/xml_reader.h"

namespace bilat {
namespace {

// What is read of an item or a channel; others are passed over.
constexpr std::string_view kFields[] = {"about",
                                        "title",
                                        "guid",
                                        "id",
                                        "link",
                                        "feedburner:origLink",
                                        "pubDate",
                                        "published",
                                        "dc:date",
                                        "dcterms:issued",
                                        "date",
                                        "updated",
                                        "dc:creator",
                                        "author",
                                        "source",
                                        "dc:publisher",
                                        "dc:language",
                                        "language",
                                        "content:encoded",
                                        "content",
                                        "description",
                                        "summary"};

using Names = std::initializer_list<std::string_view>;

// The elements right below <item> or <channel>, by name; of several with one name the first that is not empty.
class Fields {
 public:
  void set(std::string_view name, std::string value) {
    if (value.empty() || !listed(name, kFields)) return;
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const auto& entry) { return entry.first == name; });
    if (found == values_.end()) values_.emplace_back(std::string(name), std::move(value));
  }
  [[nodiscard]] std::string first(Names names) const {
    for (const auto name : names) {
      for (const auto& [key, value] : values_) {
        if (key == name) return value;
      }
    }
    return {};
  }
  void clear() { values_.clear(); }

 private:
  std::vector<std::pair<std::string, std::string>> values_;
};

std::string_view local_name(std::string_view name) {
  for (const std::string_view prefix : {"atom:", "rss:", "a10:"}) {
    if (name.starts_with(prefix)) return name.substr(prefix.size());
  }
  return name;
}

bool is_item(std::string_view name) { return name == "item" || name == "entry"; }

std::string day_or_raw(const std::string& field) {
  const auto day = parse_field_date(field);
  return day ? to_string(*day) : field;
}

class FeedReader {
 public:
  FeedReader(std::string_view xml, const std::string& source, const std::string& fallback_id)
      : xml_(xml), source_(source), fallback_id_(fallback_id), reader_(xml) {}

  Feed run() {
    XmlEvent event;
    while (reader_.next(event)) take(event);
    feed_.truncated = in_item_ || reader_.truncated();
    finish();
    return std::move(feed_);
  }

 private:
  void take(XmlEvent& event) {
    switch (event.kind) {
      case XmlEvent::Kind::kText:
        if (depth_ > 0) text_ += event.text;
        break;
      case XmlEvent::Kind::kStart:
        start(event);
        break;
      case XmlEvent::Kind::kEnd:
        end(event);
        break;
    }
  }

  [[nodiscard]] Fields& fields() { return in_item_ ? item_ : channel_; }

  void start(const XmlEvent& event) {
    const auto name = local_name(event.name);
    if (depth_ > 0) {
      // Inside a field: an author's name, a source's title, the markup of an XHTML body.
      if (!event.empty && name == field_) ++depth_;
      if (named_ && (name == "name" || name == "title")) text_.clear();
      return;
    }
    if (is_item(name)) {
      item_.clear();
      in_item_ = !event.empty;
      item_.set("about", std::string(event.attribute("rdf:about")));
    } else if (name == "link" && !event.attribute("href").empty()) {
      const auto rel = event.attribute("rel");
      if (rel.empty() || rel == "alternate") fields().set("link", std::string(event.attribute("href")));
      if (!event.empty) open(name, event);
    } else if (!event.empty && name != "rss" && name != "feed" && name != "channel" && name != "rdf:RDF" &&
               name != "items") {
      open(name, event);
    }
    if (name == "feed" || name == "rss" || name == "channel")
      channel_.set("language", std::string(event.attribute("xml:lang")));
  }

  void open(std::string_view name, const XmlEvent& event) {
    field_ = name;
    depth_ = 1;
    text_.clear();
    markup_ = event.attribute("type") == "xhtml";
    inner_begin_ = event.end;
    named_ = name == "author" || name == "source" || name == "image";
  }

  void end(const XmlEvent& event) {
    const auto name = local_name(event.name);
    if (depth_ > 0) {
      // An item's end inside a field: the field was never closed.
      if (is_item(name) && in_item_) depth_ = 1;
      if (named_ && (name == "name" || name == "title")) named_text_ = std::string(trim(text_));
      if (name != field_ && !(is_item(name) && in_item_)) return;
      if (--depth_ > 0) return;
      close(event.begin);
    }
    if (is_item(name) && in_item_) {
      in_item_ = false;
      add_article();
    }
  }

  void close(std::size_t inner_end) {
    auto value = markup_ ? std::string(xml_.substr(inner_begin_, inner_end - inner_begin_)) : std::string(trim(text_));
    if (named_ && !named_text_.empty()) value = named_text_;
    named_text_.clear();
    if (field_ != "image") fields().set(field_, std::move(value));
  }

  // Without tags; what passes a limit of HTML is kept in failure_.
  std::string text_of(const std::string& field) {
    auto text = html_fragment_text(field);
    if (text) return std::move(*text);
    failure_ = std::move(text.error());
    return {};
  }

  // Titles and names: no tags, one line.
  std::string plain(const std::string& field) { return clean_field(has_markup(field) ? text_of(field) : field); }

  void add_article() {
    ++number_;
    failure_.reset();
    RawArticle article;
    article.title = plain(item_.first({"title"}));
    article.source = source_ + ":" + std::to_string(number_);
    article.id = item_.first({"guid", "id", "about"});
    if (article.id.empty()) article.id = fallback_id_ + "-" + std::to_string(number_);
    article.url = item_.first({"link", "feedburner:origLink", "about"});
    article.date = day_or_raw(item_.first({"pubDate", "published", "dc:date", "dcterms:issued", "date", "updated"}));
    article.author = clean_author(plain(item_.first({"dc:creator", "author"})));
    article.publisher = plain(item_.first({"source", "dc:publisher"}));
    article.language = item_.first({"dc:language", "language"});
    auto body = text_of(item_.first({"content:encoded", "content", "description", "summary"}));
    if (failure_) {
      failure_->where = article.source;
      feed_.skipped.push_back(std::move(*failure_));
      return;
    }
    article.text = article.title;
    if (!body.empty() && body != article.title) article.text += (article.text.empty() ? "" : "\n\n") + body;
    feed_.articles.push_back(std::move(article));
  }

  // A channel's title may stand behind its items.
  void finish() {
    const auto publisher = plain(channel_.first({"dc:publisher", "title"}));
    auto language = channel_.first({"language", "dc:language"});
    if (const auto region = language.find_first_of("-_"); region != std::string::npos) language.resize(region);
    for (auto& article : feed_.articles) {
      if (article.publisher.empty()) article.publisher = publisher;
      if (article.language.empty()) article.language = language;
    }
  }

  std::string_view xml_;
  const std::string& source_;
  const std::string& fallback_id_;
  XmlReader reader_;
  Feed feed_;
  Fields channel_;
  Fields item_;
  std::string_view field_;  // the element that is read, below <item> or <channel>
  std::size_t depth_ = 0;   // how many elements of that name are open
  std::size_t inner_begin_ = 0;
  bool markup_ = false;
  bool named_ = false;
  std::string named_text_;
  std::string text_;
  bool in_item_ = false;
  std::size_t number_ = 0;
  std::optional<Error> failure_;  // of the item that is made
};

}  // namespace

Feed read_feed(std::string_view xml, const std::string& source, const std::string& fallback_id) {
  return FeedReader(xml, source, fallback_id).run();
}

}  // namespace bilat
