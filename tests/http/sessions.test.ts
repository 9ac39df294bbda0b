import { expect, test } from "vitest";
import { ask, PERSON, serve, signedIn } from "./fixture";

async function viewerAt(instants: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { port, deps } = await serve();
  const cookie = await signedIn(deps);
  const seen: (string | undefined)[] = [];
  for (const instant of instants) {
    deps.clock = instant;
    seen.push(JSON.parse((await ask(port, { headers: { cookie } })).text).viewer);
  }
  return seen;
}

test("half an hour without a request ends a session", async () => {
  expect(await viewerAt(["2026-11-23T08:30:00.000Z"])).toEqual([PERSON.id]);
  expect(await viewerAt(["2026-11-23T08:30:00.001Z"])).toEqual([undefined]);
});

test("each request begins the half hour anew", async () => {
  expect(await viewerAt(["2026-11-23T08:29:00.000Z", "2026-11-23T08:58:00.000Z", "2026-11-23T09:27:00.000Z"])).toEqual([PERSON.id, PERSON.id, PERSON.id]);
});

test("twelve hours end a session, however busy", async () => {
  const busy = Array.from({ length: 30 }, (_, index) => new Date(Date.parse("2026-11-23T08:25:00.000Z") + index * 25 * 60_000).toISOString());
  const seen = await viewerAt(busy);
  expect(seen.filter((viewer) => viewer === PERSON.id).length).toBe(28);
  expect(seen.at(-1)).toBeUndefined();
});

test("an ended session does not come back when the clock does", async () => {
  expect(await viewerAt(["2026-11-23T09:00:00.000Z", "2026-11-23T08:01:00.000Z"])).toEqual([undefined, undefined]);
});

test("somebody who may not sign in any more is out at once", async () => {
  const { port, deps } = await serve();
  const cookie = await signedIn(deps);
  await deps.store.people.save({ ...PERSON, active: false });
  expect(JSON.parse((await ask(port, { headers: { cookie } })).text).viewer).toBeUndefined();
});
