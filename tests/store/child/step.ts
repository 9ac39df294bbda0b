import { writeSync } from "node:fs";
import { join } from "node:path";
import { copyStore } from "~/store/lowdb/copy";
import { createLowdbStore } from "~/store/lowdb/create";
import { nodeFiles } from "~/store/lowdb/files";
import { openLowdbStore } from "~/store/lowdb/store";
import { chanceOf } from "../faults/chance";
import { MARKING } from "../faults/migration";
import { crewOf } from "../faults/writers";
import { tellingLedger } from "./told";

// One program of the store, begun when the process outside is ready to disturb it.
const [program = "", folder = ""] = process.argv.slice(2);
writeSync(1, "ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
await run().then(
  () => void writeSync(1, "done\n"),
  (error: unknown) => void writeSync(1, `failed ${error instanceof Error ? error.message : String(error)}\n`),
);
process.exit(0);

async function run(): Promise<void> {
  if (program === "init") return createLowdbStore(folder, { demonstration: false });
  if (program === "backup") return copyStore(nodeFiles, folder, join(folder, "copy"));
  if (program === "migration") return (await openLowdbStore(folder, { steps: MARKING, say: () => undefined })).close();
  const store = await openLowdbStore(folder);
  await crewOf(1, "t", tellingLedger()).work(store, chanceOf(3), 6);
  await store.close();
}
