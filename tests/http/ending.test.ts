import { expect, test } from "vitest";
import { createEnding } from "~/http/ending";
import { drain } from "~/http/listen";
import { ask, serve } from "./fixture";

/** A server with one request under way, which ends when it is told to. */
async function busyServer() {
  let finish = (): void => undefined;
  let started = (): void => undefined;
  const running = new Promise<void>((resolve) => (started = resolve));
  const served = await serve({
    pages: async () => {
      started();
      await new Promise<void>((resolve) => (finish = resolve));
      return new Response("saved");
    },
  });
  const slow = ask(served.port);
  await running;
  return { ...served, slow, finish: () => finish() };
}

test("behind a proxy it first says that it goes down and still answers, then accepts nothing and finishes what runs", async () => {
  const { port, server, setDraining, slow, finish } = await busyServer();
  let noticed = (): void => undefined;
  let asked = 0;
  const pause = (milliseconds: number): Promise<void> => {
    asked = milliseconds;
    return new Promise((resolve) => (noticed = resolve));
  };
  const ending = createEnding({ behindProxy: true, pause });
  const ended = ending.run(() => drain(server));
  setDraining(ending.begun());
  expect(asked).toBe(5_000);
  const probe = await ask(port, { path: "/readyz" });
  expect([probe.status, probe.headers.connection]).toEqual([503, "close"]);
  expect((await ask(port, { path: "/livez" })).status).toBe(200);
  noticed();
  await new Promise((resolve) => setImmediate(resolve));
  await expect(ask(port)).rejects.toThrow("ECONNREFUSED");
  finish();
  expect((await slow).text).toBe("saved");
  await ended;
});

test("without a proxy nobody is waited for but the request under way", async () => {
  const { port, server, slow, finish } = await busyServer();
  const ending = createEnding({ behindProxy: false, pause: () => Promise.reject(new Error("nobody asked to wait")) });
  expect(ending.begun()).toBe(false);
  const ended = ending.run(() => drain(server));
  expect(ending.begun()).toBe(true);
  await expect(ask(port)).rejects.toThrow("ECONNREFUSED");
  finish();
  expect((await slow).text).toBe("saved");
  await ended;
});

test("a store that cannot write is not ready, and the answer holds nothing", async () => {
  const { port, deps } = await serve();
  expect((await ask(port, { path: "/readyz" })).text).toBe("ok\n");
  Object.assign(deps.store, { trouble: () => "EIO on write" });
  const probe = await ask(port, { path: "/readyz" });
  expect([probe.status, probe.text]).toEqual([503, "not ready\n"]);
});
