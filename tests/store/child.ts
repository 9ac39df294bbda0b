import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

const root = process.cwd();

/** Makes a script that plain Node can run; answers its path. */
export async function bundled(name: "hold" | "write" | "step", folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  const entry = join(root, "tests/store/child", `${name}.ts`);
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", alias: { "~": join(root, "app") }, logLevel: "error" });
  return outfile;
}

/** A real process, and the lines it prints. */
export function started(script: string, ...parameters: readonly string[]) {
  // One thread for the disk, so that its calls can be counted from outside.
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, UV_THREADPOOL_SIZE: "1" } });
  const ended = once(child, "exit");
  return {
    lines: createInterface({ input: child.stdout }),
    pid: child.pid,
    say: (line: string) => void child.stdin.write(`${line}\n`),
    kill: () => child.kill("SIGKILL"),
    /** The exit code; `null` after a signal. */
    code: async (): Promise<unknown> => (await ended)[0],
  };
}
