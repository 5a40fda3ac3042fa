#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs every fuzzer for a few seconds from seeds that are made of the samples and the pack.
# usage: tests/fuzz/smoke.sh BUILD_DIR [SECONDS]      an input that breaks a door is left in BUILD_DIR/fuzz-<door>/
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$1
seconds=${2:-20}

seed() {  # door, folder
  case $1 in
    article) cp "$root"/samples/*.txt "$2" ;;
    input)
      cp "$root"/tests/unit/read/pages/*.html "$2"
      cp "$root"/samples/01*.txt "$2/plain"
      printf '<rss version="2.0"><channel><title>P</title><item><title>A meets B</title><pubDate>Tue, 06 May 2031 10:00:00 GMT</pubDate><description>&lt;p&gt;A met B.&lt;/p&gt;</description></item></channel></rss>' >"$2/rss"
      printf '{"articles":[{"id":"a","date":"2031-05-06","text":"A met B."}]}' >"$2/json"
      printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: application/http\r\nContent-Length: 59\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nA met B in Oslo.\r\n\r\n' >"$2/warc"
      (cd "$2" && tar cf tar plain && tar czf tgz plain && gzip -k rss) ;;
    facts) "$build/bilat" extract -q "$root"/samples/*.txt | split -l 1 - "$2/line-" ;;
    graph) for name in "$root"/samples/0*.txt; do "$build/bilat" build -q "$name" -o "$2/$(basename "$name" .txt).jsonld"; done ;;
    json) printf '{"a":[1,2.5e3,true,null,"\\u00e9\\ud83d\\ude00"],"b":{}}' >"$2/one" ;;
    pack)
      local file
      while IFS= read -r file; do
        { echo "${file#"$root"/extractors/packs/en-news/}"; head -c 3000 "$file"; } >"$2/$(basename "$file")"
      done < <(find "$root/extractors/packs/en-news" -type f) ;;
  esac
}

for door in ${DOORS:-json facts graph article input pack}; do
  work=$build/fuzz-$door
  mkdir -p "$work/seeds" "$work/corpus"
  rm -f "$work"/seeds/*
  seed "$door" "$work/seeds"
  echo "fuzz_$door: ${seconds} s"
  "$build/tests/fuzz/fuzz_$door" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -verbosity=0 \
    -artifact_prefix="$work/" "$work/corpus" "$work/seeds" || { echo "fuzz_$door failed; see $work/"; exit 1; }
done
echo "no door broke"
