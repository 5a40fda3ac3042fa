// SPDX-License-Identifier: Apache-2.0
#include "query/answer_format.h"

#include <doctest/doctest.h>

namespace bilat::test {
namespace {

struct Sample {
  GraphArticle article;
  Claim claim;
  Answer answer;
};

void fill(Sample& sample) {
  sample.article.article.id = "0123456789ab/x";
  sample.article.article.publisher = "Harbour Post";
  sample.article.article.urls = {"https://example.org/1"};
  sample.claim.evidence = {{0, 5, "Ana met\nBo."}, {6, 9, "They \"met\"."}};
  sample.answer.columns = {{"date"}, {"who", ColumnKind::kList}, {"sources", ColumnKind::kNumber}};
  sample.answer.rows.push_back({{"", std::vector<std::string>{"Ana \"K\", Dr", "Bo"}, "2"}, {}});
  sample.answer.rows.push_back({{"2031", std::vector<std::string>{}, ""}, {}, "apart"});
  sample.answer.rows[0].proofs.push_back({&sample.article, &sample.claim});
}

}  // namespace

TEST_CASE("answers as CSV and JSON") {
  Sample sample;
  fill(sample);
  CHECK(format_answer(sample.answer, AnswerFormat::kCsv) == "date,who,sources\n,\"Ana \"\"K\"\", Dr; Bo\",2\n2031,,\n");
  CHECK(format_answer(sample.answer, AnswerFormat::kJson) ==
        "[\n{\"date\":null,\"who\":[\"Ana \\\"K\\\", Dr\",\"Bo\"],\"sources\":2},\n"
        "{\"date\":\"2031\",\"who\":[],\"sources\":null}\n]\n");
  CHECK(format_answer({}, AnswerFormat::kJson) == "[]\n");
  CHECK(parse_answer_format("json") == AnswerFormat::kJson);
  CHECK_FALSE(parse_answer_format("xml"));
}

TEST_CASE("sources and quotes") {
  Sample sample;
  fill(sample);
  CHECK(format_answer(sample.answer, AnswerFormat::kCsv, {true, false}) ==
        "date,who,sources,publisher,published,url,article\n"
        ",\"Ana \"\"K\"\", Dr; Bo\",2,Harbour Post,,https://example.org/1,0123456789ab/x\n2031,,,,,,\n");
  CHECK(format_answer(sample.answer, AnswerFormat::kCsv, {false, true}) ==
        "date,who,sources,publisher,published,url,article,quote\n"
        ",\"Ana \"\"K\"\", Dr; Bo\",2,Harbour Post,,https://example.org/1,0123456789ab/x,\"Ana met\nBo.\"\n"
        ",\"Ana \"\"K\"\", Dr; Bo\",2,Harbour Post,,https://example.org/1,0123456789ab/x,\"They \"\"met\"\".\"\n"
        "2031,,,,,,,\n");
  CHECK(format_answer(sample.answer, AnswerFormat::kJson, {true, true})
            .find("\"reports\":[{\"publisher\":\"Harbour Post\",\"published\":null,\"url\":\"https://example.org/1\","
                  "\"article\":\"0123456789ab/x\",\"quotes\":[\"Ana met\\nBo.\",\"They \\\"met\\\".\"]}]") !=
        std::string::npos);
  const auto table = format_answer(sample.answer, AnswerFormat::kTable, {true, true});
  CHECK(table.find("    Harbour Post, undated, https://example.org/1  [0123456789ab/x]\n      \"Ana met Bo.\"\n") !=
        std::string::npos);
}

TEST_CASE("a table: aligned, sections apart, nothing that a terminal obeys") {
  Sample sample;
  fill(sample);
  sample.answer.rows[0].cells[0] = "20\x1b[31m31";
  const auto table = format_answer(sample.answer, AnswerFormat::kTable);
  CHECK(table.find('\x1b') == std::string::npos);
  CHECK(table.find("\napart\n---") != std::string::npos);
  CHECK(table.find("        2\n") != std::string::npos);
  CHECK(format_answer({}, AnswerFormat::kTable) == "\n\n");
}

}  // namespace bilat::test
