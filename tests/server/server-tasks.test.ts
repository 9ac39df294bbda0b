import { expect, test } from "vitest";
import { runTask, startTasks } from "~/server-tasks";
import { setRetention } from "~/usecases/set-retention";
import { dossier, reminder } from "../fixtures/dossier";
import { ADM, granted, openWorld } from "../usecases/world";

test("what succeeds is noted, what fails is noted and written to the log of the service", async () => {
  const world = await openWorld();
  const never = new AbortController().signal;
  await runTask(world, { work: "retention", run: async () => undefined }, never);
  await runTask(world, { work: "log-check", run: () => Promise.reject(new Error("aus")) }, never);
  expect(world.operation.state("retention")).toEqual({ done: world.clock });
  expect(world.operation.state("log-check")).toEqual({ failed: world.clock });
  expect(world.logged).toContainEqual({ code: "task-failed-log-check", message: "background work failed" });
});

test("what was broken off is neither", async () => {
  const world = await openWorld();
  await runTask(world, { work: "retention", run: async () => undefined }, AbortSignal.abort());
  expect(world.operation.state("retention")).toEqual({});
});

test("sessions that have ended are gone before anybody is served, and the work ends with the server", async () => {
  const world = await openWorld();
  await world.store.sessions.save({ hash: "h", person: "ada", startedAt: "2026-11-01T00:00:00.000Z", seenAt: "2026-11-01T00:00:00.000Z", endsAt: "2026-11-02T00:00:00.000Z" });
  granted(await setRetention(world, ADM, { paths: 24 }));
  const end = await startTasks(world);
  expect(await world.store.sessions.read("h")).toBeUndefined();
  expect(world.operation.state("sessions")).toEqual({ done: world.clock });
  await end();
});

test("mails that waited when the process before ended go out with the start", async () => {
  const world = await openWorld();
  const sent: string[] = [];
  await world.store.dossiers.save(dossier("ada", { reminders: [reminder("r1", { mail: "waiting" }), reminder("r2", { mail: "sending", course: "k1" })] }));
  const end = await startTasks(Object.assign(world, { mail: { send: async ({ id }: { readonly id: string }) => (sent.push(id), "sent" as const) } }));
  await world.background.idle();
  expect(sent).toEqual(["r1"]);
  await end();
});
