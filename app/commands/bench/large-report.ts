import { performance } from "node:perf_hooks";
import { openConnection, type Connection } from "./connection";
import { rounded, type Figures } from "./figures";
import { WrongAnswer } from "./load";
import type { Office } from "./office";
import { tell } from "./plan";
import type { Served } from "./processes";
import { getRequest } from "./request";
import { pageText } from "./tasks";
import { median, memoryOf } from "./usage";

const LONGEST_PAGE = 100;
const MOST_COPIES = 6;
const MOST_MEMORY = 32;
const FILES = ["csv", "json", "xlsx"] as const;
const POLL = 5;
/** So often COPY is measured, and so often our files are. */
export const COPIES = 7;

export type ReportPlan = { readonly times: number };
/** Milliseconds that PostgreSQL's COPY takes for the cells of this CSV. */
export type Copied = (csv: string) => Promise<number>;

/** The report over a large authority through the real server: unchanged, after a change each time, and as files. */
export async function measureLargeReport(figures: Figures, served: Served, office: Office, store: string, { times, copied }: ReportPlan & { readonly copied: Copied }): Promise<void> {
  tell(`report over ${office.learners.length} learners, ${store}`);
  const connection = openConnection(served.port);
  const name = `report page over ${office.learners.length}, ${store}`;
  try {
    const first = await pageTime(connection, served, office);
    figures.say({ figure: `${name}, first`, value: rounded(first), unit: "ms" });
    sayPage(figures, name, await repeated(times, () => pageTime(connection, served, office)));
    sayPage(figures, `${name}, changed`, await repeated(Math.min(times, office.readers.length), async (time) => {
      await openLesson(connection, served, office, time);
      return pageTime(connection, served, office);
    }));
  } finally {
    connection.close();
  }
  for (const form of FILES) await measureFile(figures, served, office, `${form.toUpperCase()} over ${office.learners.length}, ${store}`, form, form === "csv" ? copied : undefined);
}

async function repeated(times: number, work: (time: number) => Promise<number>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) took.push(await work(time));
  return took;
}

function sayPage(figures: Figures, figure: string, took: readonly number[]): void {
  const value = rounded(median(took));
  figures.say({ figure, value, unit: "ms", times: took.length, slowest: rounded(Math.max(...took)), reach: `under ${LONGEST_PAGE}`, reached: value < LONGEST_PAGE });
}

async function pageTime(connection: Connection, { origin }: Served, { hr }: Office): Promise<number> {
  const page = { path: "/de/personal/bericht", marker: 'data-page="bericht"' };
  const begun = performance.now();
  const reply = await connection.ask(getRequest({ origin, session: hr }, page.path));
  const took = performance.now() - begun;
  pageText(reply, page);
  return took;
}

/** Somebody who stands in the report opens a lesson: her document changes, and with it what the report is made of. */
async function openLesson(connection: Connection, { origin }: Served, { course, lesson, readers }: Office, time: number): Promise<void> {
  const page = { path: `/de/kurse/${course}/${lesson}`, marker: 'data-page="lektion"' };
  pageText(await connection.ask(getRequest({ origin, session: readers[time] ?? "" }, page.path)), page);
}

/** One file, read to its end and thrown away, after a first time as often as COPY is measured, with the memory of the server looked at meanwhile. */
async function measureFile(figures: Figures, served: Served, office: Office, figure: string, form: (typeof FILES)[number], copied: Copied | undefined): Promise<void> {
  await download(served, office, form);
  const before = memoryOf(served.pid);
  let most = before ?? 0;
  const watching = setInterval(() => (most = Math.max(most, memoryOf(served.pid) ?? 0)), POLL);
  let bytes = 0;
  const took = await repeated(COPIES, async () => {
    const begun = performance.now();
    bytes = await download(served, office, form);
    return performance.now() - begun;
  }).finally(() => clearInterval(watching));
  const value = rounded(median(took));
  const copy = await copied?.(await textOf(served, office, form));
  const ratio = copy === undefined ? undefined : rounded(value / copy);
  figures.say({
    figure, value, unit: "ms", times: took.length, bytes,
    ...(copy === undefined || ratio === undefined ? {} : { copy: rounded(copy), ratio, reach: `COPY x ${MOST_COPIES}`, reached: ratio <= MOST_COPIES }),
  });
  if (before === undefined) return;
  figures.say({ figure: `${figure}, more memory`, value: rounded(most - before), unit: "MB", reach: `at most ${MOST_MEMORY}`, reached: most - before <= MOST_MEMORY });
}

async function asked({ origin }: Served, { hr }: Office, form: string): Promise<Response> {
  const response = await fetch(`${origin}/de/personal/bericht.${form}`, { headers: { cookie: `sid=${hr}`, "accept-encoding": "identity" } });
  if (response.status !== 200) throw new WrongAnswer(`the report as ${form} was answered with ${response.status}`);
  return response;
}

async function textOf(served: Served, office: Office, form: string): Promise<string> {
  return (await asked(served, office, form)).text();
}

async function download(served: Served, office: Office, form: string): Promise<number> {
  const { body } = await asked(served, office, form);
  if (body === null) throw new WrongAnswer(`the report as ${form} is empty`);
  let bytes = 0;
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) bytes += piece.value.length;
  return bytes;
}
