#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""bilat rules: check, test and schema, with good packs and bad ones."""
import json
import os
import shutil
import unittest

from program import DONE, ROOT, USAGE, Case

MISTAKES = 1
PACK = ROOT / "extractors/packs/en-news"

FRAME = "embrace.v Meeting subject=participant! object=participant:Person!\n"
HOLDS = """  + "Kenyan President Ruth Kamau embraced Norwegian Prime Minister Kari Solberg on Monday." Meeting(participant: Ruth Kamau, Kari Solberg) date=2026-03-09
  - "Kenyan President Ruth Kamau embraced reform."
"""
FAILS = '  + "Ruth Kamau embraced the idea." Meeting(participant: Ruth Kamau, Kari Solberg)\n'


class Check(Case):
    def check(self, code, *arguments, says=()):
        run = self.expect(code, "rules", "check", *arguments)
        for words in [says] if isinstance(says, str) else says:
            self.assertIn(words, run.out)
        return run

    def test_the_built_in_pack_is_right(self):
        for arguments in ([], [PACK]):
            run = self.check(DONE, *arguments, "--strict")
            self.assertEqual(run.out, "")
            self.assertIn("0 mistakes, 0 warnings", run.err)

    def test_a_right_pack(self):
        self.write("mine/frames/mine.frames", FRAME + HOLDS)
        self.assertEqual(self.check(DONE, "mine", "--strict").out, "")

    def test_all_mistakes_in_one_run(self):
        self.write("mine/frames/a.frames", "meet.v Meting\n" * 12 + FRAME + "  + Nothing\n")
        self.write("mine/lexicon/nominals.tsv", "noun\tkind\nboss\tleadr\n")
        self.write("mine/lexicon/honorifics.tsv", "honorific\tgender\tnote\nMr\tmale?\n")
        self.write("mine/gazetteer/parties.tsv", "id\tname\nparty/x\n")
        self.write("mine/dates/x.rules", "dat : MONTH\n")
        run = self.check(MISTAKES, "mine", says=["B1205", "B1302", "B1107", "B1105", "B1106", "B1404"])
        self.assertIn("17 mistakes, 2 warnings", run.err)
        self.assertLess(run.out.index("a.frames:9:"), run.out.index("a.frames:10:"))

    def test_a_mistake_as_people_see_it(self):
        self.write("mine/frames/mine.frames", "# Мои\nmeet.v Meeting über=participant subject=guest\n")
        self.assertEqual(self.check(MISTAKES, "mine").out, """mine/frames/mine.frames:2:42: error B1208: 'guest' is no role of a Meeting
  2 | meet.v Meeting über=participant subject=guest
    |                                         ^~~~~
  expected: participant or place
  to mend:  1. write one of those expected

""")

    def test_all_mistakes_of_one_line(self):
        self.write("mine/frames/mine.frames", "meet.v Meting subjekt.x=guest @stat=x cameo=1a\n")
        self.check(MISTAKES, "mine", says=["B1205", "B1217", "B1210", "B1215"])

    def test_a_trigger_without_its_part_of_speech(self):
        self.write("mine/frames/mine.frames", "pay.v visit Visit subject=visitor object=host\n")
        self.check(MISTAKES, "mine", says=["B1203", "write 'visit.n' if it is a noun"])

    def test_rows_of_ones_own(self):
        self.write("mine/lexicon/titles.mine.tsv", "title\tclass\toffice\tmember\tposition\tgender\tcalled\nroko tui\tstate\tyes\t\tbefore\n")
        self.check(DONE, "--pack", "mine", "--strict")
        self.write("a.txt", "Fijian Roko Tui Semi Vakatora met King Otto of Norway.")
        run = self.expect(DONE, "explain", "a.txt", "-q", "--pack", "mine")
        self.assertIn('-> country/fj "Roko Tui"', run.out)
        self.assertIn('-> country/no "King"', run.out)
        self.write("mine/lexicon/honorifics.tsv", "honorific\tgender\nMr\tm\n")
        run = self.expect(DONE, "explain", "a.txt", "--pack", "mine")
        self.assertIn("honorifics.mine.tsv adds rows to it", run.err)

    def test_a_folder_without_a_file_of_a_pack(self):
        self.write("mine/lexicon/titel.tsv", "title\nking\n")
        self.check(MISTAKES, "mine", says=["error B1004", "B1003"])
        self.write("a.txt", "Nobody came.")
        self.expect(3, "explain", "a.txt", "--pack", "mine", says="B1004")

    def test_json_for_editors(self):
        self.write("mine/frames/mine.frames", "meet.v Meting\n" + FRAME)
        lines = [json.loads(line) for line in self.check(MISTAKES, "mine", "--format", "json").out.splitlines()]
        self.assertEqual([line["code"] for line in lines], ["B1205", "B1226"])
        first = lines[0]
        self.assertEqual((first["severity"], first["file"], first["line"], first["column"], first["endColumn"], first["text"]),
                         ("error", "mine/frames/mine.frames", 1, 8, 14, "meet.v Meting"))
        self.assertEqual(first["fixes"][0], "did you mean 'Meeting'?")
        self.assertTrue(first["expected"].startswith("Meeting, "))

    def test_strict(self):
        self.write("mine/frames/mine.frames", FRAME)
        self.check(DONE, "mine", says="warning B1226")
        self.check(MISTAKES, "mine", "--strict", says="warning B1226")

    def test_no_utf8(self):
        self.write("mine/frames/mine.frames", FRAME + HOLDS)
        self.write("mine/lexicon/titles.tsv", b"title\nchef d'\xe9tat\n")
        self.check(MISTAKES, "mine", says=["mine/lexicon/titles.tsv:2:8: error B1001", "\\xe9"])
        lines = self.check(MISTAKES, "mine", "--format", "json").out.splitlines()
        self.assertEqual(json.loads(lines[0])["code"], "B1001")
        self.expect(3, "build", "article.txt", "--pack", "mine", "-o", "g.jsonld", says="B1001")
        self.check(MISTAKES, "mine", says="titles.tsv")
        self.write("mine/frames/mine.frames", b"\xff\xfe\x00m\x00e")
        self.check(MISTAKES, "mine", says=["mine.frames:1:1: error B1001", "titles.tsv:2:8"])

    def test_null_bytes_and_control_characters(self):
        self.write("mine/frames/mine.frames", b"meet.v \x00\x1b[1m\x7f\xe2\x80\xae\n")
        run = self.check(MISTAKES, "mine", says="B1205")
        self.assertNotIn("\x1b", run.out)

    def test_a_huge_line(self):
        self.write("mine/frames/mine.frames", "meet.v Meeting " + "x" * (2 << 20) + "\n" + FRAME)
        run = self.check(MISTAKES, "mine", says="mine.frames:1:1048577: error B1005")
        self.assertLess(len(run.out), 1000)
        self.write("mine/frames/mine.frames", "meet.v Meeting " + "subject=guest " * 60_000 + "\n")
        run = self.check(MISTAKES, "mine", says="B1208")
        self.assertLess(len(run.out), 20_000)

    def test_many_mistakes(self):
        self.write("mine/frames/mine.frames", "meet.v Meting\n" * 30_000)
        self.assertIn("only 10000 of them", self.check(MISTAKES, "mine", says="B1205").err)
        self.write("mine/frames/mine.frames", "".join(f"visit.v Visit subject=visitor except=word{i}\n" for i in range(3000)))
        self.check(DONE, "mine", says="B1226")

    def test_no_folder(self):
        self.write("file.frames", FRAME)
        for directory, words in [("nowhere", "does not exist"), ("file.frames", "is no folder"), ("", "empty")]:
            for command in ("check", "test", "schema"):
                with self.subTest(directory=directory, command=command):
                    self.assertEqual(self.expect(USAGE, "rules", command, directory, says=words).out, "")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_unreadable(self):
        self.write("mine/frames/mine.frames", FRAME + HOLDS)
        self.write("mine/frames/closed.frames", FRAME).chmod(0)
        self.check(MISTAKES, "mine", says="mine/frames/closed.frames: error B1002")
        (self.folder / "mine").chmod(0)
        self.expect(USAGE, "rules", "check", "mine", says="mine")
        (self.folder / "mine").chmod(0o755)

    def test_a_whole_pack_stands_alone(self):
        shutil.copytree(PACK, self.folder / "whole")
        os.rename(self.folder / "whole/frames/contacts.frames", self.folder / "whole/frames/other.frames")
        alone = self.check(DONE, "whole", "--strict").err
        self.assertEqual(alone, self.check(DONE).err)  # as many frames, not those of the built-in contacts.frames too
        os.remove(self.folder / "whole/lexicon/nominals.tsv")
        self.check(MISTAKES, "whole", says="B1223")  # laid over: now all contacts stand twice


