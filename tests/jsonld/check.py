#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Independent JSON-LD processors must read our JSON-LD into the triples that one expects.

usage: check.py BILAT VOCABULARY      builds the graph of the facts.ndjson beside this script

Exit code 77: no processor is installed (packages python3-pyld, python3-rdflib).
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from pyld import jsonld
except ImportError:
    jsonld = None
try:
    import rdflib
except ImportError:
    rdflib = None

G = "https://w3id.org/bilat/id/"
NS = "https://w3id.org/bilat/ns#"
SCHEMA = "http://schema.org/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
CALL = G + "article/0123456789ab/call"

# (subject, predicate, object) as N-Triples terms.
EXPECTED = [
    (f"<{G}person/ana-keller>", f"<{RDF}type>", f"<{SCHEMA}Person>"),
    (f"<{G}person/ana-keller>", f"<{SCHEMA}name>", '"Ana Keller"'),
    (f"<{G}person/ana-keller>", "<http://www.w3.org/2004/02/skos/core#altLabel>", '"Keller"'),
    (f"<{G}person/ana-keller>", f"<{NS}holdsOffice>", f"<{G}country/pt>"),
    (f"<{G}country/pt>", f"<{SCHEMA}sameAs>", "<http://www.wikidata.org/entity/Q45>"),
    (f"<{G}date/2031-05-02%2F2031-05-03>", f"<{RDF}value>", f'"2031-05-02/2031-05-03"^^<{EDTF}>'),
    (f"<{G}date/2031-05-01>", f"<{SEM}hasEarliestBeginTimeStamp>", f'"2031-05-01"^^<{XSD}date>'),
    (f"<{CALL}>", f"<{SCHEMA}datePublished>", f'"2031-05-02"^^<{XSD}date>'),
    (f"<{CALL}>", f"<{SCHEMA}mentions>", f"<{G}place/lisbon>"),
    (f"<{CALL}#char=10,15>", f"<{OA}start>", f'"10"^^<{XSD}nonNegativeInteger>'),
    (f"<{CALL}#char=10,15>", f"<{OA}exact>", '"words"'),
    (f"<{CALL}#char=10,15>", f"<{PROV}hadPrimarySource>", f"<{CALL}>"),
]
# (predicate, object) that some node must have, whatever its id.
SOMEWHERE = [
    (f"<{RDF}type>", f"<{NS}PhoneCall>"),
    (f"<{RDF}type>", f"<{SEM}Event>"),
    (f"<{NS}modality>", f"<{NS}planned>"),
    (f"<{NS}count>", f'"12"^^<{XSD}integer>'),
    (f"<{NS}reelection>", f'"true"^^<{XSD}boolean>'),
    (f"<{NS}count>", '"a dozen"'),
    (f"<{NS}visitor>", f"<{G}person/ana-keller>"),
    (f"<{SEM}hasTime>", f"<{G}date/2031-05-01>"),
    (f"<{SCHEMA}roleName>", '"Prime Minister"'),
    (f"<{SCHEMA}startDate>", f'"2030"^^<{EDTF}>'),
]
LEXICAL = {
    EDTF: r"(\d{4}(-\d\d(-\d\d)?)?|\.\.)?(/(\d{4}(-\d\d(-\d\d)?)?|\.\.)?)?",
    XSD + "date": r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
    XSD + "nonNegativeInteger": r"\d+",
    XSD + "integer": r"\d+",
    XSD + "boolean": r"true|false",
    XSD + "anyURI": r".*",
}
TRIPLE = re.compile(r'(<[^>]*>) (<[^>]*>) (<[^>]*>|".*?(?<!\\)(?:\\\\)*"(?:\^\^<[^>]*>)?) \.')
faults = []


def check(condition, message):
    if not condition:
        faults.append(message)


def refuse(url, options=None):
    raise OSError(f"the context must be inside the file, but {url} was asked for")


def count_values(document):
    """Triples that the document spells: one a value, and nothing is dropped."""
    return sum(len(value) if isinstance(value, list) else 1
               for node in document["@graph"] for key, value in node.items() if key != "@id")


