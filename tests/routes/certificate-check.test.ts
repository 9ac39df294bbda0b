import { describe, expect, test } from "vitest";
import { loader as json } from "~/routes/$lang.nachweis.$code[.]json";
import { action as confirm, loader as check } from "~/routes/$lang.nachweis.$code._index";
import { loader as entry } from "~/routes/$lang.nachweis._index";
import { answered, called, CODE, HOLDER, PRINTED, worldWith } from "./certificate-context";

type World = Awaited<ReturnType<typeof worldWith>>;
const at = (deps: World, code: string, form?: Record<string, string>, address?: string) =>
  called({ deps, path: `/de/nachweis/${encodeURIComponent(code)}`, params: { code }, ...(form ? { form } : {}), ...(address === undefined ? {} : { address }) });

describe("typing a number in", () => {
  const typed = (code: string, deps: World) => called({ deps, path: `/de/nachweis?code=${encodeURIComponent(code)}` });

  test.each([PRINTED, CODE, "7f3a 9c21 abcd efgh", "7F3A9C2IABCDEFGH", " 7f3a–9c2l–abcd–efgh "])("%j leads to its page", async (code) => {
    const deps = await worldWith({});
    expect(await answered(() => entry(typed(code, deps)))).toMatchObject({ status: 303, location: `/de/nachweis/${PRINTED}` });
  });

  test.each(["", "7F3A", "7F3A-9C21-ABCD-EFGU", "https://example.org"])("%j comes back to be mended", async (code) => {
    const deps = await worldWith({});
    expect(await answered(() => entry(typed(code, deps)))).toEqual({ status: 422, data: { title: "Nachweis prüfen", typed: code, mistyped: true } });
  });

  test("looking at the page needs no cookie", async () => {
    const call = called({ deps: await worldWith({}), path: "/de/nachweis" });
    expect(await answered(() => entry(call))).toMatchObject({ status: 200, data: { mistyped: false } });
    expect(call.touched.csrf).toBe(false);
  });
});

describe("the verdict", () => {
  const ended = { at: "2026-11-22T23:30:00.000Z", by: "somebody" };
  test.each([
    ["valid", {}, "Gültig", undefined],
    ["superseded", { superseded: ended }, "Ersetzt am 23. November 2026", "2026-11-23"],
    ["revoked", { revoked: { ...ended, reason: "Grund bei Größe" }, superseded: ended }, "Widerrufen am 23. November 2026", "2026-11-23"],
    ["expired", { changes: { validUntil: "2026-11-22" } }, "Abgelaufen am 22. November 2026", undefined],
  ] as const)("%s", async (state, became, verdict, endedOn) => {
    const { status, data } = await answered(async () => check(at(await worldWith(became), PRINTED)));
    expect(status).toBe(200);
    expect(data).toMatchObject({ title: `${verdict}: Nachweis ${PRINTED}`, certificate: { state, endedOn } });
  });

  test("unknown is a page, but not found, and sets no cookie", async () => {
    const call = at(await worldWith({}), "7K3M-9QWX-2R5T-H8NB");
    expect(await answered(() => check(call))).toEqual({
      status: 404,
      data: { title: "Unbekannt: Nachweis 7K3M-9QWX-2R5T-H8NB", unknown: { typed: "7K3M-9QWX-2R5T-H8NB", code: "7K3M-9QWX-2R5T-H8NB" } },
    });
    expect(call.touched.csrf).toBe(false);
  });

  test("what can be no number is unknown, too", async () => {
    expect(await answered(async () => check(at(await worldWith({}), "quatsch")))).toMatchObject({ status: 404, data: { unknown: { typed: "quatsch", code: undefined } } });
  });

  test.each(["7f3a9c21abcdefgh", "7F3A 9C21 ABCD EFGH", "7f3a-9c2i-abcd-efgh", "7F3A-9C2L-ABCD-EFGH", "7F3A.9C21_ABCD—EFGH"])("%j is forgiven", async (code) => {
    const deps = await worldWith({});
    expect(await answered(() => check(at(deps, code)))).toMatchObject({ status: 200, data: { certificate: { code: PRINTED } } });
    const { response } = await answered(() => json(at(deps, code)));
    expect(await response?.json()).toMatchObject({ verdict: "valid", code: PRINTED });
  });

  test("o and 0 are the same", async () => {
    const deps = await worldWith({ changes: { code: "00AB00CD00EF00GH" } });
    expect(await answered(() => check(at(deps, "OoAB-ooCD-0oEF-O0GH")))).toMatchObject({ data: { certificate: { state: "valid" } } });
  });

  test("as JSON: the same verdict, and 404 for unknown", async () => {
    const deps = await worldWith({ revoked: { at: "2026-11-22T12:00:00.000Z", by: "hr", reason: "Grund" } });
    const { response } = await answered(() => json(at(deps, PRINTED)));
    expect(await response?.json()).toMatchObject({ verdict: "revoked", revokedOn: "2026-11-22" });
    const unknown = await answered(() => json(at(deps, "7K3M-9QWX-2R5T-H8NB")));
    expect([unknown.status, await unknown.response?.json()]).toEqual([404, { verdict: "unknown" }]);
  });
});

