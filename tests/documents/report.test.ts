import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { ReportTable } from "~/documents/report/table";
import { aTable, bytesOf, documents, HOSTILE } from "./fixtures";
import { readCsv } from "./read-csv";
import { readZip } from "./read-zip";

const ROWS = [
  ["Müller; \"Bernd\"", "2026-11-22", 6],
  ["Çelik, Ayşe", "2026-11-22T23:30:00.000Z", 2.5],
  ["ohne", undefined, undefined],
] as const;

/** A cell that a spreadsheet would calculate, after the blanks that some strip. */
const FORMULA = /^[\s\u00a0\u200b\uFEFF"]*[=+\-@＝＋－＠]/;

async function csv(table: ReportTable): Promise<string> {
  return (await bytesOf(documents.reportCsv(table))).toString("utf8");
}

async function xlsx(table: ReportTable): Promise<ReadonlyMap<string, string>> {
  return readZip(await bytesOf(documents.reportXlsx(table)));
}

function cells(sheet: string): { readonly type: string | null; readonly style: string | null; readonly text: string; readonly place: string | null }[] {
  const { document } = new JSDOM(sheet, { contentType: "application/xml" }).window;
  return [...document.querySelectorAll("c")].map((cell) => ({
    type: cell.getAttribute("t"), style: cell.getAttribute("s"), text: cell.textContent ?? "", place: cell.getAttribute("r"),
  }));
}

describe("the report as CSV", () => {
  it("is what German offices open: byte order mark, semicolons, CRLF, German dates and numbers", async () => {
    const text = await csv(aTable(ROWS));
    expect(text).toBe(
      "\uFEFFPerson;Abgeschlossen am;Einheiten\r\n" +
        '"Müller; ""Bernd""";22.11.2026;6\r\n"Çelik, Ayşe";23.11.2026;2,5\r\nohne;;\r\n',
    );
    expect(readCsv(text.slice(1), ";")[1]).toEqual(['Müller; "Bernd"', "22.11.2026", "6"]);
  });

  it("writes English dates and numbers in English", async () => {
    expect(readCsv((await csv(aTable(ROWS, { language: "en" }))).slice(1), ";")[2]).toEqual(["Çelik, Ayşe", "2026-11-23", "2.5"]);
  });

  it.each(HOSTILE)("makes no formula of %j, whatever separator the reader takes", async (value) => {
    const columns = [{ key: "a", label: value, kind: "text" }, { key: "b", label: "B", kind: "date" }, { key: "c", label: "C", kind: "number" }] as const;
    const text = (await csv(aTable([[value, value, value]], { columns }))).slice(1);
    for (const separator of [";", ",", "\t"]) {
      for (const cell of readCsv(text, separator).flat()) expect(cell).not.toMatch(FORMULA);
    }
    expect(readCsv(text, ";").map((row) => row.length)).toEqual([3, 3]);
  });

  it("leaves names as people write them", async () => {
    const names = ["O’Connor, Zoë", "Anna-Lena Weiß", "D'Angelo", "Nguyễn Thị Bích", "von der Au"];
    const rows = readCsv((await csv(aTable(names.map((name) => [name, undefined, undefined])))).slice(1), ";");
    expect(rows.slice(1).map((row) => row[0])).toEqual(names);
  });

  it("is sent in pieces and asks for rows only as they are sent", async () => {
    let asked = 0;
    function* rows(): Generator<readonly string[]> {
      for (let number = 0; number < 5000; number += 1) {
        asked += 1;
        yield [`Person ${number}`];
      }
    }
    const pieces = documents.reportCsv(aTable([], { rows: rows() }))[Symbol.asyncIterator]();
    await pieces.next();
    expect(asked).toBeLessThan(5000);
    await pieces.return?.();
  });
});

describe("the report as a workbook", () => {
  it("has typed dates and numbers, a header that stays, filters and widths, and merges nothing", async () => {
    const files = await xlsx(aTable(ROWS));
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:C4"/>');
    expect(sheet).toMatch(/<col min="1" max="1" width="30"/);
    expect(sheet).not.toContain("mergeCell");
    expect(cells(sheet).slice(3, 6)).toEqual([
      { place: "A2", type: "inlineStr", style: "0", text: 'Müller; "Bernd"' },
      { place: "B2", type: null, style: "2", text: "46348" },
      { place: "C2", type: null, style: null, text: "6" },
    ]);
    expect(files.get("xl/styles.xml")).toContain("dd\\.mm\\.yyyy");
    expect(files.get("xl/workbook.xml")).toContain("'Bericht'!$A$1:$C$4");
  });

  it("says on its second sheet what was asked and when", async () => {
    const german = await xlsx(aTable(ROWS));
    const info = cells(german.get("xl/worksheets/sheet2.xml") ?? "").map((cell) => cell.text);
    expect(german.get("xl/workbook.xml")).toContain('name="Filter und Stand"');
    expect(info).toEqual(expect.arrayContaining(["Stand", "Abschlüsse", "Kurs", "=Verständigung & mehr", "3"]));
    expect(Number(info[info.indexOf("Stand") + 1])).toBeCloseTo(46349 + 30 / 1440, 8);
    expect((await xlsx(aTable(ROWS, { language: "en" }))).get("xl/workbook.xml")).toContain('name="Filters and time"');
  });

  it("keeps every hostile text a text, also when somebody edits it", async () => {
    const files = await xlsx(aTable(HOSTILE.map((value) => [value, value, value])));
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect([...files.values()].join("")).not.toMatch(/<f[ >/]/);
    const body = cells(sheet).slice(3);
    expect(body).toHaveLength(HOSTILE.length * 3);
    for (const cell of body) expect(cell.type).toBe("inlineStr");
    for (const cell of body.filter(({ text }) => FORMULA.test(text))) expect(cell.style).toBe("4");
    expect(body[0]?.text).toBe("=1+1");
  });

  it("survives what no XML can carry", async () => {
    const sheet = (await xlsx(aTable([["a\u0000b\uD800c\uFFFF & <d> ]]>", undefined, Number.NaN]]))).get("xl/worksheets/sheet1.xml") ?? "";
    expect(cells(sheet)[3]?.text).toBe("a b\uFFFDc  & <d> ]]>");
  });

  it("is well formed in all its parts, the same twice, and whole with no row and with many", async () => {
    for (const [name, xml] of await xlsx(aTable([]))) {
      expect(() => new JSDOM(xml, { contentType: "application/xml" }), name).not.toThrow();
    }
    const twice = await Promise.all([1, 2].map(() => bytesOf(documents.reportXlsx(aTable(ROWS)))));
    expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(true);
    const many = Array.from({ length: 5000 }, (_, index) => [`Person ${index}`, "2026-11-22", index] as const);
    expect((await xlsx(aTable(many))).get("xl/worksheets/sheet1.xml")).toContain('<autoFilter ref="A1:C5001"/>');
  });

  it("hands on an error of the rows", async () => {
    function* broken(): Generator<readonly string[]> {
      yield ["a"];
      throw new Error("rows ended early");
    }
    await expect(bytesOf(documents.reportXlsx(aTable([], { rows: broken() })))).rejects.toThrow("rows ended early");
  });
});

describe("the report as JSON", () => {
  it("has the same rows by column key", async () => {
    const report = JSON.parse((await bytesOf(documents.reportJson(aTable(ROWS)))).toString("utf8")) as { rows: unknown; filters: unknown };
    expect(report.rows).toEqual([
      { person: 'Müller; "Bernd"', completed: "2026-11-22", units: 6 },
      { person: "Çelik, Ayşe", completed: "2026-11-23", units: 2.5 },
      { person: "ohne", completed: null, units: null },
    ]);
    expect(report.filters).toEqual([{ label: "Kurs", value: "=Verständigung & mehr" }]);
  });
});
