import { describe, expect, test } from "vitest";
import { openOperation } from "~/http/operation";
import { seeOperation, type OperationSeen } from "~/usecases/see-operation";
import { ADA, ADM, granted, HR, openWorld, RAT, TOM, withStore, type World } from "./world";

type Backup = Parameters<typeof openOperation>[1];
async function operated({ mail, backup = async () => ({ last: undefined }) }: Pick<World, "mail"> & { readonly backup?: Backup } = {}): Promise<World> {
  const world = Object.assign(await openWorld(), { operation: openOperation("2026-11-23T07:00:00.000Z", backup) }, mail && { mail });
  await world.store.sessions.save({ hash: "own", person: "adm", startedAt: "2026-11-23T07:30:00.000Z", seenAt: world.clock, endsAt: "2026-12-24T00:00:00.000Z" });
  return world;
}
const look = async (world: World): Promise<OperationSeen> => granted(await seeOperation(world, ADM, "own"));

describe("signing in", () => {
  test("has worked when the administrator's own session began, and later for somebody else", async () => {
    const world = await operated();
    expect((await look(world)).signIn).toEqual({ condition: "well", last: "2026-11-23T07:30:00.000Z" });
    world.operation.done("sign-in", "2026-11-23T07:45:00.000Z");
    expect((await look(world)).signIn.last).toBe("2026-11-23T07:45:00.000Z");
  });

  test("is broken while the store cannot write", async () => {
    const world = await operated();
    const stopped = Object.assign({ ...world }, { store: { ...world.store, trouble: () => "EIO on write" } });
    expect((await look(stopped)).signIn.condition).toBe("broken");
  });
});

test("mail is off until it is set up, and broken when the last one did not go", async () => {
  expect((await look(await operated())).mail).toEqual({ condition: "off" });
  const world = await operated({ mail: { send: async () => "sent" } });
  expect((await look(world)).mail).toEqual({ condition: "waiting" });
  world.operation.done("mail", "2026-11-23T07:10:00.000Z");
  expect((await look(world)).mail).toEqual({ condition: "well", last: "2026-11-23T07:10:00.000Z" });
  world.operation.failed("mail", "2026-11-23T07:20:00.000Z");
  expect((await look(world)).mail).toEqual({ condition: "broken", last: "2026-11-23T07:10:00.000Z" });
});

describe("work in the background", () => {
  test("waits at first, then has its last time, and is missed after a day", async () => {
    const world = await operated();
    expect((await look(world)).tasks.condition).toBe("waiting");
    for (const task of ["sessions", "retention", "log-check"] as const) world.operation.done(task, "2026-11-23T07:01:00.000Z");
    expect((await look(world)).tasks).toMatchObject({ condition: "well", last: "2026-11-23T07:01:00.000Z" });
    world.clock = "2026-11-24T10:00:00.000Z";
    world.operation.done("sessions", "2026-11-24T09:59:00.000Z");
    expect((await look(world)).tasks).toMatchObject({ condition: "due", last: "2026-11-24T09:59:00.000Z", each: [{ task: "sessions", condition: "well" }, { task: "retention", condition: "due" }, { task: "log-check", condition: "due" }] });
    world.operation.failed("retention", "2026-11-24T09:59:30.000Z");
    expect((await look(world)).tasks.condition).toBe("broken");
  });
});

describe("the backup", () => {
  test.each<[string, Backup, unknown]>([
    ["of PostgreSQL is somebody else's", async () => "elsewhere", { condition: "elsewhere" }],
    ["is missing until there is one", async () => ({ last: undefined }), { condition: "waiting" }],
    ["of last night is well", async () => ({ last: "2026-11-23T01:00:00.000Z" }), { condition: "well", last: "2026-11-23T01:00:00.000Z" }],
    ["of two days ago is due", async () => ({ last: "2026-11-21T01:00:00.000Z" }), { condition: "due", last: "2026-11-21T01:00:00.000Z" }],
  ])("%s", async (_name, backup, seen) => {
    expect((await look(await operated({ backup }))).backup).toEqual(seen);
  });
});

test("one state that cannot be asked says so, and the others stand", async () => {
  const world = await operated({ backup: () => Promise.reject(new Error("aus")) });
  const broken = withStore(world, "sessions", { read: () => Promise.reject(new Error("aus")) });
  expect(await look(broken)).toMatchObject({ signIn: { condition: "unknown" }, backup: { condition: "unknown" }, mail: { condition: "off" }, tasks: { condition: "waiting" } });
});

test("only administrators see it", async () => {
  const world = await operated();
  for (const who of [ADA, TOM, HR, RAT]) expect(await seeOperation(world, who, "own")).toEqual({ refused: "not-permitted" });
});
