import { constants } from "node:fs";
import { open, readdir, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { ProblemCode } from "./codes";
import { LIMITS } from "./limits";
import type { Problem, Sources } from "./port";
import { findingsOf, START, type Findings } from "./problem";

/**
 * The text of one file. Links, folders, pipes, big files and other encodings are problems, never exceptions.
 */
export async function readTextFile(file: string, findings: Findings): Promise<string | undefined> {
  let handle: FileHandle;
  try {
    // Neither follows a link nor waits for somebody to write into a pipe.
    handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    findings.error(START, ...openProblem(error));
    return undefined;
  }
  try {
    return await readHandle(handle, findings);
  } catch {
    findings.error(START, "file-unreadable", "Die Datei lässt sich nicht lesen. Prüfen Sie Rechte und Datenträger.");
    return undefined;
  } finally {
    await handle.close();
  }
}

function openProblem(error: unknown): readonly [ProblemCode, string] {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return ["file-missing", "Diese Datei gibt es nicht. Prüfen Sie den Namen."];
  if (code === "ELOOP" || code === "EMLINK") return ["file-kind", "Das ist eine Verknüpfung. Legen Sie die Datei selbst hierher."];
  if (code === "EACCES" || code === "EPERM") return ["file-unreadable", "Diese Datei darf nicht gelesen werden. Prüfen Sie die Rechte."];
  return ["file-kind", "Das ist keine lesbare Datei. Nennen Sie eine .mdx- oder .yaml-Datei oder einen Ordner."];
}

async function readHandle(handle: FileHandle, findings: Findings): Promise<string | undefined> {
  const about = await handle.stat();
  if (!about.isFile()) {
    findings.error(START, "file-kind", "Das ist keine gewöhnliche Datei. Nennen Sie eine .mdx- oder .yaml-Datei oder einen Ordner.");
    return undefined;
  }
  if (about.size > LIMITS.yamlBytes) {
    findings.error(START, "file-too-big", `Die Datei ist größer als ${LIMITS.yamlBytes / 1000} kB. Teilen Sie sie.`);
    return undefined;
  }
  const bytes = await handle.readFile();
  try {
    // A mark at the start is kept and then reported with its place.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    findings.error(START, "encoding", "Die Datei ist kein Text in UTF-8. Speichern Sie sie im Editor mit der Kodierung UTF-8.");
    return undefined;
  }
}

export type ReadFolder = { readonly sources: Sources; readonly problems: readonly Problem[] };

/** All course files under a folder: `.yaml` and `.mdx`, at most three levels deep. Paths are relative to it. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const sources = new Map<string, string>();
  const problems: Problem[] = [];
  await readInto(folder, "", 0, sources, problems);
  return { sources: new Map([...sources].sort(([a], [b]) => (a < b ? -1 : 1))), problems };
}

const MOST_FILES = 2_000;

async function readInto(root: string, inside: string, level: number, sources: Map<string, string>, problems: Problem[]): Promise<void> {
  const entries = await readdir(path.join(root, inside), { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    findingsOf(inside || ".", problems).error(START, "file-missing", "Diesen Ordner gibt es nicht, oder er darf nicht gelesen werden. Prüfen Sie den Namen.");
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const relative = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      if (level < 2) await readInto(root, relative, level + 1, sources, problems);
    } else if (/\.(?:yaml|yml|mdx)$/u.test(entry.name) && sources.size < MOST_FILES) {
      const text = await readTextFile(path.join(root, relative), findingsOf(relative, problems));
      if (text !== undefined) sources.set(relative, text);
    }
  }
}
