import type { Paper } from "./paper";
import type { CertificateSheet } from "./sheet";
import { CONTENT_WIDTH, PAGE, STYLES } from "./style";

/** The document in one line: its state unless valid, its kind, its code. */
export function documentLine(sheet: CertificateSheet): string {
  const state = sheet.state === "valid" ? "" : sheet.texts.state[sheet.state];
  return [state, sheet.demonstration?.split(".")[0], sheet.heading, sheet.code].filter(Boolean).join(" · ");
}

/** On every page: which document, in which state, which page of how many; so that a single sheet never misleads. */
export function drawFooters(paper: Paper, sheet: CertificateSheet): void {
  const { document } = paper;
  const { texts } = sheet;
  const { start, count } = document.bufferedPageRange();
  for (let number = 0; number < count; number += 1) {
    document.switchToPage(start + number);
    paper.y = PAGE.height - 34;
    paper.artifact(() => {
      paper.put(documentLine(sheet), STYLES.footer, { width: CONTENT_WIDTH - 90 });
      paper.put(`${texts.page} ${number + 1} ${texts.of} ${count}`, STYLES.footer, { x: PAGE.width - PAGE.right - 80, width: 80, align: "right" });
    }, "Pagination");
  }
}
