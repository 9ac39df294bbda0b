import { createServer, get } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { drain, listen } from "~/http/listen";
import { runUntilStopped, type RunningServer } from "~/server";
import { openLowdbStore } from "~/store/lowdb/store";
import { openMemoryStore } from "~/store/memory/store";
import type { Store } from "~/store/port";
import { change, opened } from "../store/fixtures";
import { emptyStore } from "../store/folder";
import { failingFiles } from "../store/watched-files";

/** A running server, and what it was told. `stuck`: a request that is never answered. */
async function running(store: Store, { stuck = false } = {}) {
  const server = createServer((_request, response) => void (stuck ? undefined : response.end("ok")));
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => drain(server, 0));
  const logged: string[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (_fields: unknown, message: string) => void logged.push(message) };
  const start = async (): Promise<RunningServer> => ({ url: `http://127.0.0.1:${port}`, stop: (within) => drain(server, within) });
  return { code: runUntilStopped(start, { log, store }), port, logged };
}

async function failingStore() {
  const folder = await emptyStore();
  const disk = failingFiles();
  const store = await openLowdbStore(folder.path, { files: disk.files });
  onTestFinished(async () => {
    disk.fail(0);
    await store.close();
    await folder.remove();
  });
  return { store, disk };
}

test("a store that has stopped writing ends the server with 1, and says why", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { store, disk } = await failingStore();
  const { code, logged } = await running(store);
  disk.fail(1, "EIO");
  await expect(store.learners.commit(change("anna", 0, [opened("1")]))).rejects.toMatchObject({ code: "stopped" });
  expect(await code).toBe(1);
  expect(logged).toEqual(["stopping"]);
  expect(said.mock.calls.flat().join("")).toMatch(/The store has stopped writing \(EIO on .*Check the disk/);
});

test("a request that hangs does not hold the end up", async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { store, disk } = await failingStore();
  const { code, port } = await running(store, { stuck: true });
  const broken = new Promise((resolve) => get({ port, host: "127.0.0.1" }).on("error", resolve));
  disk.fail(1, "EIO");
  await expect(store.learners.commit(change("anna", 0, [opened("1")]))).rejects.toMatchObject({ code: "stopped" });
  expect(await code).toBe(1);
  expect(await broken).toBeDefined();
});

test("a full disk ends nothing; a signal does, with 0", async () => {
  const { store, disk } = await failingStore();
  const { code } = await running(store);
  disk.fail(1, "ENOSPC");
  await expect(store.learners.commit(change("anna", 0, [opened("1")]))).rejects.toMatchObject({ code: "full" });
  process.emit("SIGTERM");
  expect(await code).toBe(0);
});

test("a store that cannot stop is ended by signals only", async () => {
  const { code } = await running(openMemoryStore());
  process.emit("SIGINT");
  expect(await code).toBe(0);
});
