import { performance } from "node:perf_hooks";
import pg from "pg";
import { COPIES, type Copied } from "./large-report";
import { median } from "./usage";

const SEPARATOR = ";";
const AT_ONCE = 2_000;

/** How long PostgreSQL's COPY takes for the cells of a CSV, in milliseconds: from a table of texts to a client that throws it away. */
export function openCopied(server: string): Copied {
  return async (csv) => {
    const rows = csv.replace(/^\uFEFF/u, "").split("\r\n").filter((line) => line !== "").map(cellsOf);
    const columns = Math.max(...rows.map((row) => row.length));
    const client = new pg.Client(server);
    await client.connect();
    try {
      await client.query(`CREATE TEMPORARY TABLE cells (${Array.from({ length: columns }, (_, at) => `c${at} text`).join(", ")})`);
      for (let at = 0; at < rows.length; at += AT_ONCE) await insert(client, rows.slice(at, at + AT_ONCE), columns);
      const took: number[] = [];
      for (let time = 0; time < COPIES; time += 1) {
        const begun = performance.now();
        await client.query(`COPY cells TO STDOUT WITH (FORMAT csv, DELIMITER '${SEPARATOR}')`);
        took.push(performance.now() - begun);
      }
      return median(took);
    } finally {
      await client.end();
    }
  };
}

async function insert(client: pg.Client, rows: readonly (readonly string[])[], columns: number): Promise<void> {
  const values = Array.from({ length: columns }, (_, at) => rows.map((row) => row[at] ?? ""));
  await client.query(`INSERT INTO cells SELECT * FROM unnest(${values.map((_, at) => `$${at + 1}::text[]`).join(", ")})`, values);
}

/** Cells of one line. Line breaks inside of cells do not occur in the report. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
