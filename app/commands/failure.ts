import { ContentError } from "../deps.server";
import { EnvironmentError } from "../env.server";
import { StoreError } from "../store/error";

/** Exit codes beside 0: 1 it did not work, 2 wrong usage, 3 the store is in use by another process. */
const FAILED = 1;
const LOCKED = 3;

/** Runs a command and turns what can go wrong outside the code into a sentence and an exit code. */
export async function withSentences(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const known = explain(error);
    if (!known) throw error;
    process.stderr.write(`${known.sentence}\n`);
    return known.code;
  }
}

function explain(error: unknown): { readonly sentence: string; readonly code: number } | undefined {
  if (error instanceof EnvironmentError) return { sentence: `These settings have to be changed first:\n${error.problems.map((problem) => `  ${problem}`).join("\n")}`, code: FAILED };
  if (error instanceof ContentError) return { sentence: `The shipped content has errors, so nothing is started:\n${error.message}`, code: FAILED };
  if (error instanceof StoreError) return { sentence: withRemedy(error), code: error.code === "locked" ? LOCKED : FAILED };
  if (codeOf(error) === "EADDRINUSE") return { sentence: "PORT: another program listens there already. Choose another one, e.g. PORT=3001.", code: FAILED };
  if (codeOf(error) === "EACCES" || codeOf(error) === "EADDRNOTAVAIL") return { sentence: `HOST, PORT: this address cannot be used (${codeOf(error) ?? ""}).`, code: FAILED };
  return undefined;
}

function withRemedy(error: StoreError): string {
  const remedy = "npm run manage -- init";
  return error.code !== "missing" || error.message.includes(remedy) ? error.message : `${error.message} Run: ${remedy}`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
