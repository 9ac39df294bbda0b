import { expect, test } from "vitest";
import { runUntilStopped, type RunningServer } from "~/server";
import { fixedDeps } from "../http/fixture";

test("a second SIGTERM does not shorten the end, and the exit code is 0", async () => {
  const deps = fixedDeps();
  let stops = 0;
  let finish = (): void => undefined;
  let stopping = (): void => undefined;
  const begun = new Promise<void>((resolve) => (stopping = resolve));
  const server: RunningServer = {
    url: "http://127.0.0.1",
    stop: () => {
      stops += 1;
      stopping();
      return new Promise((resolve) => (finish = resolve));
    },
  };
  const ended = runUntilStopped(async () => server, deps);
  await new Promise((resolve) => setImmediate(resolve));
  process.emit("SIGTERM", "SIGTERM");
  await begun;
  process.emit("SIGTERM", "SIGTERM");
  process.emit("SIGINT", "SIGINT");
  await new Promise((resolve) => setImmediate(resolve));
  expect(stops).toBe(1);
  finish();
  expect(await ended).toBe(0);
});
