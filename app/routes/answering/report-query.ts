import { REPORT_COLUMNS, type ReportColumn, type ReportQuery } from "~/core/reporting/filter";
import { REPORT_STATUSES, type ReportStatus } from "~/core/reporting/report";
import { readDay } from "~/core/typed-day";
import type { ReportChoices } from "~/usecases/report-choices";

/** A query as the address has it, and what of it does not exist. */
export type ReadQuery = { readonly query: ReportQuery; readonly page: number; /** Drawn as a list of people, or counted by unit: the same rows. */ readonly grouped: boolean; /** What is told of each, the name first. */ readonly columns: readonly ReportColumn[]; readonly unknown: readonly { readonly name: string; readonly value: string }[] };

const NAMES = ["kurs", "einheit", "status", "von", "bis", "sort", "spalten", "ansicht", "sicht", "seite"] as const;
export type FilterName = (typeof NAMES)[number];

/** `choices`: what a course or unit filter may name. */
export function readReportQuery(search: URLSearchParams, choices: ReportChoices): ReadQuery {
  const unknown: { name: string; value: string }[] = [];
  const odd = (name: string, value: string): undefined => void unknown.push({ name, value: value.slice(0, 100) });
  const filled = (name: FilterName): string | undefined => search.get(name)?.trim() || undefined;
  const read = <Value>(name: FilterName, parse: (value: string) => Value | undefined): Value | undefined => {
    const value = filled(name);
    return value === undefined ? undefined : (parse(value) ?? odd(name, value));
  };
  for (const name of new Set(search.keys())) if (!NAMES.some((one) => one === name)) odd(name, search.get(name) ?? "");
  const sort = read("sort", readSort) ?? { sort: "name", descending: false };
  const query = {
    ...defined("course", read("kurs", (value) => choices.courses.find(({ id }) => id === value)?.id)),
    ...defined("unit", read("einheit", (value) => choices.units.find(({ id }) => id === value)?.id)),
    ...defined("status", read("status", (value): ReportStatus | undefined => REPORT_STATUSES.find((status) => status === value))),
    ...defined("from", read("von", readDay)),
    ...defined("to", read("bis", readDay)),
    ...sort,
  };
  const page = read("seite", (value) => (/^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined)) ?? 1;
  const columns = readColumns(search, (value) => odd("spalten", value));
  read("sicht", (value) => (/^[a-z0-9]{1,40}$/.test(value) ? value : undefined));
  const grouped = read("ansicht", (value) => (value === "einheiten" ? true : undefined)) ?? false;
  return { query, page, grouped, columns, unknown };
}

function defined<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}

/** Ticked in a form they come one by one, in an address together. Without any, all are told. */
function readColumns(search: URLSearchParams, odd: (value: string) => void): readonly ReportColumn[] {
  const named = search.getAll("spalten").flatMap((value) => value.split(",")).filter((value) => value.trim() !== "");
  for (const value of named) if (!REPORT_COLUMNS.some((column) => column === value)) odd(value);
  return named.length === 0 ? REPORT_COLUMNS : REPORT_COLUMNS.filter((column) => column === "name" || named.includes(column));
}

/** The columns as an address names them; `undefined` for all of them. */
export function columnsIn(columns: readonly ReportColumn[]): string | undefined {
  return columns.length === REPORT_COLUMNS.length ? undefined : columns.filter((column) => column !== "name").join(",") || "name";
}

function readSort(value: string): { readonly sort: ReportColumn; readonly descending: boolean } | undefined {
  const descending = value.startsWith("-");
  const sort = REPORT_COLUMNS.find((column) => column === value.slice(descending ? 1 : 0));
  return sort && { sort, descending };
}

/** The address of the same report with something else in it; only what differs from the default is written. */
export function reportAddress(base: string, search: URLSearchParams, change: Partial<Record<FilterName, string | undefined>>): string {
  const next = new URLSearchParams();
  for (const name of NAMES) {
    const value = name in change ? change[name] : (search.get(name) ?? undefined);
    if (value && !(name === "sort" && value === "name") && !(name === "seite" && value === "1")) next.set(name, value);
  }
  const text = next.toString();
  return text === "" ? base : `${base}?${text}`;
}
