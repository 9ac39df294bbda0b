import { describe, expect, it } from "vitest";
import { action, loader } from "~/routes/$lang.szenen.$szene.spiel.$lauf._index";
import { loader as transcript } from "~/routes/$lang.szenen.$szene.spiel.$lauf.verlauf";
import type { Deps } from "~/usecases/deps";
import { beginScenario } from "~/usecases/begin-scenario";
import { effects, smallScenario, steps, withMove } from "../fixtures/scenario";
import { answerOf, called, openWorld, SCENE, smallCatalogue, viewer } from "./scene-context";

/** Begun by Ada, with these answers given. */
async function playing(path = "") {
  const { deps, store } = await openWorld();
  const begun = await beginScenario(deps, viewer("ada"), SCENE, false);
  if ("refused" in begun) throw new Error(begun.refused);
  const { attempt } = begun;
  for (const chosen of steps(path)) await post(deps, attempt, { move: chosen, turn: String(await turnOf(deps, attempt)) });
  return { deps, store, attempt };
}

async function turnOf(deps: Deps, attempt: string): Promise<number> {
  const { data } = await get(deps, attempt);
  return (data as { readonly stage: { readonly turn: number } }).stage.turn;
}

function post(deps: Deps, attempt: string, form: Readonly<Record<string, string | readonly string[]>>, search = "", as = viewer("ada")) {
  return answerOf(action(called({ deps, as, path: address(attempt) + search, params: { szene: SCENE, lauf: attempt }, form })));
}

function get(deps: Deps, attempt: string, search = "", as = viewer("ada")) {
  return answerOf(loader(called({ deps, as, path: address(attempt) + search, params: { szene: SCENE, lauf: attempt } })));
}

function address(attempt: string): string {
  return `/de/szenen/${SCENE}/spiel/${attempt}`;
}

function shown(data: unknown): { readonly at: number; readonly taken: number; readonly scene?: string; readonly ending?: string } {
  const { stage } = data as { readonly stage: { readonly at: number; readonly taken: number; readonly moment?: { readonly scene: string }; readonly ending?: { readonly id: string } } };
  return { at: stage.at, taken: stage.taken, ...(stage.moment ? { scene: stage.moment.scene } : {}), ...(stage.ending ? { ending: stage.ending.id } : {}) };
}

describe("an answer", () => {
  it("leads on to the next moment", async () => {
    const { deps, attempt } = await playing();
    expect(await post(deps, attempt, { move: ["o1", "o2"], turn: "1" }, "?schritt=0")).toEqual({ status: 303, location: `${address(attempt)}?schritt=1` });
    expect(shown((await get(deps, attempt)).data)).toEqual({ at: 1, taken: 1, scene: "s3" });
  });

  it("counts for where one stands when the address names no place", async () => {
    const { deps, attempt } = await playing("o1");
    expect(await post(deps, attempt, { move: "m1", turn: "2" })).toEqual({ status: 303, location: `${address(attempt)}?schritt=2` });
  });

  it("at an earlier moment goes on from there", async () => {
    const { deps, attempt } = await playing("o1,m1");
    expect(await post(deps, attempt, { move: "c1", turn: "3" }, "?schritt=0")).toEqual({ status: 303, location: `${address(attempt)}?schritt=1` });
    expect(shown((await get(deps, attempt)).data)).toEqual({ at: 1, taken: 1, scene: "s2" });
  });

  it("can end the scene", async () => {
    const { deps, attempt } = await playing("o1,m1,d1");
    expect(shown((await get(deps, attempt)).data)).toEqual({ at: 3, taken: 3, ending: "e2" });
  });
});

