import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";

const ENTRY = "tests/store/faults/run.ts";
const PROGRAM = "build/faults/run.mjs";

/** The long fault tests of the store: kills, failing calls, power cuts, random histories, mutants. Ends with one table. */
export async function main(argv: readonly string[]): Promise<number> {
  await build({ entryPoints: [ENTRY], outfile: PROGRAM, bundle: true, platform: "node", format: "esm", packages: "external", alias: { "~": join(process.cwd(), "app") }, logLevel: "error" });
  const child = spawn(process.execPath, [PROGRAM, ...argv], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
