import { describe, expect, test } from "vitest";
import type { Subject } from "../contract";
import { draft, version } from "../fixtures";

export function versionsContract(subject: Subject): void {
  const versions = () => subject.store().versions;

  describe("versions", () => {
    test("publishing stores a version and makes it the current one; older ones stay", async () => {
      await versions().publish(version("k3", "h1"));
      await versions().publish(version("k3", "h2"));
      await versions().publish(version("k1", "h9"));
      await versions().publish(version("k3", "h1", { kind: "scenario" }));
      const { versions: after } = await subject.restarted();
      expect(await after.current("course")).toEqual([version("k1", "h9"), version("k3", "h2")]);
      expect(await after.current("scenario")).toEqual([version("k3", "h1", { kind: "scenario" })]);
      expect(await after.current("cast")).toEqual([]);
      expect(await after.read("course", "k3", "h1")).toEqual(version("k3", "h1"));
      expect(await after.read("course", "k3", "h9")).toBeUndefined();
      expect(await after.read("cast", "k3", "h1")).toBeUndefined();
    });

    test("a known version is never changed, but becomes current again", async () => {
      await versions().publish(version("k3", "h1"));
      await versions().publish(version("k3", "h2"));
      await versions().publish(version("k3", "h1", { publishedAt: "2030-01-01T00:00:00.000Z", sources: { other: "" } }));
      const { versions: after } = await subject.restarted();
      expect(await after.current("course")).toEqual([version("k3", "h1")]);
      expect(await after.read("course", "k3", "h1")).toEqual(version("k3", "h1"));
    });

    test("the revision changes when another version becomes current, and only then", async () => {
      const seen = new Set([await versions().revision()]);
      for (const hash of ["h1", "h2", "h1"]) {
        await versions().publish(version("k3", hash));
        seen.add(await versions().revision());
        await versions().publish(version("k3", hash));
        seen.add(await versions().revision());
      }
      expect(seen.size).toBe(4);
    });

    test("what was withdrawn is current no more and stays readable; publishing brings it back", async () => {
      await versions().publish(version("k3", "h1"));
      await versions().publish(version("k1", "h1"));
      const before = await versions().revision();
      await versions().withdraw("course", "k3");
      const withdrawn = await versions().revision();
      await versions().withdraw("course", "k3");
      await versions().withdraw("scenario", "k1");
      expect([withdrawn === before, await versions().revision()]).toEqual([false, withdrawn]);
      const { versions: after } = await subject.restarted();
      expect(await after.current("course")).toEqual([version("k1", "h1")]);
      expect(await after.read("course", "k3", "h1")).toEqual(version("k3", "h1"));
      await after.publish(version("k3", "h1"));
      expect(await after.current("course")).toEqual([version("k1", "h1"), version("k3", "h1")]);
    });

    test("whose own content a version is stays with it", async () => {
      const own = version("k3", "h1", { kind: "scenario", authority: "musterstadt" });
      await versions().publish(own);
      expect(await (await subject.restarted()).versions.current("scenario")).toEqual([own]);
    });

    test("many publish at once", async () => {
      const all = Array.from({ length: 10 }, (_, place) => version(`k${place}`, "h"));
      await Promise.all([...all, ...all].map((given) => versions().publish(given)));
      expect(await (await subject.restarted()).versions.current("course")).toEqual(all);
    });

    test("sources come back as they were, whatever their paths are", async () => {
      const sources = JSON.parse('{"b/ü.md":"1","__proto__":"2","a":"\\u0000","7":"3"}') as Record<string, string>;
      await versions().publish(version("k3", "h1", { sources }));
      const read = await (await subject.restarted()).versions.read("course", "k3", "h1");
      expect(Object.entries(read?.sources ?? {}).sort()).toEqual(Object.entries(sources).sort());
    });

    test("artefacts are found by their key", async () => {
      await versions().saveArtefact("h1+c1", '{"a":1}');
      await versions().saveArtefact("h1+c1", '{"a":2}');
      const { versions: after } = await subject.restarted();
      expect(await after.artefact("h1+c1")).toBe('{"a":2}');
      expect(await after.artefact("h1+c2")).toBeUndefined();
    });
  });
}

