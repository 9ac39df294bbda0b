/** A plain CSV parser after RFC 4180, for one separator. */
export function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const close = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quoted && character === '"' && text.charAt(index + 1) === '"') {
      cell += '"';
      index += 1;
    } else if (quoted) {
      if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === separator) close();
    else if (character === "\r" && text.charAt(index + 1) === "\n") {
      close();
      rows.push([]);
      index += 1;
    } else cell += character;
  }
  if (rows.at(-1)?.length === 0 && cell === "") rows.pop();
  else close();
  return rows;
}
