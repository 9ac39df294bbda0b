import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Certificate, CertificateState } from "~/core/certification/model";
import type { Language } from "~/core/words";
import { aCertificate, documents } from "./fixtures";
import { readPdf, type ReadPdf } from "./read-pdf";

const SCORE = /\b(?:Punkte?|Punktzahl|Prozent|Note|Ergebnis|Rang|score|points?|percent|grade|result)\b|%/i;

async function drawn(changes: Partial<Certificate> = {}, language: Language = "de", state: CertificateState = "valid"): Promise<ReadPdf> {
  return readPdf(await documents.certificatePdf(aCertificate(changes), { language, state }));
}

/** A text as it stands in a dictionary of a PDF, in the bytes of UTF-16. */
function utf16(text: string): string {
  return `\u00fe\u00ff${Array.from(text, (character) => `\u0000${character}`).join("")}`;
}

describe("a certificate in German", () => {
  it("says who did what, when, how much and where it can be checked", async () => {
    const { text } = await drawn();
    for (const words of [
      "Zertifikat", "mit Lernerfolgskontrolle", "Jürgen Größe-Łukasz", "hat diesen Kurs abgeschlossen und die Wissensfragen bestanden:",
      "Verständigung sichern", "Making sure we understand each other", "Stadt Musterstadt, Ausländerbehörde (Nordrhein-Westfalen)",
      "K3, Fassung 7f3a9c21", "3. November 2026 bis 22. November 2026", "E-Learning, Selbstlernkurs",
      "6 Unterrichtseinheiten à 45 Minuten (nominal)", "Wissensfragen mit Erläuterung, bestanden", "22. November 2028 (einschließlich)",
      "7F3A-9C21-ABCD-EFGH", "Einfache Sprache", "Sprachmittlung", "Sie bereiten ein Gespräch vor.",
      "Ausgestellt von Stadt Musterstadt, Ausländerbehörde", "Maschinell erstellt, ohne Unterschrift gültig.",
      "https://gegenueber.example.org/de/nachweis/7F3A-9C21-ABCD-EFGH", "Kreuz 7F3A",
    ]) expect(text).toContain(words);
  });

  it("is dated by the day in the authority's zone", async () => {
    expect((await drawn()).text).toContain("Musterstadt, 23. November 2026");
    const elsewhere = { ...aCertificate().authority, timeZone: "America/New_York" };
    expect((await drawn({ authority: elsewhere })).text).toContain("Musterstadt, 22. November 2026");
  });

  it("names a single day, a single unit and a missing end as such", async () => {
    const { text } = await drawn({ period: { from: "2026-11-03", to: "2026-11-03" }, units: 1, validUntil: undefined });
    expect(text).toContain("3. November 2026\n");
    expect(text).not.toContain("3. November 2026 bis");
    expect(text).toContain("1 Unterrichtseinheit à 45 Minuten (nominal)");
    expect(text).toContain("ohne Enddatum");
  });
});

describe("a certificate in English", () => {
  it("says the same, and marks what is left in German", async () => {
    const { text, raw } = await drawn({}, "en");
    for (const words of ["Certificate", "Plain language", "Sprachmittlung", "3 November 2026 to 22 November 2026", "/en/nachweis/"]) {
      expect(text).toContain(words);
    }
    expect(raw).toContain("/Lang (en-GB)");
    expect(raw).toContain("/Lang (de)");
  });
});

describe("the two documents", () => {
  it("differ in title, statement and assessment", async () => {
    const { text } = await drawn({ kind: "attendance" });
    expect(text).toContain("Teilnahmebescheinigung");
    expect(text).toContain("hat alle Teile dieses Kurses bearbeitet:");
    expect(text).toContain("ohne Lernerfolgskontrolle");
    expect(text).not.toContain("Zertifikat");
    expect(text).not.toContain("bestanden");
  });

  it.each(["de", "en"] as const)("show no score in %s, in any state", async (language) => {
    for (const kind of ["attendance", "assessed"] as const) {
      for (const state of ["valid", "superseded", "revoked", "expired"] as const) {
        expect((await drawn({ kind, demonstration: true }, language, state)).text).not.toMatch(SCORE);
      }
    }
  });
});

describe("a state other than valid", () => {
  it.each([
    ["de", "revoked", "Widerrufen. Dieses Dokument gilt nicht mehr."],
    ["de", "superseded", "Ersetzt. Statt dieses Dokuments gilt ein neu ausgestelltes."],
    ["de", "expired", "Abgelaufen. Gültig war dieses Dokument bis einschließlich 22. November 2028."],
    ["en", "revoked", "Revoked. This document is no longer valid."],
    ["en", "superseded", "Superseded. A newly issued document replaces this one."],
    ["en", "expired", "Expired. This document was valid up to and including 22 November 2028."],
  ] as const)("is the first line (%s, %s)", async (language, state, line) => {
    expect((await drawn({ demonstration: true }, language, state)).text.trimStart().startsWith(line)).toBe(true);
  });

  it("is not mentioned where there is none, nor is a demonstration", async () => {
    expect((await drawn()).text).not.toMatch(/Widerrufen|Ersetzt|Abgelaufen|Demonstration/);
    expect((await drawn({ demonstration: true })).text).toContain("Demonstration. Dieses Dokument ist kein Nachweis.");
  });
});