def check_triples(lines, document):
    triples = []
    for line in lines:
        match = TRIPLE.fullmatch(line)
        check(match, f"no triple of IRIs and literals: {line[:200]}")
        if match:
            triples.append(match.groups())
    check(len(set(triples)) == len(triples) == count_values(document),
          f"{count_values(document)} values were written, {len(triples)} triples were read")
    for triple in EXPECTED:
        check(triple in triples, f"missing: {' '.join(triple)}")
    for pair in SOMEWHERE:
        check(any(triple[1:] == pair for triple in triples), f"missing: {' '.join(pair)}")
    for subject, predicate, value in triples:
        for iri in re.findall(r"^<(.*)>$", subject) + re.findall(r"^<(.*)>$", value) + [predicate[1:-1]]:
            check(re.match(r"https?://", iri), f"an IRI that was not expanded: {iri}")
        typed = re.fullmatch(r'"(.*)"\^\^<(.*)>', value)
        if typed:
            check(re.fullmatch(LEXICAL.get(typed[2], "(?!)"), typed[1]), f"an ill-formed literal: {value}")
    return set(triples)


def check_pyld(document):
    jsonld.set_document_loader(refuse)
    results = []
    for mode in ("json-ld-1.0", "json-ld-1.1"):
        expanded = jsonld.expand(document, {"processingMode": mode})
        check(len(expanded) == len(document["@graph"]), f"{mode}: {len(expanded)} of {len(document['@graph'])} nodes left")
        quads = jsonld.to_rdf(document, {"processingMode": mode, "format": "application/n-quads"})
        results.append(check_triples([line for line in quads.split("\n") if line], document))
        compact = jsonld.compact(expanded, document["@context"], {"processingMode": mode})
        for ours, theirs in zip(document["@graph"], sorted(compact["@graph"], key=lambda node: node["@id"])):
            if '"@value"' in json.dumps(ours):
                continue  # no literal of the term's type: a processor keeps it below the full IRI
            check(ours == theirs, f"{mode}: compacting with our context changes {ours['@id']}")
        again = jsonld.to_rdf(compact, {"format": "application/n-quads"})
        check(sorted(again.split("\n")) == sorted(quads.split("\n")), f"{mode}: expanding and compacting changes the triples")
    check(results[0] == results[1], "JSON-LD 1.0 and 1.1 give different triples")


def check_rdflib(text, document):
    graph = rdflib.Graph()
    graph.parse(data=text, format="json-ld")
    check(len(graph) == count_values(document), f"rdflib: {len(graph)} triples")
    if jsonld is None:
        return
    other = rdflib.Graph()
    other.parse(data=jsonld.to_rdf(document, {"format": "application/n-quads"}), format="nt")
    for triple in list(other - graph)[:5] + list(graph - other)[:5]:
        check(False, f"the processors differ: {triple}")


def check_vocabulary(path, document):
    """Every term of ours is described, and nothing else is."""
    vocabulary = rdflib.Graph()
    vocabulary.parse(path, format="turtle")
    described = {str(s) for s in vocabulary.subjects(rdflib.RDFS.label) if str(s).startswith(NS)}
    ids = [value if isinstance(value, str) else value["@id"] for value in document["@context"].values()]
    used = {NS + iri.split(":", 1)[1] for iri in ids if iri.startswith("bilat:")}
    check(not used - described, f"not in vocabulary.ttl: {sorted(used - described)}")
    check(not described - used, f"only in vocabulary.ttl: {sorted(described - used)}")


def build(bilat):
    with tempfile.TemporaryDirectory() as scratch:
        graph = Path(scratch) / "graph.jsonld"
        facts = Path(__file__).resolve().parent / "facts.ndjson"
        subprocess.run([bilat, "build", facts, "-o", graph], capture_output=True, check=True)
        return graph.read_text(encoding="utf-8")


def main():
    if jsonld is None and rdflib is None:
        print("skipped: neither python3-pyld nor python3-rdflib is installed")
        return 77
    text = build(sys.argv[1])
    document = json.loads(text)
    if jsonld is not None:
        check_pyld(document)
    if rdflib is not None:
        check_rdflib(text, document)
        check_vocabulary(sys.argv[2], document)
    for fault in faults[:20]:
        print(fault)
    print(f"{len(document['@graph'])} nodes, {count_values(document)} triples, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
