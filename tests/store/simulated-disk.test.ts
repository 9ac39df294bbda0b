import { expect, test } from "vitest";
import { simulatedDisk } from "./faults/simulated-disk";

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

/** What reading a file comes to, over all ways in which the power can go. */
async function readAfterCut(prepare: (disk: ReturnType<typeof simulatedDisk>) => Promise<void>, path: string): Promise<ReadonlySet<string>> {
  const disk = simulatedDisk();
  await prepare(disk);
  return new Set(await Promise.all(SEEDS.map((seed) => disk.afterPowerCut(seed).files.readFile(path).catch((error: { code: string }) => error.code))));
}

test("what was synced is there after every power cut, in its file and under its name", async () => {
  const left = await readAfterCut(async ({ files }) => {
    const file = await files.create("/a");
    await file.write("kept");
    await file.sync();
    await files.syncFolder("/");
  }, "/a");
  expect([...left]).toEqual(["kept"]);
});

test("a name that was not synced may be gone, and data that was not synced may be missing or torn", async () => {
  const text = "x".repeat(1024);
  const left = await readAfterCut(async ({ files }) => {
    const file = await files.create("/a");
    await file.write(text);
  }, "/a");
  expect(left).toContain("ENOENT");
  expect(left).toContain("");
  expect(left).toContain(text);
  expect([...left].some((found) => found.includes("x") && found !== text)).toBe(true);
});

test("a rename that was not synced leaves the old file or the new one, never neither", async () => {
  const left = await readAfterCut(async ({ files }) => {
    for (const name of ["/a", "/b"]) {
      const file = await files.create(name);
      await file.write(name);
      await file.sync();
    }
    await files.syncFolder("/");
    await files.rename("/b", "/a");
  }, "/a");
  expect([...left].sort()).toEqual(["/a", "/b"]);
});

test("a failed sync has dropped what it was to keep, and the next one says that all is well", async () => {
  const left = await readAfterCut(async (disk) => {
    const file = await disk.files.create("/a");
    await disk.files.syncFolder("/");
    await file.write("lost");
    disk.plan((call) => (call === 1 ? "EIO" : undefined));
    await expect(file.sync()).rejects.toMatchObject({ code: "EIO" });
    await file.sync();
  }, "/a");
  expect(left.size).toBeGreaterThan(1);
});

test("the death of a process loses nothing, and nothing happens after it", async () => {
  const disk = simulatedDisk();
  const file = await disk.files.create("/a");
  await file.write("there");
  disk.plan((call) => (call === 2 ? "end" : undefined));
  await disk.files.mkdir("/b");
  await expect(disk.files.mkdir("/c")).rejects.toMatchObject({ code: "EENDED" });
  await expect(disk.files.readFile("/a")).rejects.toMatchObject({ code: "EENDED" });
  const after = disk.afterDeath().files;
  expect(await after.readFile("/a")).toBe("there");
  expect((await after.readdir("/")).map(({ name }) => name)).toEqual(["a", "b"]);
});
