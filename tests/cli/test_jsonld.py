#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An independent JSON-LD processor (rdflib) reads the graph into the triples that one expects. Skipped where there is none."""
import json
import sys
import unittest

from program import DONE, SAMPLES, Case

try:
    import rdflib
except ImportError:
    print("python3-rdflib is not installed: skipped")
    sys.exit(77)


class JsonLd(Case):
    def test_triples_of_one_meeting(self):
        self.expect(DONE, "build", "article.txt", "-o", "g.jsonld")
        graph = rdflib.Graph().parse(data=self.read("g.jsonld").decode(), format="json-ld")
        rows = list(graph.query("""
            PREFIX b: <https://w3id.org/bilat/ns#>
            PREFIX schema: <http://schema.org/>
            PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
            SELECT ?day ?name WHERE {
              ?e a b:Meeting, sem:Event ; sem:hasEarliestBeginTimeStamp ?day ; b:participant ?p .
              ?p a schema:Person ; schema:name ?name }"""))
        self.assertEqual({(str(day), str(name)) for day, name in rows},
                         {("2031-05-06", "Lucia Paredes"), ("2031-05-06", "Astrid Lund")})

    def test_all_samples(self):
        self.expect(DONE, "build", *sorted(SAMPLES.glob("*.txt")), "-o", "g.jsonld")
        text = self.read("g.jsonld").decode()
        graph = rdflib.Graph().parse(data=text, format="json-ld")
        self.assertGreater(len(graph), 1000)
        for triple in graph:
            for term in triple:
                self.assertNotIsInstance(term, rdflib.BNode)
                if isinstance(term, rdflib.URIRef):
                    self.assertRegex(str(term), r"^https?://")
        nodes = json.loads(text)["@graph"]
        self.assertEqual([node["@id"] for node in nodes], sorted(node["@id"] for node in nodes))
        self.assertEqual(len({str(s) for s in graph.subjects()}), len(nodes))


if __name__ == "__main__":
    unittest.main()
