import type { Paper } from "./paper";
import type { CertificateSheet } from "./sheet";
import { COLOURS, CONTENT_WIDTH, PAGE, STYLES } from "./style";

const LABEL_WIDTH = 118;
const ROW_PADDING = 2.5;
const INDENT = 13;

/** Who did what: the name, the sentence, the course. */
export function drawSubject(paper: Paper, sheet: CertificateSheet): void {
  paper.y += 18;
  const long = paper.height(sheet.name, STYLES.name) > 2 * STYLES.name.size;
  paper.write(paper.root, "P", sheet.name, long ? STYLES.longName : STYLES.name);
  paper.y += 3;
  paper.write(paper.root, "P", sheet.statement, STYLES.statement);
  paper.y += 9;
  paper.write(paper.root, "H2", sheet.title.text, STYLES.title, { language: foreign(sheet, sheet.title.language) });
  if (sheet.otherTitle) {
    paper.y += 1;
    paper.write(paper.root, "P", sheet.otherTitle.text, STYLES.otherTitle, { language: sheet.otherTitle.language });
  }
  paper.y += 10;
}

/** The facts as a table whose first column heads its rows. */
export function drawRows(paper: Paper, sheet: CertificateSheet): void {
  const valueWidth = CONTENT_WIDTH - LABEL_WIDTH;
  const table = paper.open(paper.root, "Table");
  for (const { label, value, language } of sheet.rows) {
    const height = Math.max(paper.height(label, STYLES.label, LABEL_WIDTH), paper.height(value, STYLES.value, valueWidth)) + 2 * ROW_PADDING;
    paper.ensure(height);
    const top = paper.y;
    paper.rule(COLOURS.line);
    const row = paper.open(table, "TR");
    const head = paper.open(row, "TH", { scope: "Row" });
    paper.y = top + ROW_PADDING;
    paper.write(head, "P", label, STYLES.label, { width: LABEL_WIDTH - 8 });
    head.end();
    const cell = paper.open(row, "TD");
    paper.y = top + ROW_PADDING;
    paper.write(cell, "P", value, STYLES.value, { x: PAGE.left + LABEL_WIDTH, width: valueWidth, language: foreign(sheet, language) });
    cell.end();
    row.end();
    paper.y = top + height;
  }
  table.end();
  paper.rule(COLOURS.line);
}

/** Contents and objectives as lists under their headings. */
export function drawLists(paper: Paper, sheet: CertificateSheet): void {
  const width = CONTENT_WIDTH - INDENT;
  for (const { heading, items } of sheet.lists) {
    paper.y += 9;
    paper.ensure(paper.height(heading, STYLES.section) + 4 + paper.height(items[0]?.text ?? "", STYLES.value, width));
    paper.write(paper.root, "H3", heading, STYLES.section);
    paper.y += 3;
    const list = paper.open(paper.root, "L");
    for (const { text, language } of items) {
      paper.ensure(paper.height(text, STYLES.value, width));
      const item = paper.open(list, "LI");
      const label = paper.open(item, "Lbl");
      label.add(() => paper.put("•", { ...STYLES.value, colour: COLOURS.action }, { width: INDENT }));
      label.end();
      paper.write(item, "LBody", text, STYLES.value, { x: PAGE.left + INDENT, width, language: foreign(sheet, language) });
      item.end();
    }
    list.end();
  }
}

function foreign(sheet: CertificateSheet, language: string | undefined): string | undefined {
  return language === sheet.language ? undefined : language;
}
