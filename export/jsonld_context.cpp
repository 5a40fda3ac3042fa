// SPDX-License-Identifier: Apache-2.0
// JSON-LD 1.0 features only, and no "@version": some loaders of graph databases refuse a whole document for it. Rules:
// - one prefix for all ids ("g"); no prefix bears the name of a property, else "place:x" would silently become a wrong
// IRI;
// - every term is spelled out and there is no "@vocab", so that a key is either one of these or plainly unknown;
// - no two terms share an IRI, so that compacting with this context gives the same terms back.
#include "export/jsonld_context.h"

namespace bilat {

std::string_view jsonld_context() {
  // Adjacent literals make one line: a line of the file is the context or one node.
  static constexpr std::string_view kContext =
      R"({"g":"https://w3id.org/bilat/id/","bilat":"https://w3id.org/bilat/ns#","schema":"http://schema.org/",)"
      R"("sem":"http://semanticweb.cs.vu.nl/2009/11/sem/","prov":"http://www.w3.org/ns/prov#",)"
      R"("oa":"http://www.w3.org/ns/oa#","skos":"http://www.w3.org/2004/02/skos/core#",)"
      R"("rdf":"http://www.w3.org/1999/02/22-rdf-syntax-ns#","xsd":"http://www.w3.org/2001/XMLSchema#",)"
      R"("edtf":"http://id.loc.gov/datatypes/edtf/",)"
      // classes
      R"("Person":"schema:Person","Party":"schema:PoliticalParty","Country":"schema:Country",)"
      R"("Organization":"schema:Organization","Place":"schema:Place",)"
      R"("Event":"sem:Event","Meeting":"bilat:Meeting","PhoneCall":"bilat:PhoneCall","Visit":"bilat:Visit",)"
      R"("Message":"bilat:Message","Signing":"bilat:Signing","Election":"bilat:Election",)"
      R"("Appointment":"bilat:Appointment","Departure":"bilat:Departure","Gathering":"bilat:Gathering",)"
      R"("Sanction":"bilat:Sanction","DiplomaticTies":"bilat:DiplomaticTies","Interview":"bilat:Interview",)"
      R"("Relation":"bilat:Relation","HoldsOffice":"bilat:HoldsOffice","MemberOf":"bilat:MemberOf",)"
      R"("AffiliatedWith":"bilat:AffiliatedWith","PartOf":"bilat:PartOf","RulingParty":"bilat:RulingParty",)"
      R"("LocatedIn":"bilat:LocatedIn","TradePartner":"bilat:TradePartner",)"
      R"("DiplomaticRelations":"bilat:DiplomaticRelations","Dispute":"bilat:Dispute",)"
      R"("Claim":"bilat:Claim","Date":"sem:Time","Article":"schema:NewsArticle","Evidence":"bilat:Evidence",)"
      R"("Mention":"bilat:Mention",)"
      // entities
      R"("name":"schema:name","alternateName":{"@id":"skos:altLabel","@container":"@set"},)"
      R"("sameAs":{"@id":"schema:sameAs","@type":"@id","@container":"@set"},)"
      // dates
      R"("date":{"@id":"sem:hasTimeStamp","@type":"edtf:EDTF"},"value":{"@id":"rdf:value","@type":"edtf:EDTF"},)"
      R"("earliest":{"@id":"sem:hasEarliestBeginTimeStamp","@type":"xsd:date"},)"
      R"("latest":{"@id":"sem:hasLatestEndTimeStamp","@type":"xsd:date"},"onDate":{"@id":"sem:hasTime","@type":"@id"},)"
      // events
      R"("place":{"@id":"sem:hasPlace","@type":"@id"},"modality":{"@id":"bilat:modality","@type":"@vocab"},)"
      R"("actual":"bilat:actual","planned":"bilat:planned","negated":"bilat:negated",)"
      R"("hypothetical":"bilat:hypothetical","habitual":"bilat:habitual",)"
      R"("participant":{"@id":"bilat:participant","@type":"@id","@container":"@set"},)"
      R"("visitor":{"@id":"bilat:visitor","@type":"@id","@container":"@set"},)"
      R"("host":{"@id":"bilat:host","@type":"@id","@container":"@set"},)"
      R"("destination":{"@id":"bilat:destination","@type":"@id","@container":"@set"},)"
      R"("sender":{"@id":"bilat:sender","@type":"@id","@container":"@set"},)"
      R"("recipient":{"@id":"bilat:recipient","@type":"@id","@container":"@set"},)"
      R"("signatory":{"@id":"bilat:signatory","@type":"@id","@container":"@set"},)"
      R"("witness":{"@id":"bilat:witness","@type":"@id","@container":"@set"},)"
      R"("elected":{"@id":"bilat:elected","@type":"@id","@container":"@set"},)"
      R"("person":{"@id":"bilat:person","@type":"@id","@container":"@set"},)"
      R"("organization":{"@id":"bilat:organization","@type":"@id","@container":"@set"},)"
      R"("organizer":{"@id":"bilat:organizer","@type":"@id","@container":"@set"},)"
      R"("attendee":{"@id":"bilat:attendee","@type":"@id","@container":"@set"},)"
      R"("imposer":{"@id":"bilat:imposer","@type":"@id","@container":"@set"},)"
      R"("target":{"@id":"bilat:target","@type":"@id","@container":"@set"},)"
      R"("party":{"@id":"bilat:party","@type":"@id","@container":"@set"},)"
      R"("interviewee":{"@id":"bilat:interviewee","@type":"@id","@container":"@set"},)"
      R"("interviewer":{"@id":"bilat:interviewer","@type":"@id","@container":"@set"},)"
      R"("kind":"bilat:kind","medium":"bilat:medium","office":"bilat:office","reelection":"bilat:reelection",)"
      R"("instrument":"bilat:instrument","count":"bilat:count","change":"bilat:change","eventName":"bilat:eventName",)"
      R"("partOfVisit":{"@id":"bilat:partOfVisit","@type":"@id"},"cameo":"bilat:cameo","plover":"bilat:plover",)"
      R"("claim":{"@id":"bilat:claim","@type":"@id","@container":"@set"},)"
      R"("evidence":{"@id":"prov:wasDerivedFrom","@type":"@id","@container":"@set"},)"
      // relations, and the plain edges of the same ties
      R"("subject":{"@id":"rdf:subject","@type":"@id"},"object":{"@id":"rdf:object","@type":"@id"},)"
      R"("title":"schema:roleName","from":{"@id":"schema:startDate","@type":"edtf:EDTF"},)"
      R"("to":{"@id":"schema:endDate","@type":"edtf:EDTF"},"since":{"@id":"bilat:since","@type":"edtf:EDTF"},)"
      R"("over":"bilat:over","note":"bilat:note",)"
      R"("holdsOffice":{"@id":"bilat:holdsOffice","@type":"@id","@container":"@set"},)"
      R"("memberOf":{"@id":"schema:memberOf","@type":"@id","@container":"@set"},)"
      R"("affiliatedWith":{"@id":"schema:affiliation","@type":"@id","@container":"@set"},)"
      R"("partOf":{"@id":"bilat:partOf","@type":"@id","@container":"@set"},)"
      R"("rulingParty":{"@id":"bilat:rulingParty","@type":"@id","@container":"@set"},)"
      R"("locatedIn":{"@id":"bilat:locatedIn","@type":"@id","@container":"@set"},)"
      R"("tradePartner":{"@id":"bilat:tradePartner","@type":"@id","@container":"@set"},)"
      R"("diplomaticRelations":{"@id":"bilat:diplomaticRelations","@type":"@id","@container":"@set"},)"
      R"("dispute":{"@id":"bilat:dispute","@type":"@id","@container":"@set"},)"
      // claims, evidence and articles
      R"("about":{"@id":"schema:about","@type":"@id"},"document":{"@id":"prov:hadPrimarySource","@type":"@id"},)"
      R"("rule":"bilat:rule","begin":{"@id":"oa:start","@type":"xsd:nonNegativeInteger"},)"
      R"("end":{"@id":"oa:end","@type":"xsd:nonNegativeInteger"},"quote":"oa:exact",)"
      R"("partOfClaim":{"@id":"bilat:partOfClaim","@type":"@id"},"entity":{"@id":"bilat:entity","@type":"@id"},)"
      R"("key":"bilat:key","mentionName":"bilat:mentionName",)"
      R"("mentionAlias":{"@id":"bilat:mentionAlias","@container":"@set"},)"
      R"("identifier":{"@id":"bilat:identifier","@container":"@set"},"listed":"bilat:listed",)"
      R"("homeCountry":"bilat:homeCountry","entityType":"bilat:entityType",)"
      R"("published":{"@id":"schema:datePublished","@type":"xsd:date"},"dateRule":"bilat:dateRule","publisher":"schema:publisher",)"
      R"("agency":"bilat:agency",)"
      R"("headline":"schema:headline","author":"schema:author","language":"schema:inLanguage",)"
      R"("url":{"@id":"schema:url","@type":"xsd:anyURI","@container":"@set"},)"
      R"("datelinePlace":{"@id":"schema:locationCreated","@type":"@id"},)"
      R"("duplicateOf":{"@id":"bilat:duplicateOf","@type":"@id"},"sentenceSketch":"bilat:sentenceSketch",)"
      R"("Decision":"bilat:Decision","verdict":"bilat:verdict",)"
      R"("decides":{"@id":"bilat:decides","@container":"@set"},)"
      R"("mentions":{"@id":"schema:mentions","@type":"@id","@container":"@set"}})";
  return kContext;
}

}  // namespace bilat
