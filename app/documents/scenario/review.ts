import type { ReviewPart } from "../../i18n/review-words";

/** The review sheet of a scenario in Markdown: its title, whom it is for, and its parts in words. */
export function reviewSource(title: string, lead: string, parts: readonly ReviewPart[]): string {
  return `${[`# ${escaped(title)}`, escaped(lead), ...parts.map(partLines)].join("\n\n")}\n`;
}

function partLines({ title, lead, facts = [], table, list = [], links }: ReviewPart): string {
  const lines = [
    ...(lead ? [escaped(lead.text)] : []),
    ...facts.map(({ name, value }) => `**${escaped(name)}:** ${escaped(value.text)}`),
    ...(table ? [tableLines(table)] : []),
    ...(list.length > 0 ? [list.map(({ text }) => (links ? `- <${text}>` : `- ${escaped(text)}`)).join("\n")] : []),
  ];
  return [`## ${escaped(title)}`, ...lines].join("\n\n");
}

function tableLines({ columns, rows }: NonNullable<ReviewPart["table"]>): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [row(columns.map(escaped)), row(columns.map(() => "---")), ...rows.map((cells) => row(cells.map((pieces) => pieces.map(({ text }) => escaped(text)).join("; "))))].join("\n");
}

/** Angle brackets would be read as HTML. */
function escaped(text: string): string {
  return text.replaceAll("<", "&lt;");
}
