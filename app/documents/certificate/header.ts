import type { Paper } from "./paper";
import type { CertificateSheet } from "./sheet";
import { COLOURS, CONTENT_WIDTH, PAGE, STYLES, type Style } from "./style";

const ROSETTE = 112;
/** Beside a notice, so that most certificates keep to one page. */
const SMALL_ROSETTE = 94;
const PADDING = 18;
const BAR = 7;

/** The head of the first page: what must be read first, who issues, which of the two documents this is. */
export function drawHeader(paper: Paper, sheet: CertificateSheet, rosette: readonly string[]): void {
  paper.y = 0;
  if (sheet.notice) drawStrip(paper, sheet.notice, COLOURS.alarm, STYLES.notice);
  if (sheet.demonstration) drawStrip(paper, sheet.demonstration, COLOURS.hint, { ...STYLES.notice, colour: COLOURS.text });
  const assessed = sheet.kind === "assessed";
  const inked = (style: Style): Style => ({ ...style, colour: assessed ? COLOURS.white : style.colour });
  const size = sheet.notice && sheet.demonstration ? SMALL_ROSETTE : ROSETTE;
  const width = CONTENT_WIDTH - size - 16;
  const lines = [
    { tag: "P", text: sheet.authority, style: inked(STYLES.authority), gap: 12, language: sheet.language === "de" ? undefined : "de" },
    { tag: "H1", text: sheet.heading, style: inked({ ...STYLES.heading, colour: COLOURS.action }), gap: 3, language: undefined },
    { tag: "P", text: sheet.note, style: inked(STYLES.note), gap: 0, language: undefined },
  ];
  const textHeight = lines.reduce((sum, line) => sum + paper.height(line.text, line.style, width) + line.gap, 0);
  const top = paper.y;
  const height = Math.max(textHeight, size) + 2 * PADDING;
  drawGround(paper, top, height, assessed);
  drawRosette(paper, rosette, { size, y: top + (height - size) / 2 }, assessed ? COLOURS.white : COLOURS.action);
  paper.y = top + (height - textHeight) / 2;
  for (const line of lines) {
    paper.write(paper.root, line.tag, line.text, line.style, { width, language: line.language });
    paper.y += line.gap;
  }
  paper.y = top + height;
}

function drawStrip(paper: Paper, text: string, ground: string, style: Style): void {
  const height = paper.height(text, style) + 18;
  const top = paper.y;
  paper.artifact((document) => document.rect(0, top, PAGE.width, height).fill(ground));
  paper.y = top + 9;
  paper.write(paper.root, "P", text, style);
  paper.y = top + height;
}

/** The assessed document has a full coloured field, the other a white one with a bar at the edge. */
function drawGround(paper: Paper, top: number, height: number, assessed: boolean): void {
  paper.artifact((document) => {
    if (assessed) {
      document.rect(0, top, PAGE.width, height).fill(COLOURS.action);
      return;
    }
    document.rect(0, top, BAR, PAGE.height - top).fill(COLOURS.action);
    document.moveTo(PAGE.left, top + height).lineTo(PAGE.width - PAGE.right, top + height).lineWidth(1.2).stroke(COLOURS.action);
  });
}

function drawRosette(paper: Paper, paths: readonly string[], place: { readonly size: number; readonly y: number }, colour: string): void {
  paper.artifact((document) => {
    document.translate(PAGE.width - PAGE.right - place.size, place.y).scale(place.size / 200).lineWidth(1);
    for (const path of paths) document.path(path).stroke(colour);
  });
}
