// SPDX-License-Identifier: Apache-2.0
// What Graphviz and the font libraries below it do not free is not ours to mend: builds with the address sanitizer pass over it.
extern "C" const char* __lsan_default_suppressions();  // NOLINT: the sanitizer fixes the name
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgvc\nleak:libcgraph\nleak:libgvplugin\nleak:libfontconfig\nleak:libpango\nleak:libcairo\nleak:libglib\n";
}