export function draftsContract(subject: Subject): void {
  describe("drafts", () => {
    test("are saved over the revision that was read", async () => {
      const { drafts } = subject.store();
      expect(await drafts.save(draft("d1", 1), 1)).toBe("conflict");
      expect(await drafts.save(draft("d1", 1), 0)).toBe("done");
      expect(await drafts.save(draft("d1", 1), 0)).toBe("conflict");
      expect(await drafts.save(draft("d1", 2, { title: "Neu" }), 1)).toBe("done");
      const { drafts: after } = await subject.restarted();
      expect(await after.read("musterstadt", "d1")).toEqual(draft("d1", 2, { title: "Neu" }));
      expect(await after.read("musterland", "d1")).toBeUndefined();
    });

    test("everything that a draft remembers comes back", async () => {
      const whole = draft("d1", 1, {
        good: { "a.yaml": "a: 0" },
        setAside: { "a.yaml": "\u0000" },
        runs: [{ id: "j1", title: "Gut", path: [{ scene: "s1", title: "Anfang", chosen: ["a1"], taken: "a1", said: "Ja", meters: { trust: 3 }, flags: ["f1"] }], at: "e1", over: true, broken: { step: 1, scene: "s1", expected: { ending: "e2" }, found: { ending: "e1", title: "Ende" } } }],
        origin: { kind: "scenario", id: "s1", version: "h1", title: "Alt" },
        checked: { errors: 1, warnings: 2, opening: { people: [], line: { de: "Guten Tag." } } },
        releases: [{ version: "h1", revision: 1, at: "2026-11-22T09:30:00.000Z", by: "tom", edit: "first", note: "Neu." }],
        withdrawn: { at: "2026-11-22T09:30:00.000Z", by: "tom", reason: "Veraltet." },
      });
      await subject.store().drafts.save(whole, 0);
      expect(await (await subject.restarted()).drafts.read("musterstadt", "d1")).toEqual(whole);
    });

    test("what was played is noted beside the edits: no revision, no conflict, and saving keeps it", async () => {
      const { drafts } = subject.store();
      await drafts.save(draft("d1", 1), 0);
      await drafts.notePlayed("musterstadt", "d1", (before) => ({ ...before, "s1/a1": ["z1"] }));
      expect(await drafts.save(draft("d1", 2, { title: "Neu", played: { "s9/a9": ["alt"] } }), 1)).toBe("done");
      await drafts.notePlayed("musterstadt", "d1", (before) => ({ ...before, "s1/a2": ["z2"] }));
      await drafts.notePlayed("musterland", "d1", (before) => ({ ...before, "s1/a3": ["z3"] }));
      const { drafts: after } = await subject.restarted();
      expect(await after.read("musterstadt", "d1")).toEqual(draft("d1", 2, { title: "Neu", played: { "s1/a1": ["z1"], "s1/a2": ["z2"] } }));
      expect(await after.read("musterland", "d1")).toBeUndefined();
    });

    test("of 20 who play at once nothing is lost, and somebody may save meanwhile", async () => {
      const { drafts } = subject.store();
      await drafts.save(draft("d1", 1), 0);
      const places = Array.from({ length: 20 }, (_, place) => `s1/a${place}`);
      const [saved] = await Promise.all([drafts.save(draft("d1", 2), 1), ...places.map((key) => drafts.notePlayed("musterstadt", "d1", (before) => ({ ...before, [key]: ["z"] })))]);
      const now = await drafts.read("musterstadt", "d1");
      expect([saved, now?.revision, Object.keys(now?.played ?? {}).sort()]).toEqual(["done", 2, [...places].sort()]);
    });

    test("older steps of a draft are kept apart from it, never change, and are nobody else's", async () => {
      const { drafts } = subject.store();
      const [at, step] = [{ authority: "musterstadt", draft: "d1", page: "p1" }, [{ path: "d1.yaml", at: 3, old: "Wörter", now: "🙂" }]];
      await drafts.keepSteps(at, [step, []], "2026-11-22T09:30:00.000Z");
      await drafts.keepSteps(at, [], "2026-11-22T09:31:00.000Z");
      const { drafts: after, versions } = await subject.restarted();
      expect(await after.steps(at)).toEqual([step, []]);
      for (const other of [{ ...at, authority: "musterland" }, { ...at, draft: "d2" }, { ...at, page: "p2" }]) expect(await after.steps(other)).toEqual([]);
      expect(await versions.current("steps")).toEqual([]);
    });

    test("of 20 who save one revision at once exactly one wins", async () => {
      const { drafts } = subject.store();
      const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => drafts.save(draft("d1", 1, { savedBy: `p${place}` }), 0)));
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    });

    test("are seen by their authority only, sorted by title", async () => {
      const { drafts } = subject.store();
      await drafts.save(draft("d1", 1, { title: "Übung" }), 0);
      await drafts.save(draft("d2", 1, { title: "Anfang" }), 0);
      await drafts.save(draft("d1", 1, { title: "Anderswo", authority: "musterland" }), 0);
      const { drafts: after } = await subject.restarted();
      expect((await after.ofAuthority("musterstadt")).map(({ title }) => title)).toEqual(["Anfang", "Übung"]);
      expect((await after.ofAuthority("musterland")).map(({ title }) => title)).toEqual(["Anderswo"]);
      expect(await after.ofAuthority("nowhere")).toEqual([]);
    });
  });
}
