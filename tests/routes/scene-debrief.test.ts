import { describe, expect, it } from "vitest";
import { action, loader } from "~/routes/$lang.szenen.$szene.rueckblick.$lauf";
import { action as briefingAction, loader as briefing } from "~/routes/$lang.szenen.$szene._index";
import { loader as reading } from "~/routes/$lang.szenen.$szene.lesefassung";
import { action as play } from "~/routes/$lang.szenen.$szene.spiel.$lauf._index";
import { beginCourse } from "~/usecases/begin-course";
import { makeMove } from "~/usecases/make-move";
import { steps } from "../fixtures/scenario";
import { answerOf, called, openWorld, SCENE, viewer } from "./scene-context";

const ada = viewer("ada");

/** A world in which Ada has begun, and given these answers. */
async function played(path: string, world = openWorld()) {
  const { deps, store } = await world;
  const { location = "" } = await answerOf(briefingAction(called({ deps, path: `/de/szenen/${SCENE}`, params: { szene: SCENE }, form: { intent: "beginnen" } })));
  const attempt = location.split("/").at(-1) ?? "";
  for (const [at, chosen] of steps(path).entries()) {
    const { facts } = await store.learners.read("ada");
    const turn = Math.max(...facts.map((fact) => ("attempt" in fact ? fact.number : 0)));
    await makeMove(deps, ada, SCENE, { attempt, turn, at, chosen });
  }
  const here = `/de/szenen/${SCENE}/rueckblick/${attempt}`;
  const params = { szene: SCENE, lauf: attempt };
  return {
    deps, store, attempt, here,
    see: (search = "", as = ada) => answerOf(loader(called({ deps, as, path: here + search, params }))),
    send: (form: Readonly<Record<string, string>>, as = ada) => answerOf(action(called({ deps, as, path: here, params, form }))),
  };
}

describe("the briefing", () => {
  it("begins an attempt and leads into it", async () => {
    const { deps } = await openWorld();
    const args = called({ deps, path: `/de/szenen/${SCENE}`, params: { szene: SCENE }, form: { intent: "beginnen" } });
    expect(await answerOf(briefingAction(args))).toEqual({ status: 303, location: `/de/szenen/${SCENE}/spiel/id1` });
  });

  it.each([{ bypass: "ja", left: true }, { bypass: "nein", left: false }])("with bypass=$bypass leaves the noted moment out: $left", async ({ bypass, left }) => {
    const { deps, store } = await openWorld();
    await answerOf(briefingAction(called({ deps, path: `/de/szenen/${SCENE}`, params: { szene: SCENE }, form: { intent: "beginnen", bypass } })));
    expect((await store.learners.read("ada")).facts).toMatchObject([{ type: "attempt-begun", bypass: left }]);
  });

  it("does nothing without being asked to", async () => {
    const { deps, store } = await openWorld();
    const args = called({ deps, path: `/de/szenen/${SCENE}`, params: { szene: SCENE }, form: {} });
    expect(await answerOf(briefingAction(args))).toEqual({ status: 303, location: `/de/szenen/${SCENE}` });
    expect((await store.learners.read("ada")).version).toBe(0);
  });

  it("says neither the way round nor what the people want", async () => {
    const { deps } = await openWorld();
    const { data } = await answerOf(briefing(called({ deps, path: `/de/szenen/${SCENE}`, params: { szene: SCENE } })));
    expect(data).toMatchObject({ id: SCENE, minutes: 5, note: { de: "Jemand wird laut." } });
    const sent = JSON.stringify(data);
    for (const secret of ["Wunsch", "bypass", "b1", "Satz", "Ende"]) expect(sent).not.toContain(secret);
  });

  it("knows the attempt that can be gone on with, until its debrief was closed", async () => {
    const { deps, attempt, send } = await played("o1,m1,d1");
    const see = async () => (await answerOf(briefing(called({ deps, path: `/de/szenen/${SCENE}`, params: { szene: SCENE } })))).data;
    expect(await see()).toMatchObject({ running: { attempt, steps: 3, ended: true } });
    await send({ intent: "abschliessen" });
    expect(await see()).not.toHaveProperty("running");
  });

  it("of a scene nobody wrote is missing", async () => {
    const { deps } = await openWorld();
    expect(await answerOf(briefing(called({ deps, path: "/de/szenen/s00", params: { szene: "s00" } })))).toMatchObject({ status: 404 });
    expect(await answerOf(briefingAction(called({ deps, path: "/de/szenen/s00", params: { szene: "s00" }, form: { intent: "beginnen" } })))).toMatchObject({ status: 404 });
  });
});

