import { expect, test } from "vitest";
import { createHttpServer, drain, listen } from "~/http/listen";
import { ask } from "./fixture";

test("going down finishes what runs and accepts nothing new", async () => {
  let finish = (): void => undefined;
  let started = (): void => undefined;
  const running = new Promise<void>((resolve) => (started = resolve));
  const server = createHttpServer(async (_request, response) => {
    started();
    await new Promise<void>((resolve) => (finish = resolve));
    response.end("finished");
  }, false);
  const port = await listen(server, 0, "127.0.0.1");
  const slow = ask(port);
  await running;
  const drained = drain(server);
  await expect(ask(port)).rejects.toThrow("ECONNREFUSED");
  finish();
  expect((await slow).text).toBe("finished");
  await drained;
});

test("the limits are ours and not the defaults", async () => {
  const server = createHttpServer(async (_request, response) => void response.end(), false);
  expect([server.headersTimeout, server.requestTimeout, server.keepAliveTimeout, server.maxRequestsPerSocket]).toEqual([10_000, 30_000, 5_000, 1000]);
});

test("a taken port is said", async () => {
  const first = createHttpServer(async () => undefined, false);
  const port = await listen(first, 0, "127.0.0.1");
  await expect(listen(createHttpServer(async () => undefined, false), port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
  await drain(first);
});
