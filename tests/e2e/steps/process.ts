import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A command of the product as an operator runs it, in a folder of its own. */
export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "gegenueber-operate-"));
}

export function run(argv: readonly string[], environment: Readonly<Record<string, string>>): Promise<Run> {
  const child = start(argv, environment);
  return new Promise((resolve) => {
    const [out, err] = [collect(child, "stdout"), collect(child, "stderr")];
    child.on("exit", (code) => resolve({ code, out: out(), err: err() }));
  });
}

/** `err`: everything it has written to standard error so far. */
export type Served = { readonly url: string; err(): string; stop(): Promise<number | null>; /** As when the power of the process is gone: it cannot finish anything. */ kill(): Promise<void> };

/** A server that has said where it listens. */
export async function serve(argv: readonly string[], environment: Readonly<Record<string, string>>): Promise<Served> {
  const child = start(argv, environment);
  const err = collect(child, "stderr");
  const url = await new Promise<string>((resolve, reject) => {
    const out = collect(child, "stdout", (text) => {
      const found = /^listening on (http:\/\/\S+)$/m.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", (code) => reject(new Error(`ended with ${String(code)}: ${out()}`)));
  });
  return {
    url,
    err,
    stop: () =>
      new Promise((resolve) => {
        child.on("exit", resolve);
        child.kill("SIGTERM");
      }),
    kill: () =>
      new Promise((resolve) => {
        child.on("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}

function start(argv: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const { PORT: _port, DATA_DIR: _folder, ...rest } = process.env;
  return spawn(process.execPath, ["app/commands/run.mjs", ...argv], { env: { ...rest, LOG_LEVEL: "error", ...environment }, stdio: ["ignore", "pipe", "pipe"] });
}

function collect(child: ChildProcess, from: "stdout" | "stderr", seen: (text: string) => void = () => undefined): () => string {
  let text = "";
  child[from]?.on("data", (piece: Buffer) => {
    text += piece.toString("utf8");
    seen(text);
  });
  return () => text;
}
