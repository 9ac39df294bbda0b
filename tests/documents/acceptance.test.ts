import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { aCertificate, aTable, bytesOf, documents } from "./fixtures";
import { readPdf } from "./read-pdf";
import { readZip } from "./read-zip";

// What a validator of PDF/UA would ask, as far as it can be read off our own files; it replaces none.
test.each([["de", "de-DE", "Zertifikat"], ["en", "en-GB", "Certificate"]] as const)("D1 the certificate in %s is tagged, titled, in its language, real text in reading order, and says PDF/UA-1", async (language, tag, heading) => {
  const { raw, structure, text } = readPdf(await documents.certificatePdf(aCertificate(), { language, state: "valid" }));
  expect(raw).toContain("/Marked true");
  expect(raw).toContain(`/Lang (${tag})`);
  expect(raw).toContain("/DisplayDocTitle true");
  expect(raw).toMatch(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]*\S[^<]*</);
  expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(structure[0]).toBe("Document");
  expect(structure.filter((type) => /^H\d$/.test(type)).map((type) => Number(type.slice(1))).every((level, place, all) => level <= (all[place - 1] ?? 0) + 1)).toBe(true);
  const places = [heading, "Jürgen Größe-Łukasz", "7F3A-9C21-ABCD-EFGH"].map((words) => text.indexOf(words));
  expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
  expect(raw.match(/\/S \/Figure/g)?.length).toBe(raw.match(/\/Alt \(/g)?.length);
  expect(unmarkedText(raw)).toEqual([]);
  expect(raw.match(/\/Type \/Font\b/g)?.length ?? 0).toBe((raw.match(/\/ToUnicode/g)?.length ?? 0) + (raw.match(/\/CIDFontType/g)?.length ?? 0));
});

/** Text drawn outside marked content: a reader would never come to it. */
function unmarkedText(raw: string): readonly string[] {
  let depth = 0;
  return raw.split("\n").filter((line) => {
    if (/\bB[DM]C$/.test(line)) depth += 1;
    if (line === "EMC") depth -= 1;
    return depth === 0 && /\bT[jJ]$/.test(line);
  });
}

test("D2 the workbook has named sheets, a header row, no merged cells, typed dates and no picture", async () => {
  const files = readZip(await bytesOf(documents.reportXlsx(aTable([["Ada Öztürk", "2026-11-22", 6], ["Ben", undefined, 0]]))));
  const part = (name: string) => new JSDOM(files.get(name) ?? "", { contentType: "application/xml" }).window.document;
  expect([...part("xl/workbook.xml").querySelectorAll("sheet")].map((sheet) => sheet.getAttribute("name"))).toEqual(["Bericht", "Filter und Stand"]);
  for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) expect(part(name).querySelectorAll("mergeCell, drawing, legacyDrawing"), name).toHaveLength(0);
  const sheet = part("xl/worksheets/sheet1.xml");
  expect([...sheet.querySelectorAll("row[r='1'] c")].map((cell) => cell.textContent)).toEqual(["Person", "Abgeschlossen am", "Einheiten"]);
  expect(sheet.querySelector("pane")?.getAttribute("state")).toBe("frozen");
  const day = sheet.querySelector("c[r=B2]");
  expect([day?.getAttribute("t"), day?.querySelector("v")?.textContent]).toEqual([null, "46348"]);
  const format = part("xl/styles.xml").querySelectorAll("cellXfs xf")[Number(day?.getAttribute("s"))]?.getAttribute("numFmtId");
  expect(part("xl/styles.xml").querySelector(`numFmt[numFmtId="${format}"]`)?.getAttribute("formatCode")).toMatch(/dd.*mm.*yyyy/);
  expect([...files.keys()].filter((name) => /media|drawings|charts/.test(name))).toEqual([]);
});