describe("names and lengths", () => {
  const long = Array.from({ length: 8 }, (_, index) => ({ de: `${index + 1}. ${"Verständigungssicherungsmaßnahmen im Gespräch ".repeat(3)}` }));

  it.each([
    ["Łucja Žižek-Şahın O’Connor D'Angelo", "Łucja Žižek-Şahın O’Connor D'Angelo"],
    ["Jose\u0301 Nguye\u0302\u0303n", "José Nguyễn"],
    ["Ḩāj̱ı̋ K͟hān", "H\u0327āj\u0331ı\u030b K\u0331hān"],
    ["Ірина Ґалаґан", "Ірина Ґалаґан"],
  ])("prints %s", async (name, shown) => {
    expect((await drawn({ name })).text).toContain(shown);
    expect(documents.canPrint(name)).toBe(true);
  });

  it("keeps for screen readers what the font lacks, and says so beforehand", async () => {
    const { text, raw } = await drawn({ name: "张伟" });
    expect(text).toContain("??");
    expect(raw).toContain("/ActualText");
    expect(documents.canPrint("张伟")).toBe(false);
  });

  it("flows to a second page and keeps every word", async () => {
    const course = { ...aCertificate().course, title: { de: "Verständigungssicherungsmaßnahmen und Führung ".repeat(3).trim() }, contents: long, objectives: long };
    const { text, pages } = await drawn({ name: "Maria-Magdalena Łukaszewska ".repeat(4), course, demonstration: true }, "de", "revoked");
    expect(pages).toBe(2);
    for (const number of [1, 8]) expect(text.split(`${number}. Verständigungssicherungsmaßnahmen`)).toHaveLength(3);
    expect(text).toContain("Maschinell erstellt, ohne Unterschrift gültig.");
    expect((await drawn()).pages).toBe(1);
  });

  it.each(["klar-sprechen"])("fits one page for the course %s, with the line of the demonstration above", async (id) => {
    const { title, contents, objectives } = parse(readFileSync(`courses/${id}/course.yaml`, "utf8")) as Pick<Certificate["course"], "title" | "contents" | "objectives">;
    for (const language of ["de", "en"] as const) expect((await drawn({ course: { ...aCertificate().course, title, contents, objectives }, demonstration: true }, language)).pages, language).toBe(1);
  });
});

describe("the file", () => {
  it("is the same, byte for byte, whatever was drawn before", async () => {
    const make = () => documents.certificatePdf(aCertificate(), { language: "de", state: "valid" });
    const first = Buffer.from(await make());
    await drawn({ name: "ı ı\u030b \u00a0 µ μ ﬁ" });
    expect(first.equals(Buffer.from(await make()))).toBe(true);
    const other = await documents.certificatePdf(aCertificate(), { language: "de", state: "revoked" });
    expect(first.equals(Buffer.from(other))).toBe(false);
  });

  it("is tagged, titled and in a language, with embedded fonts that can be read", async () => {
    const { raw } = await drawn();
    for (const part of ["/StructTreeRoot", "/Lang (de-DE)", "/Marked true", "/DisplayDocTitle true", "/ToUnicode", "/FontFile2", "/Tabs /S"]) {
      expect(raw).toContain(part);
    }
    expect(raw).toMatch(/<pdfuaid:part>1</);
    expect(raw).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</);
    expect(raw).not.toMatch(/Helvetica|Times|Courier/);
    expect(raw.match(/\/BaseFont \/\w+\+FiraSans/g)?.length).toBeGreaterThan(1);
  });

  it("has headings, a table with row heads, lists, a link and a described figure in reading order", async () => {
    const { structure, raw } = await drawn();
    expect(structure.slice(0, 8)).toEqual(["Document", "P", "H1", "P", "P", "P", "H2", "P"]);
    expect(structure.filter((type) => type === "TH")).toHaveLength(8);
    expect(structure.filter((type) => type === "TD")).toHaveLength(8);
    expect(structure.filter((type) => type === "LI")).toHaveLength(3);
    expect(structure.at(-1)).toBe("Figure");
    expect(structure).toContain("Link");
    expect(raw.match(/\/Scope \/Row/g)).toHaveLength(8);
    expect(raw).toContain(`/Alt (${utf16("QR-Code mit der Adresse der Prüfseite: https://gegenueber.example.org/de/nachweis/7F3A")}`);
    expect(raw).toContain(`/Contents (${utf16("Prüfseite dieses Dokuments öffnen")})`);
  });

  it("carries its credential, and metadata that stay well formed", async () => {
    const title = { de: "Recht & Respekt <heute>" };
    const { raw } = await drawn({ course: { ...aCertificate().course, title } });
    expect(raw).toContain("/AFRelationship /Data");
    expect(raw).toContain("gegenueber-credential-1");
    expect(raw).toContain("Recht &amp; Respekt &lt;heute&gt;");
    expect(raw).toContain("pdfaExtension:schemas");
  });

  it("has an identity of its own", async () => {
    const id = (pdf: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(pdf).toString("latin1"))?.[1];
    const one = await documents.certificatePdf(aCertificate(), { language: "de", state: "valid" });
    const two = await documents.certificatePdf(aCertificate({ code: "0000000000000000" }), { language: "de", state: "valid" });
    expect(id(one)).toMatch(/^[0-9a-f]{32}$/);
    expect(id(one)).not.toBe(id(two));
  });
});
