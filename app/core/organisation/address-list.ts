import { readCells, type ListRow } from "./list-cells";
import { foldEmail, isEmail } from "./model";

/** What keeps a line from naming somebody. `nobody`: no account of the own authority, whether another one has it or none. */
export const ADDRESS_FAULTS = ["no-address", "several-addresses", "twice", "nobody", "deactivated", "too-many-lines"] as const;
/** `line` counts from 1, as an editor shows it; `text`: what stands there. */
export type AddressFault = { readonly line: number; readonly code: (typeof ADDRESS_FAULTS)[number]; readonly text: string };
/** `lines`: how many say something; `addresses`: folded, each once. */
export type AddressList = { readonly lines: number; readonly addresses: readonly { readonly line: number; readonly email: string; readonly text: string }[]; readonly faults: readonly AddressFault[] };

/** People in one list, and so in one assignment. */
export const MOST_ADDRESSES = 5_000;
const HEADS = new Set(["e-mail", "email", "mail", "e-mail-adresse", "emailadresse", "e-mail address", "email address"]);

/** Reads addresses, one a line or in the column whose first line says so. Whose they are is decided by whoever knows people. */
export function readAddressList(text: string): AddressList {
  const rows = readCells(text);
  const column = rows[0]?.values.findIndex((value) => HEADS.has(value.toLowerCase())) ?? -1;
  const body = column < 0 ? rows : rows.slice(1);
  const over = body[MOST_ADDRESSES];
  if (over) return { lines: body.length, addresses: [], faults: [{ line: over.line, code: "too-many-lines", text: shown(over.content) }] };
  const seen = new Set<string>();
  const addresses: AddressList["addresses"][number][] = [];
  const faults: AddressFault[] = [];
  for (const row of body) {
    const said = shown(row.content);
    const [email = "", ...more] = candidates(row, column);
    const fault = more.length > 0 ? "several-addresses" : !isEmail(email) ? "no-address" : seen.has(email) ? "twice" : undefined;
    if (fault) faults.push({ line: row.line, code: fault, text: said });
    else addresses.push({ line: row.line, email, text: said });
    seen.add(email);
  }
  return { lines: body.length, addresses, faults };
}

/** What may be the address: the cell of the column, else whatever holds an @. */
function candidates({ values, content }: ListRow, column: number): readonly string[] {
  if (column >= 0) return [foldEmail(values[column] ?? "")];
  const written = values.filter((value) => value.includes("@"));
  return written.length === 0 ? [foldEmail(content)] : written.map(foldEmail);
}

function shown(content: string): string {
  return content.trim().slice(0, 120);
}
