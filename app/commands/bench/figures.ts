/** One line of the result. `reach` is what it should be; `reached` whether it is. */
export type Figure = {
  readonly figure: string;
  readonly value: number | boolean | undefined;
  readonly unit: string;
  readonly reach?: string;
  readonly reached?: boolean;
  readonly [more: string]: unknown;
};

/** Prints each figure as a line of JSON on standard output, and keeps it for the table at the end. */
export type Figures = { say(figure: Figure): void; table(): string };

export function openFigures(): Figures {
  const said: Figure[] = [];
  return {
    say(figure) {
      said.push(figure);
      process.stdout.write(`${JSON.stringify({ ...figure, value: figure.value ?? null })}\n`);
    },
    table: () => said.map(row).join("\n"),
  };
}

function row({ figure, value, unit, connections, ratio, reach, reached }: Figure): string {
  const where = typeof connections === "number" ? `${figure}, ${connections} connections` : figure;
  const measured = `${value === undefined ? "not measured" : String(value)} ${unit}`;
  const compared = typeof ratio === "number" ? `bare/${ratio}` : "";
  const judged = reach === undefined ? "" : `${reached === true ? "reached" : "MISSED"} (${reach})`;
  return `${where.padEnd(46)}${measured.padEnd(28)}${compared.padEnd(14)}${judged}`.trimEnd();
}

/** Three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
