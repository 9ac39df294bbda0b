import type { Language } from "~/core/words";
import type { ReportTable } from "./table";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Cell formats in the order of `STYLE`: plain, head, date, moment, text that must stay text. */
function styleSheet(language: Language): string {
  const day = language === "de" ? "dd\\.mm\\.yyyy" : "yyyy\\-mm\\-dd";
  const font = `<sz val="11"/><color rgb="FF131525"/><name val="Calibri"/><family val="2"/>`;
  return `${HEAD}<styleSheet xmlns="${MAIN}">` +
    `<numFmts count="2"><numFmt numFmtId="164" formatCode="${day}"/><numFmt numFmtId="165" formatCode="${day}\\ hh:mm"/></numFmts>` +
    `<fonts count="2"><font>${font}</font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF2044AA"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>` +
    `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
    `<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** The parts that depend on no row. */
export function fixedParts(table: ReportTable): readonly (readonly [name: string, xml: string])[] {
  return [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", packageRelations()],
    ["docProps/core.xml", properties(table)],
    ["xl/_rels/workbook.xml.rels", workbookRelations()],
    ["xl/styles.xml", styleSheet(table.language)],
  ];
}

/** The workbook itself; `range` is the table with its header, e.g. `A1:G43`. */
export function workbook([report, info]: readonly [string, string], range: string): string {
  const absolute = range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${report}" sheetId="1" r:id="rId1"/>` +
    `<sheet name="${info}" sheetId="2" r:id="rId2"/></sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${report}'!${absolute}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${report}'!$1:$1</definedName></definedNames></workbook>`;
}

function workbookRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>` +
    `<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

function properties({ title, asOf, language }: ReportTable): string {
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(asOf.replace(/\.\d+Z$/, "Z"))}</dcterms:created>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Gegenüber</dc:creator><dc:language>${language}</dc:language>${created}</cp:coreProperties>`;
}

function packageRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

function contentTypes(): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${part("/xl/workbook.xml", `${TYPE}.sheet.main+xml`)}` +
    `${part("/xl/worksheets/sheet1.xml", `${TYPE}.worksheet+xml`)}${part("/xl/worksheets/sheet2.xml", `${TYPE}.worksheet+xml`)}` +
    `${part("/xl/styles.xml", `${TYPE}.styles+xml`)}${part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;
}
