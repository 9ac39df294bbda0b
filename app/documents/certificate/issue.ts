import { plainText } from "./metadata";
import type { Paper } from "./paper";
import { dotsOf } from "./qr-code";
import type { CertificateSheet } from "./sheet";
import { COLOURS, CONTENT_WIDTH, PAGE, STYLES } from "./style";

const QR = 92;
const TEXT_WIDTH = CONTENT_WIDTH - QR - 20;

/** Who issued it, where and when, and how to check it. Stands at the foot of the last page and is never torn apart. */
export function drawIssue(paper: Paper, sheet: CertificateSheet, rosette: string): void {
  const { texts, issue } = sheet;
  const width = TEXT_WIDTH;
  const height = measure(paper, sheet, rosette);
  paper.ensure(height + 14);
  paper.y = PAGE.height - PAGE.bottom - height;
  const top = paper.y;
  paper.write(paper.root, "H3", issue.heading, STYLES.section, { width });
  paper.y += 3;
  for (const line of issue.lines) paper.write(paper.root, "P", line, STYLES.small, { width });
  paper.y += 6;
  drawLink(paper, sheet);
  paper.write(paper.root, "P", texts.checkHint, STYLES.small, { width });
  paper.write(paper.root, "P", `${texts.rosette} ${rosette}`, STYLES.small, { width });
  drawQr(paper, sheet, top + (height - QR) / 2);
}

function measure(paper: Paper, { texts, issue, address }: CertificateSheet, rosette: string): number {
  const lines = [...issue.lines, texts.check, address, texts.checkHint, `${texts.rosette} ${rosette}`];
  const text = lines.reduce((sum, line) => sum + paper.height(line, STYLES.small, TEXT_WIDTH), 0);
  return Math.max(QR, text + paper.height(issue.heading, STYLES.section, TEXT_WIDTH) + 9);
}

function drawLink(paper: Paper, { texts, address }: CertificateSheet): void {
  const paragraph = paper.open(paper.root, "P");
  paragraph.add(() => paper.put(texts.check, STYLES.small, { width: TEXT_WIDTH }));
  paper.y += paper.height(texts.check, STYLES.small, TEXT_WIDTH);
  const link = paper.open(paragraph, "Link");
  link.add(() => paper.put(address, STYLES.link, { width: TEXT_WIDTH, underline: true }));
  const height = paper.height(address, STYLES.link, TEXT_WIDTH);
  // `text({ link })` of pdfkit leaves the annotation without the description that PDF/UA demands.
  const description: object = { structParent: link, Contents: plainText(texts.link) };
  paper.document.link(PAGE.left, paper.y, TEXT_WIDTH, height, address, description);
  link.end();
  paragraph.end();
  paper.y += height;
}

function drawQr(paper: Paper, { texts, address }: CertificateSheet, y: number): void {
  const x = PAGE.width - PAGE.right - QR;
  const { data, size } = dotsOf(address);
  const unit = QR / size;
  const figure = paper.open(paper.root, "Figure", { alt: `${texts.qr} ${address}`, bbox: [x, y, x + QR, y + QR], placement: "Block" });
  figure.add(() => {
    for (let row = 0; row < size; row += 1) {
      for (let start = 0; start < size; start += 1) {
        let end = start;
        while (end < size && data[row * size + end]) end += 1;
        if (end > start) paper.document.rect(x + start * unit, y + row * unit, (end - start) * unit, unit);
        start = end;
      }
    }
    paper.document.fill(COLOURS.text);
  });
  figure.end();
}