describe("a stale page", () => {
  it("leads back to the scene", async () => {
    const { deps, attempt } = await playing("o1,m1");
    expect(await post(deps, attempt, { move: "m2", turn: "2" }, "?schritt=1")).toEqual({ status: 303, location: `${address(attempt)}?schritt=2` });
    expect(shown((await get(deps, attempt)).data)).toEqual({ at: 2, taken: 2, scene: "s4" });
  });

  it.each(["", "x", "-1", "1.5", "99999999999", "1e3"])("is one whose turn is „%s“", async (turn) => {
    const { deps, attempt } = await playing("o1");
    expect(await post(deps, attempt, { move: "m1", turn })).toEqual({ status: 303, location: `${address(attempt)}?schritt=1` });
  });

  it("is the second of two clicks: one answer is made, both arrive", async () => {
    const { deps, store, attempt } = await playing("o1");
    const click = () => post(deps, attempt, { move: "m1", turn: "2" }, "?schritt=1");
    const there = { status: 303, location: `${address(attempt)}?schritt=2` };
    expect(await Promise.all([click(), click()])).toEqual([there, there]);
    expect((await store.learners.read("ada")).facts.filter(({ type }) => type === "move-made")).toHaveLength(2);
  });
});

describe("what is not offered", () => {
  it.each([
    { why: "an invented move", path: "o1", move: "zz", refused: "move-not-offered" },
    { why: "a locked move", path: "o1", move: "m3", refused: "move-not-offered" },
    { why: "no reading at all", path: "", move: [], refused: "nothing-chosen" },
    { why: "an answer after the end", path: "o1,m1,d1", move: "d1", refused: "attempt-over" },
  ])("$why is shown again with its sentence", async ({ path, move, refused }) => {
    const { deps, attempt } = await playing(path);
    const turn = String(await turnOf(deps, attempt));
    expect(await post(deps, attempt, { move, turn })).toMatchObject({ status: 422, data: { problem: { refused }, posted: { turn: [turn] } } });
  });
});

describe("a step back", () => {
  const ways: readonly { readonly what: string; readonly form: Readonly<Record<string, string>>; readonly step: number }[] = [
    { what: "by one", form: {}, step: 1 },
    { what: "to the beginning", form: { to: "0" }, step: 0 },
    { what: "to the place before the one on the page", form: { to: "1" }, step: 1 },
  ];
  it.each(ways)("$what", async ({ form, step }) => {
    const { deps, attempt } = await playing("o1,m1");
    expect(await post(deps, attempt, { intent: "zurueck", turn: "3", ...form }, "?schritt=2")).toEqual({ status: 303, location: `${address(attempt)}?schritt=${step}` });
  });

  it("from an ending opens the scene again", async () => {
    const { deps, attempt } = await playing("o1,m1,d1");
    const turn = String(await turnOf(deps, attempt));
    expect((await post(deps, attempt, { intent: "zurueck", turn })).location).toBe(`${address(attempt)}?schritt=2`);
    expect(shown((await get(deps, attempt)).data)).toEqual({ at: 2, taken: 2, scene: "s4" });
  });

  it("before the beginning says why not; from a stale page leads to where one stands", async () => {
    const { deps, attempt } = await playing();
    expect(await post(deps, attempt, { intent: "zurueck", turn: "1" })).toMatchObject({ status: 422 });
    expect(await post(deps, attempt, { intent: "zurueck", turn: "9" })).toEqual({ status: 303, location: `${address(attempt)}?schritt=0` });
  });
});

describe("the way to the next decision", () => {
  it("is not there where nothing is known", async () => {
    const { deps, attempt } = await playing("o1");
    expect(await post(deps, attempt, { intent: "vor", turn: "2" })).toMatchObject({ status: 422, data: { problem: { refused: "move-not-offered" } } });
  });
});

describe("the place in the address", () => {
  it.each([
    { search: "", at: 2 },
    { search: "?schritt=0", at: 0 },
    { search: "?schritt=1", at: 1 },
    { search: "?schritt=2", at: 2 },
    { search: "?schritt=3", at: 2 },
    { search: "?schritt=-1", at: 2 },
    { search: "?schritt=zwei", at: 2 },
    { search: "?schritt=1.5", at: 2 },
    { search: "?schritt=", at: 2 },
  ])("„$search“ shows $at", async ({ search, at }) => {
    const { deps, attempt } = await playing("o1,m1");
    expect(shown((await get(deps, attempt, search)).data)).toMatchObject({ at, taken: 2 });
  });
});

