#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The checks themselves: each must fail on a small house that breaks its rule."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import check_house_rules  # noqa: E402
import check_layers  # noqa: E402

LAYERS = """room lib/base:
room lib/facts: lib/base
room graph: lib/facts
room cli: graph
door boost/: graph/*.cpp
"""


class Layers(unittest.TestCase):
    def problems(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {"docs/layers.txt": LAYERS, "lib/base/a.h": "", "graph/g.h": "", **files}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text)
            return check_layers.check(root)

    def test_arrows_downwards_are_right(self):
        self.assertEqual(self.problems({"cli/x.cpp": '#include "graph/g.h"\n#include "lib/base/a.h"\n#include <vector>\n'}), [])

    def test_an_arrow_upwards_is_found(self):
        self.assertIn("lib/facts/f.h:2: includes graph/g.h", self.problems({"lib/facts/f.h": '\n#include "graph/g.h"\n'})[0])

    def test_a_unit_test_sees_what_its_room_sees(self):
        self.assertEqual(self.problems({"tests/unit/facts/t.cpp": '#include "lib/base/a.h"\n'}), [])
        self.assertEqual(len(self.problems({"tests/unit/facts/t.cpp": '#include "graph/g.h"\n'})), 1)

    def test_a_library_outside_its_door_is_found(self):
        self.assertEqual(self.problems({"graph/x.cpp": "#include <boost/graph/adjacency_list.hpp>\n"}), [])
        self.assertEqual(len(self.problems({"graph/y.h": "#include <boost/graph/adjacency_list.hpp>\n"})), 1)

    def test_an_include_that_does_not_start_at_the_top_is_found(self):
        self.assertIn("start at the top", self.problems({"graph/x.cpp": '#include "g.h"\n'})[0])


class HouseRules(unittest.TestCase):
    HEAD = "// SPDX-License-Identifier: Apache-2.0\n"

    def problems(self, path, text):
        return check_house_rules.check_file(path, text)

    def test_clean(self):
        self.assertEqual(self.problems("graph/x.cpp", self.HEAD + '// exit(1)\nauto s = "throw";\n'), [])

    def test_each_rule(self):
        for code in ["std::cout << 1;", "std::exit(1);", "throw 1;", "std::chrono::system_clock::now();", 'getenv("X");',
                     "using namespace std;", "std::printf(\"x\");"]:
            with self.subTest(code=code):
                self.assertEqual(len(self.problems("graph/x.cpp", self.HEAD + code + "\n")), 1)

    def test_the_program_may_print(self):
        self.assertEqual(self.problems("cli/x.cpp", self.HEAD + "std::cout << 1;\n"), [])

    def test_headers_and_names(self):
        self.assertEqual(len(self.problems("graph/Wrong.h", "")), 3)


if __name__ == "__main__":
    unittest.main()
