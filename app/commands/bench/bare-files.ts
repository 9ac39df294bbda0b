import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";

/** What makes a file durable, and nothing else: temporary file, write, fsync, rename, fsync of the folder. */
export async function openBareFiles(folder: string): Promise<(name: string, text: string) => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const made = new Set<string>();
  let written = 0;
  return async (name, text) => {
    const shard = join(folder, name.slice(0, 2));
    if (!made.has(shard)) await mkdir(shard, { recursive: true });
    made.add(shard);
    written += 1;
    const aside = join(shard, `.${name}.${written}.tmp`);
    const file = await open(aside, "wx", 0o600);
    await file.writeFile(text, "utf8");
    await file.sync();
    await file.close();
    await rename(aside, join(shard, `${name}.json`));
    const above = await open(shard, "r");
    await above.sync();
    await above.close();
  };
}