test("neither name nor learner, score or reason leaves the server, in no form", async () => {
  const deps = await worldWith({ revoked: { at: "2026-11-22T12:00:00.000Z", by: "hr-person", reason: "Frau Größe hieß anders" } });
  const said = await answered(() => check(at(deps, PRINTED)));
  const file = await answered(() => json(at(deps, PRINTED)));
  const everything = `${JSON.stringify(said.data)}${await file.response?.text()}`;
  for (const part of [...HOLDER.name.split(/[ -]/), HOLDER.id, "hr-person", "anders", "certificate-1", "score", "Punkte"]) expect(everything).not.toContain(part);
});

describe("confirming a name", () => {
  const ask = (deps: World, name: string, address?: string, code = PRINTED) => answered(() => confirm(at(deps, code, { name }, address)));

  test.each([
    [HOLDER.name, "same"],
    ["  jürgen  GRÖẞE-łukasz ", "same"],
    ["Ju\u0308rgen Gro\u0308ße Łukasz", "same"],
    ["Jürgen Größe", "different"],
    ["Größe-Łukasz Jürgen", "different"],
    ["Jemand anderes", "different"],
  ])("%j: %s", async (name, answer) => {
    expect(await ask(await worldWith({}), name)).toEqual({ status: 200, data: { name: answer } });
  });

  test.each(["", "   ", "x".repeat(201)])("a name is needed: %j", async (name) => {
    expect(await ask(await worldWith({}), name)).toEqual({ status: 422, data: { problem: { refused: "name-missing", field: "name" } } });
  });

  test("about an unknown number nothing is said", async () => {
    expect(await ask(await worldWith({}), HOLDER.name, undefined, "7K3M-9QWX-2R5T-H8NB")).toMatchObject({ status: 404 });
  });

  test("after some wrong names one has to wait, also for the right one, and then goes on", async () => {
    const deps = await worldWith({});
    for (let tries = 0; tries < 5; tries += 1) expect(await ask(deps, `Name ${tries}`)).toMatchObject({ status: 200 });
    expect(await ask(deps, HOLDER.name)).toEqual({ status: 429, data: { problem: { refused: "too-many-tries", field: "name", detail: "2" } } });
    deps.clock = "2026-11-23T08:00:02.000Z";
    expect(await ask(deps, HOLDER.name)).toEqual({ status: 200, data: { name: "same" } });
  });

  test("many addresses guess no faster about one number", async () => {
    const deps = await worldWith({});
    for (let tries = 0; tries < 5; tries += 1) await ask(deps, `Name ${tries}`, `198.51.${tries}.1`);
    expect(await ask(deps, "Name 6", "203.0.113.9")).toMatchObject({ status: 429 });
  });

  test("one network guesses no faster about many numbers", async () => {
    const codes = Array.from({ length: 25 }, (_, index) => `7F3A9C21ABCDEF${String(index).padStart(2, "0")}`);
    const deps = await worldWith(...codes.map((code, index) => ({ changes: { id: `c${index}`, code } })));
    const answers = [];
    for (const code of codes) answers.push((await ask(deps, "Falsch", "192.0.2.7", code)).status);
    expect(answers.slice(0, 20).every((status) => status === 200)).toBe(true);
    expect(answers.slice(20).every((status) => status === 429)).toBe(true);
  });

  test("right names never have to wait", async () => {
    const deps = await worldWith({});
    for (let tries = 0; tries < 50; tries += 1) expect(await ask(deps, HOLDER.name)).toEqual({ status: 200, data: { name: "same" } });
  });
});
