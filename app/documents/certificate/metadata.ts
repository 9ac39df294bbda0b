/** A text as pdfkit wants texts in dictionaries: an object, because it takes a bare string for a name. */
export function plainText(text: string): string {
  return Object(text) as string;
}

/**
 * A text for the document information. pdfkit writes it twice: into a PDF string by its value, and into XML by
 * `toString` without escaping. One `&` in a course title would break the file's metadata.
 */
export function metadataText(text: string): string {
  return Object.assign(Object(text) as string, { toString: () => escapeXml(text) });
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const PDFA_SCHEMA = "http://www.aiim.org/pdfa/ns";

/** Declares PDF/UA-1 beside PDF/A-3a, which pdfkit declares; PDF/A asks for a description of each foreign property. */
export const ACCESSIBILITY_CLAIM = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="${PDFA_SCHEMA}/extension/"
      xmlns:pdfaSchema="${PDFA_SCHEMA}/schema#" xmlns:pdfaProperty="${PDFA_SCHEMA}/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 this document claims to follow</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;
