import type { Manifest } from "../../store/lowdb/manifest";
import type { StoreCounts } from "../../store/port";

/** What is in a backup, line by line. */
export function describeManifest({ startedAt, finishedAt, program, format, demonstration, files, counts }: Manifest): string {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const what = `${files.length} files, ${(size / 1_000_000).toFixed(1)} MB, format ${format}, program ${program}${demonstration ? ", a demonstration" : ""}`;
  return `made ${startedAt} to ${finishedAt}\n${what}\n${describeCounts(counts)}\n`;
}

/** e.g. `2 authorities, 49 people, 0 log entries`. */
export function describeCounts(counts: StoreCounts): string {
  return Object.entries(counts).map(([kind, count]) => `${count} ${kind.replace("-", " ")}`).join(", ");
}