describe("somebody else", () => {
  it("finds neither the attempt nor its log, and moves nothing", async () => {
    const { deps, attempt } = await playing("o1");
    const ben = viewer("ben");
    expect(await get(deps, attempt, "", ben)).toMatchObject({ status: 404 });
    expect(await post(deps, attempt, { move: "m1", turn: "2" }, "?schritt=1", ben)).toMatchObject({ status: 404 });
    expect(await post(deps, attempt, { intent: "zurueck", turn: "2" }, "", ben)).toMatchObject({ status: 404 });
    expect(await answerOf(transcript(called({ deps, as: ben, path: `${address(attempt)}/verlauf`, params: { szene: SCENE, lauf: attempt } })))).toMatchObject({ status: 404 });
    expect(shown((await get(deps, attempt)).data)).toMatchObject({ taken: 1 });
  });

  it("who is no learner is told whom the page is for", async () => {
    const { deps, attempt } = await playing();
    expect(await get(deps, attempt, "", viewer("ada", ["hr"]))).toMatchObject({ status: 403 });
  });

  it("finds an attempt only under its own scene", async () => {
    const { deps, attempt } = await playing();
    expect(await answerOf(loader(called({ deps, path: address(attempt), params: { szene: "s01", lauf: attempt } })))).toMatchObject({ status: 404 });
  });

  it("finds no page in a third language", async () => {
    const { deps, attempt } = await playing();
    const args = called({ deps, path: address(attempt), params: { szene: SCENE, lauf: attempt } });
    expect(await answerOf(loader({ ...args, params: { ...args.params, lang: "fr" } }))).toMatchObject({ status: 404 });
  });
});

describe("the log", () => {
  it("tells every turn", async () => {
    const { deps, attempt } = await playing("c1,a1");
    const { data } = await answerOf(transcript(called({ deps, path: `${address(attempt)}/verlauf`, params: { szene: SCENE, lauf: attempt } })));
    expect(data).toMatchObject({ title: "Verlauf – Kleine Szene", taken: 2, transcript: [{ step: 0, speaker: { text: "Frau Yıldız" } }, { step: 1, said: { texts: [{ text: "Satz a1" }] } }] });
  });
});

describe("a newer version of the scene", () => {
  const newer = withMove("s3", "m1", { effects: effects({ trust: 2 }, ["promised"]) });

  async function offered() {
    const scenarios = { now: [smallScenario()] };
    const catalogue = { ...smallCatalogue(), scenario: async (_id: string, version?: string) => (version === "v1" || scenarios.now.length === 1 ? { version: "v1", scenario: smallScenario() } : { version: "v2", scenario: newer }) };
    const { deps } = await openWorld(catalogue);
    const begun = await beginScenario(deps, viewer("ada"), SCENE, false);
    if ("refused" in begun) throw new Error(begun.refused);
    scenarios.now.push(newer);
    return { deps, attempt: begun.attempt };
  }

  it.each(["neue-fassung", "fassung-behalten"])("is answered with %s and not offered again", async (intent) => {
    const { deps, attempt } = await offered();
    expect((await get(deps, attempt)).data).toMatchObject({ stage: { newerVersion: true } });
    expect(await post(deps, attempt, { intent, turn: "1" }, "?schritt=0")).toEqual({ status: 303, location: `${address(attempt)}?schritt=0` });
    expect((await get(deps, attempt)).data).not.toHaveProperty("stage.newerVersion");
  });

  it("that was never there is refused", async () => {
    const { deps, attempt } = await playing();
    expect((await post(deps, attempt, { intent: "neue-fassung", turn: "1" })).status).toBe(409);
  });
});
