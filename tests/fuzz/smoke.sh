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

for door in json facts graph article pack; do
  work=$build/fuzz-$door
  mkdir -p "$work/seeds" "$work/corpus"
  rm -f "$work"/seeds/*
  seed "$door" "$work/seeds"
  echo "fuzz_$door: ${seconds} s"
  "$build/tests/fuzz/fuzz_$door" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -verbosity=0 \
    -artifact_prefix="$work/" "$work/corpus" "$work/seeds" || { echo "fuzz_$door failed; see $work/"; exit 1; }
done
echo "no door broke"