describe("the debrief", () => {
  it("opens when the scene is over", async () => {
    const { see } = await played("o1,m1,d1");
    const { status, data } = await see();
    expect(status).toBe(200);
    expect(data).toMatchObject({ title: "Rückblick – Kleine Szene", onwards: "/de/kurse/k1", debrief: { ending: { id: "e2" }, endingsSeen: 1, endingsInAll: 2, closed: false } });
  });

  it("of a scene that goes on leads back into it", async () => {
    const { see, send, attempt } = await played("o1");
    expect(await see()).toMatchObject({ status: 422, data: { back: `/de/szenen/${SCENE}/spiel/${attempt}` } });
    expect(await send({ intent: "abschliessen" })).toMatchObject({ status: 422, data: { problem: { refused: "attempt-not-over" } } });
  });

  it("is closed once, and leads on to the course", async () => {
    const { send, store } = await played("o1,m1,d1");
    expect(await send({ intent: "abschliessen" })).toEqual({ status: 303, location: "/de/kurse/k1" });
    expect(await send({ intent: "abschliessen" })).toEqual({ status: 303, location: "/de/kurse/k1" });
    expect((await store.learners.read("ada")).facts.filter(({ type }) => type === "debrief-closed")).toHaveLength(1);
  });

  it("that completes a course leads to the certificate", async () => {
    const world = openWorld();
    await beginCourse((await world).deps, ada, "k1");
    const { send, store } = await played("o1,m1,d1", world);
    const { status, location = "" } = await send({ intent: "abschliessen" });
    const [issued] = (await store.learners.read("ada")).certificates;
    expect(status).toBe(303);
    expect(location).toBe(`/de/zertifikate/${issued?.certificate.id ?? "none"}`);
  });

  it.each([0, 1, 2])("lets one try differently from step %i, after closing as well, and keeps the ended path", async (to) => {
    const { send, see, deps, store, attempt } = await played("o1,m1,d1");
    await send({ intent: "abschliessen" });
    const { debrief } = (await see()).data as { readonly debrief: { readonly turn: number; readonly closed: boolean; readonly path: readonly { readonly step: number }[] } };
    expect([debrief.closed, debrief.path[to]?.step]).toEqual([true, to]);
    const form = { intent: "zurueck", to: String(to), turn: String(debrief.turn) };
    const path = `/de/szenen/${SCENE}/spiel/${attempt}`;
    expect(await answerOf(play(called({ deps, path, params: { szene: SCENE, lauf: attempt }, form })))).toEqual({ status: 303, location: `${path}?schritt=${to}` });
    for (const [at, chosen] of [["c1"], ["a1"], ["m1"], ["d2"]].entries()) {
      const turn = Math.max(...(await store.learners.read("ada")).facts.map((fact) => ("attempt" in fact ? fact.number : 0)));
      await makeMove(deps, ada, SCENE, { attempt, turn, at, chosen });
    }
    expect(JSON.stringify((await see()).data)).toContain('"place":"known"');
  });

  it("keeps the intention for its learner alone, and shows it again", async () => {
    const { send, see, here } = await played("o1,m1,d1");
    expect(await send({ intent: "vorsatz", intention: "Wenn, dann." })).toEqual({ status: 303, location: `${here}?gespeichert=vorsatz#vorsatz` });
    expect(await see("?gespeichert=vorsatz")).toMatchObject({ data: { kept: "intention", debrief: { noted: { intention: "Wenn, dann." } } } });
    expect(await send({ intent: "befinden", feeling: "Eng war mir." })).toEqual({ status: 303, location: `${here}?gespeichert=befinden#befinden` });
    expect(await see("?gespeichert=befinden")).toMatchObject({ data: { kept: "feeling", debrief: { noted: { feeling: "Eng war mir." } } } });
  });

  it("gives an intention that is too long back with its sentence", async () => {
    const { send } = await played("o1,m1,d1");
    const text = "x".repeat(4001);
    expect(await send({ intent: "vorsatz", intention: text })).toEqual({ status: 422, data: { problem: { refused: "text-too-long", field: "intention" }, typed: { field: "intention", text } } });
  });

  it("of somebody else is missing, and nothing of it can be changed", async () => {
    const { see, send } = await played("o1,m1,d1");
    const ben = viewer("ben");
    expect(await see("", ben)).toMatchObject({ status: 404 });
    expect(await send({ intent: "abschliessen" }, ben)).toMatchObject({ status: 404 });
    expect(await send({ intent: "vorsatz", intention: "Meiner" }, ben)).toMatchObject({ status: 404 });
  });

  it("does nothing it was not asked to", async () => {
    const { send, here } = await played("o1,m1,d1");
    expect(await send({ intent: "anderes" })).toEqual({ status: 303, location: here });
  });
});

describe("the reading version", () => {
  it("is the whole scenario, for learners", async () => {
    const { deps } = await openWorld();
    const path = `/de/szenen/${SCENE}/lesefassung`;
    expect(await answerOf(reading(called({ deps, path, params: { szene: SCENE } })))).toMatchObject({ status: 200, data: { title: "Lesefassung: Kleine Szene", scenario: { id: SCENE } } });
    expect(await answerOf(reading(called({ deps, path, params: { szene: "s00" } })))).toMatchObject({ status: 404 });
    expect(await answerOf(reading(called({ deps, as: viewer("ada", ["hr"]), path, params: { szene: SCENE } })))).toMatchObject({ status: 403 });
  });
});
