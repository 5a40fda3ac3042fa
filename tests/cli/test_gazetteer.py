# SPDX-License-Identifier: Apache-2.0
"""--gazetteer: the user's own names, from tables by hand and from Wikidata's query service."""
import json
import unittest

from program import DONE, NOTHING, USAGE, Case

ARTICLE = """Talks in Quito

QUITO, May 6, 2031 (Example Wire) - Danish Foreign Minister Maren Holt met Teodoro Vasquez Lumbrera of Lumen Works in Quito on Tuesday. Holt later spoke to Vasquez Lumbrera by phone.
"""

NAMES = """# people and firms
id\ttype\tname\taliases\tvalid_from\tvalid_to
emp-17\tPerson\tMaren Holt\tM. Holt\t\t
Q900000017\tPerson\tTeodoro Vasquez Lumbrera\t\t\t
lumen\tOrganization\tLumen Works\t\t2001\t
"""


class Gazetteer(Case):
    def setUp(self):
        super().setUp()
        self.write("talks.txt", ARTICLE)
        self.write("names.tsv", NAMES)

    def entities(self, *arguments, article="talks.txt"):
        run = self.expect(DONE, "extract", article, *arguments)
        return {entity["key"]: entity for entity in json.loads(run.out)["entities"]}

    def test_names_bear_the_user_s_ids(self):
        found = self.entities("--gazetteer", "names.tsv")
        self.assertEqual(found["person/emp-17"]["sameAs"], ["emp-17"])
        self.assertEqual(found["person/Q900000017"]["sameAs"], ["https://www.wikidata.org/entity/Q900000017"])
        self.assertEqual(found["organization/lumen"]["name"], "Lumen Works")
        self.assertTrue(found["organization/lumen"]["fromGazetteer"])
        self.assertNotIn("person/maren-holt", found)

    def test_every_command_takes_it(self):
        self.expect(DONE, "build", "talks.txt", "--gazetteer", "names.tsv", "-o", "graph.jsonld")
        graph = json.loads(self.read("graph.jsonld"))["@graph"]
        person = next(node for node in graph if node["@id"] == "g:person/Q900000017")
        self.assertEqual(person["sameAs"], ["https://www.wikidata.org/entity/Q900000017"])
        employee = next(node for node in graph if node["@id"] == "g:person/emp-17")
        self.assertEqual(employee["sameAs"], ["g:id/emp-17"])
        for typed in ("Maren Holt", "emp-17", "person/emp-17"):
            asked = self.expect(DONE, "who-met", "graph.jsonld", typed, "Q900000017")
            self.assertIn("2031-05-06", asked.out)
        told = self.expect(DONE, "explain", "talks.txt", "--gazetteer", "names.tsv")
        self.assertIn("-> person/emp-17", told.out)

    def test_who_met_answers_the_same_after_a_second_build(self):
        self.expect(DONE, "extract", "talks.txt", "--gazetteer", "names.tsv", "-o", "facts.ndjson")
        self.expect(DONE, "build", "facts.ndjson", "-o", "a.jsonld")
        self.expect(DONE, "build", "talks.txt", "--gazetteer", "names.tsv", "-o", "b.jsonld")
        self.assertEqual(self.read("a.jsonld"), self.read("b.jsonld"))

    def test_an_entry_holds_in_its_years(self):
        self.write("old.tsv", "id,type,name,valid_from,valid_to\nx-1,Organization,Lumen Works,,2030\nx-2,Organization,Lumen Works,2031,\n")
        found = self.entities("--gazetteer", "old.tsv")
        self.assertIn("organization/x-2", found)
        self.assertNotIn("organization/x-1", found)

    def test_the_query_service_s_csv(self):
        self.write("query.csv", "person,personLabel,personAltLabel,type\r\n"
                   'http://www.wikidata.org/entity/Q900000001,Maren Holt,"M. Holt, Maren ""Mo"" Holt",Person\r\n'
                   'http://www.wikidata.org/entity/Q900000002,"Teodoro Vasquez Lumbrera",,Person\r\n')
        found = self.entities("--gazetteer", "query.csv")
        self.assertIn("person/Q900000001", found)
        self.assertIn("person/Q900000002", found)

    def test_a_type_for_rows_without_one(self):
        self.write("query.csv", "item,itemLabel\nhttp://www.wikidata.org/entity/Q900000001,Maren Holt\n")
        self.assertIn("person/Q900000001", self.entities("--gazetteer", "query.csv", "--gazetteer-type", "Person"))
        self.expect(USAGE, "extract", "talks.txt", "--gazetteer", "query.csv", says="query.csv:1:1: has no column type")
        self.expect(USAGE, "extract", "talks.txt", "--gazetteer", "query.csv", "--gazetteer-type", "Thing", says="Thing")

    def test_two_of_a_name_are_not_linked(self):
        self.write("two.tsv", "id\ttype\tname\na\tPerson\tMaren Holt\nb\tPerson\tMaren Holt\n")
        found = self.entities("--gazetteer", "two.tsv")
        self.assertIn("person/maren-holt", found)
        self.write("two.tsv", "id\ttype\tname\tcountry\na\tPerson\tMaren Holt\tno\nb\tPerson\tMaren Holt\tDenmark\n")
        self.assertIn("person/b", self.entities("--gazetteer", "two.tsv"))

    def test_the_user_wins_over_the_pack(self):
        self.write("quito.tsv", "id\ttype\tname\nmy-quito\tPlace\tQuito\n")
        self.assertIn("place/my-quito", self.entities("--gazetteer", "quito.tsv"))

    def test_an_item_of_the_pack_stays_one(self):
        self.write("more.tsv", "id\ttype\tname\nQ35\tCountry\tKongeriget Danmark\n")
        article = self.write("dk.txt", "Talks\n\nQUITO, May 6, 2031 (Example Wire) - Kongeriget Danmark signed a treaty with Peru on Tuesday.\n")
        self.assertIn("country/dk", self.entities("--gazetteer", "more.tsv", article=article))

    def test_bad_rows_are_told_of_and_left_out(self):
        self.write("bad.tsv", NAMES + "no-name\tPerson\nx\tPersn\tAnna Berg\ny\tPerson\tBo Dahl\t\tsoon\nz\tPerson\t7\n")
        run = self.expect(DONE, "extract", "talks.txt", "--gazetteer", "bad.tsv", "-o", "facts.ndjson", says=[
            "bad.tsv:6:1: the row has no name", "bad.tsv:7:3: 'Persn' is no type: write Person",
            "bad.tsv:8:19: 'soon' is no date", "bad.tsv:9:10: '7' is no name", "4 of 7 rows were left out"])
        self.assertNotIn("error", run.err)
        self.assertIn(b"person/emp-17", self.read("facts.ndjson"))
        self.expect(DONE, "explain", "talks.txt", "--gazetteer", "bad.tsv", says="bad.tsv:6:1: the row has no name")

    def test_a_file_without_a_usable_row_is_wrong_usage(self):
        for content, says in ((b"", "empty"), (b"id\ttype\tname\n", "without a row"), (b"name\ttype\nA B\tPerson\n", "no column id"),
                              (b"id\ttype\tname\nx\tPerson\t\xff\xfe\n", "no row can be used")):
            self.write("none.tsv", content)
            self.expect(USAGE, "build", "talks.txt", "--gazetteer", "none.tsv", "-o", "graph.jsonld", says=["none.tsv", says])
        self.expect(USAGE, "build", "talks.txt", "--gazetteer", "nowhere.tsv", "-o", "graph.jsonld", says="nowhere.tsv")
        self.assertNotIn("graph.jsonld", self.files())

    def test_several_files_and_jobs_give_the_same(self):
        self.write("one.tsv", "id\ttype\tname\nemp-17\tPerson\tMaren Holt\n")
        self.write("two.tsv", "id\ttype\tname\nlumen\tOrganization\tLumen Works\n")
        self.write("more.txt", ARTICLE.replace("Quito", "Lima"))
        runs = [self.expect(DONE, "extract", "talks.txt", "more.txt", "-j", jobs, "--gazetteer", "one.tsv", "--gazetteer",
                            "two.tsv").out for jobs in (1, 3)]
        self.assertEqual(*runs)
        self.assertIn("organization/lumen", runs[0])
        self.assertIn("person/emp-17", runs[0])

    def test_help_names_the_columns(self):
        for command in ("build", "extract", "explain"):
            run = self.run_bilat(command, "--help")
            self.assertIn("--gazetteer FILE", run.out)
            self.assertIn("valid_from", run.out)


if __name__ == "__main__":
    unittest.main()
