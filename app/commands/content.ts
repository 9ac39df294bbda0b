import { parseArgs } from "node:util";
import { checkPath } from "../content/check-path";
import type { WalkedFile } from "../content/compile-folder";
import { measuredLine, type Measured } from "../content/measured";
import { inReadingOrder } from "../content/problem";
import type { Problem } from "../content/port";
import { exportCommand } from "./content/export";
import { playCommand } from "./content/play";
import { reviewCommand } from "./content/review";

const USAGE = `usage:
  content check [--format json] [PATH…]     checks courses, lessons (.mdx) and scenarios (.yaml); default: courses/
  content review SCENARIO [--language de|en]
                                            prints the review sheet of a scenario in Markdown
  content play SCENARIO [--moves a,r1+r2,c] [--language de|en]
                                            plays a scenario here, or prints the transcript of these moves
  content export SCENARIO --format xstate|mermaid|text [--language de|en]
                                            prints a scenario for Stately's tools, as a chart, or to read`;

/** `npm run content`: 0 no error, 1 errors, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  const [verb, ...rest] = argv;
  try {
    if (verb === "check") return await check(rest);
    if (verb === "review") return await reviewCommand(rest);
    if (verb === "play") return await playCommand(rest);
    if (verb === "export") return await exportCommand(rest);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
  process.stderr.write(`${USAGE}\n`);
  return 2;
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

async function check(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options: { format: { type: "string" } }, allowPositionals: true, strict: true });
  if (values.format !== undefined && values.format !== "json" && values.format !== "text") {
    process.stderr.write(`--format is json or text\n${USAGE}\n`);
    return 2;
  }
  const paths = positionals.length > 0 ? positionals : ["courses"];
  const today = new Date().toISOString().slice(0, 10);
  const found = await Promise.all(paths.map((path) => checkPath(path, today)));
  const problems = inReadingOrder(found.flatMap((checked) => checked.problems));
  const walked = found.flatMap((checked) => checked.walked);
  const measured = found.flatMap((checked) => checked.measured);
  const scenarios = walked.map(({ file, states, complete }) => ({ file, states, complete }));
  await write(values.format === "json" ? `${JSON.stringify({ problems, scenarios, measured })}\n` : asText(problems, walked, measured));
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

function asText(problems: readonly Problem[], walked: readonly WalkedFile[], measured: readonly Measured[]): string {
  const lines = problems.map(({ file, line, column, severity, code, message }) => `${file}:${line}:${column} ${severity} ${code} ${message}`);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const proven = walked.map(({ file, states, complete }) => `${file} ${states} states walked${complete ? "" : ", not all"}`);
  return `${[...lines, ...proven, ...measured.map(measuredLine), `${errors} errors, ${problems.length - errors} warnings`].join("\n")}\n`;
}

/** Waits until a pipe has taken everything: the process ends right afterwards. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}
