# SPDX-License-Identifier: Apache-2.0
"""What the tests of the program share: running it in an empty folder of its own."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

BILAT = os.environ.get("BILAT", "bilat")
ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "samples"

DONE, SKIPPED, USAGE, NOTHING = 0, 1, 2, 3

ARTICLE = """Two presidents meet

QUITO, May 6, 2031 (Example Wire) - Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Tuesday.
"""


class Case(unittest.TestCase):
    """Each test runs in a fresh folder, self.folder, which holds article.txt."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.write("article.txt", ARTICLE)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name):
        return (self.folder / name).read_bytes()

    def run_bilat(self, *arguments, stdin=b""):
        run = subprocess.run([BILAT, *map(str, arguments)], cwd=self.folder, input=stdin, capture_output=True, timeout=300,
                             check=False)
        run.out = run.stdout.decode()
        run.err = run.stderr.decode()
        return run

    def expect(self, code, *arguments, says=(), stdin=b""):
        """Runs it, and checks the exit code and that the messages hold these words."""
        run = self.run_bilat(*arguments, stdin=stdin)
        self.assertEqual(run.returncode, code, run.err)
        for words in [says] if isinstance(says, str) else says:
            self.assertIn(words, run.err)
        return run

    def files(self):
        """All that stands in the folder, temporary files of failed writes among them."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())