class Examples(Case):
    def test_only_those_of_the_folder(self):
        self.write("mine/frames/mine.frames", FRAME + HOLDS)
        run = self.expect(DONE, "rules", "test", "mine")
        self.assertEqual(run.out, "2 examples: 2 hold, 0 fail; 1 frame, 0 without an example\n")

    def test_nothing_to_run(self):
        self.write("mine/frames/mine.frames", FRAME)
        self.expect(MISTAKES, "rules", "test", "mine", says="no example was run")
        self.write("mine/frames/mine.frames", FRAME + HOLDS)
        self.expect(MISTAKES, "rules", "test", "--pack", "mine", "--filter", "absent", says="fits the filter")

    def test_failures_say_why(self):
        self.write("mine/frames/mine.frames", FRAME + HOLDS + FAILS)
        run = self.expect(MISTAKES, "rules", "test", "mine")
        for words in ["mine/frames/mine.frames:4: embrace.v: not found", "found     nothing",
                      "expected  Meeting(participant: Ruth Kamau, Kari Solberg)",
                      "embrace.v unfilled on 'embraced': object=participant:Person!: 'the idea' is nobody known",
                      "3 examples: 2 hold, 1 fail"]:
            self.assertIn(words, run.out)

    def test_reasons(self):
        both = '"Kenyan President Ruth Kamau {} Norwegian Prime Minister Kari Solberg in Oslo."'
        for frame, example, words in [
            ("embrace.v Meeting subject=participant! in=participant:Person!", "+ " + both.format("embraced") + " Meeting()",
             "wrong type on 'embraced': in=participant:Person! does not take 'Oslo', a Place"),
            ("receive.v Visit object=visitor:Person subject=host", "+ " + both.format("received") + " Visit()",
             "outranked on 'received' by receive/welcome/greet.v"),
            ("embrace.v Meeting subject=participant", "+ " + both.format("embraced") + " Meeting()",
             "incomplete on 'embraced': a Meeting needs two participants"),
            ("hug.v Meeting subject=participant object=participant", "+ " + both.format("embraced") + " Meeting()",
             "hug.v was not asked"),
            ("embrace.v Visit subject=visitor in=destination! intransitive", "+ " + both.format("embraced") + " Visit()",
             "ruled out on 'embraced' by intransitive: it has an object"),
            ("embrace.v:up Meeting subject=participant object=participant", "+ " + both.format("embraced") + " Meeting()",
             "does not fit 'embraced': the verb stands with another particle, or none"),
            ("embrace.v Meeting subject=participant object=participant", "- " + both.format("embraced"),
             "a Meeting where none should be found"),
            ("embrace.v Meeting subject=participant object=participant", "+ " + both.format("embraced") + " Meeting() date=2026",
             "date: expected 2026, found none"),
            ("meet.v:up Meeting subject=participant object=participant", "+ " + both.format("met") + " Meeting()",
             "found by another rule"),
        ]:
            with self.subTest(frame=frame):
                self.write("mine/frames/mine.frames", f"{frame}\n  {example}\n")
                self.assertIn(words, self.expect(MISTAKES, "rules", "test", "mine").out)

    def test_filter(self):
        self.write("mine/frames/mine.frames", FRAME + HOLDS + "hug.v Meeting subject=participant! object=participant!\n" + FAILS)
        self.expect(DONE, "rules", "test", "mine", "--filter", "embrace")
        self.expect(MISTAKES, "rules", "test", "mine", "--filter", "hug.v")
        self.expect(MISTAKES, "rules", "test", "mine", "--filter", "mine.frames:4")
        self.assertIn("0 examples", self.expect(MISTAKES, "rules", "test", "mine", "--filter", "nothing").out)

    def test_json(self):
        self.write("mine/frames/mine.frames", FRAME + FAILS)
        line = json.loads(self.expect(MISTAKES, "rules", "test", "mine", "--format", "json").out)
        self.assertEqual((line["where"], line["rule"], line["found"]), ("mine/frames/mine.frames:2", "embrace.v", []))

    def test_mistakes_come_first(self):
        self.write("mine/frames/mine.frames", FRAME + HOLDS + "meet.v Meting\n")
        run = self.expect(MISTAKES, "rules", "test", "mine", says="mend them first")
        self.assertIn("B1205", run.out)
        self.write("mine/frames/mine.frames", FRAME + HOLDS + "  + Nothing\n")
        run = self.expect(MISTAKES, "rules", "test", "mine")
        self.assertIn("B1302", run.out)
        self.assertIn("2 examples: 2 hold", run.out)

    def test_the_built_in_pack(self):
        self.assertRegex(self.expect(DONE, "rules", "test").out, r"^(\d+) examples: \1 hold, 0 fail; \d+ frames, 0 without")


