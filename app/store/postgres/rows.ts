import { settled } from "../carried";

/** One row as the driver hands it over. */
export type Row = Readonly<Record<string, unknown>>;

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new Error(`the column ${column} holds no text`);
  return value;
}

/** Counts and numbers of facts: PostgreSQL hands large integers over as text. */
export function numberOf(row: Row, column: string): number {
  const value = Number(row[column]);
  if (!Number.isSafeInteger(value)) throw new Error(`the column ${column} holds no whole number`);
  return value;
}

/** The document a row keeps; nobody can change it. */
export function bodyOf<T>(row: Row): T {
  return settled(JSON.parse(textOf(row, "body")));
}

export function bodiesOf<T>(rows: readonly Row[]): readonly T[] {
  return rows.map((row) => bodyOf<T>(row));
}

export function firstBody<T>(rows: readonly Row[]): T | undefined {
  const [row] = rows;
  return row && bodyOf<T>(row);
}
