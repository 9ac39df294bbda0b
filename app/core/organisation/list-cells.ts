/** One line of a list that is not empty. `line` counts from 1, as an editor shows it; `open`: a quote is never closed. */
export type ListRow = { readonly line: number; readonly content: string; readonly values: readonly string[]; readonly open: boolean };

const SEPARATORS = [";", "\t", ","] as const;

/** Reads what spreadsheets write: one thing a line, divided by semicolon, tab or comma, whichever stands in the first one, in quotes where a value holds it. */
export function readCells(text: string): readonly ListRow[] {
  const rows = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u).map((content, place) => ({ line: place + 1, content })).filter(({ content }) => content.trim() !== "");
  const separator = SEPARATORS.find((one) => rows[0]?.content.includes(one)) ?? ";";
  return rows.map(({ line, content }) => ({ line, content, ...split(content, separator) }));
}

function split(content: string, separator: string): { readonly values: readonly string[]; readonly open: boolean } {
  const values: string[] = [""];
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    const sign = content.charAt(at);
    const last = values.length - 1;
    if (sign === '"' && quoted && content.charAt(at + 1) === '"') {
      values[last] += sign;
      at += 1;
    } else if (sign === '"' && (quoted || (values[last] ?? "").trim() === "")) quoted = !quoted;
    else if (sign === separator && !quoted) values.push("");
    else values[last] += sign;
  }
  const tidied = values.map((value) => value.normalize("NFC").trim().replace(/\s+/gu, " "));
  // Spreadsheets end lines with empty columns.
  while (tidied.length > 2 && tidied.at(-1) === "") tidied.pop();
  return { values: tidied, open: quoted };
}