class Schema(Case):
    def test_text_and_json_agree(self):
        text = self.expect(DONE, "rules", "schema").out
        schema = json.loads(self.expect(DONE, "rules", "schema", "--format", "json").out)
        self.assertEqual(len(schema["eventTypes"]), 12)
        self.assertEqual(len(schema["relationTypes"]), 9)
        for kind in schema["eventTypes"] + schema["relationTypes"] + schema["slots"] + schema["options"]:
            self.assertIn(kind["name"], text)
        self.assertEqual(sum(kind["frames"] for kind in schema["eventTypes"] + schema["relationTypes"]), len(schema["frames"]))
        self.assertIn(f"{len(schema['frames'])} frames", text)

    def test_what_it_names_can_be_read(self):
        """A frame for each type with every role, option and attribute of the schema has no mistake."""
        schema = json.loads(self.expect(DONE, "rules", "schema", "--format", "json").out)
        frames = ""
        for kind in schema["eventTypes"] + schema["relationTypes"]:
            roles = " ".join(f"subject={role['name']}" + (":" + "|".join(role["possible"]) if not role["words"] else "")
                             for role in kind["roles"])
            attributes = " ".join(f"@{name}=x" for name in schema["attributes"])
            frames += f"embrace.v {kind['name']} {roles} {attributes}\n"
        for slot in schema["slots"]:
            frames += f"embrace.v Meeting {slot['name']}=participant\n"
        for modality in schema["modalities"]:
            frames += f"embrace.v Meeting subject=participant modality={modality}\n"
        frames += "embrace.v visit.n Visit subject=visitor " + " ".join(option["name"] for option in schema["options"]) + "\n"
        self.write("mine/frames/mine.frames", frames)
        run = self.run_bilat("rules", "check", "mine", "--format", "json")
        codes = {json.loads(line)["code"] for line in run.out.splitlines()}
        self.assertLessEqual(codes, {"B1223", "B1224", "B1225", "B1226"})

    def test_frames_of_a_folder(self):
        self.write("mine/frames/mine.frames", FRAME + "meet.v Meting\n")
        run = self.expect(DONE, "rules", "schema", "mine", says="1 mistake;")
        self.assertIn("embrace.v  mine/frames/mine.frames:1", run.out)


class Usage(Case):
    def test_wrong_calls(self):
        for arguments, words in [
            (["rules"], "subcommand"),
            (["rules", "chek"], "'chek' is no command of 'bilat rules'"),
            (["rules", "check", "--strikt"], "--strikt"),
            (["rules", "check", "a", "b"], "b"),
            (["rules", "check", "--format", "xml"], "xml"),
            (["rules", "test", "--strict"], "--strict"),
        ]:
            with self.subTest(arguments=arguments):
                run = self.expect(USAGE, *arguments, says=words)
                self.assertEqual(run.out, "")

    def test_help(self):
        for arguments in [[], ["check"], ["test"], ["schema"]]:
            with self.subTest(arguments=arguments):
                run = self.expect(DONE, "rules", *arguments, "--help")
                for words in ["Usage: bilat rules " + "".join(arguments), "Examples:", "Exit codes:"]:
                    self.assertIn(words, run.out)
                self.assertLessEqual(max(map(len, run.out.splitlines())), 120)


if __name__ == "__main__":
    unittest.main()
