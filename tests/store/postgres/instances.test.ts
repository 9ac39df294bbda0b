import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { followVersions } from "~/content/follow-versions";
import { openThrottle } from "~/http/throttle";
import { openPostgresStore, type PostgresStore } from "~/store/postgres/store";
import { throttleContract } from "../../http/throttle-contract";
import { AT, authority, change, entry, moved, note, person, row, session, version } from "../fixtures";
import { databaseWithStore, type TestDatabase } from "./database";

describe("several instances behind one address", () => {
  let database: TestDatabase;
  let one: PostgresStore;
  let other: PostgresStore;
  beforeAll(async () => {
    database = await databaseWithStore();
    [one, other] = await Promise.all([openPostgresStore(database.url), openPostgresStore(database.url)]);
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await database.remove();
  });
  beforeEach(() => database.empty());

  const either = (place: number): PostgresStore => (place % 2 === 0 ? one : other);

  test("of 20 writers at one version exactly one wins each number, and nothing is doubled", async () => {
    for (let at = 0; at < 10; at += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, writer) => either(writer).learners.commit(change("anna", at, [moved(`attempt-${writer}`, String(at))]))));
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    }
    const { version: last, facts } = await other.learners.read("anna");
    expect([last, ...facts.map(({ number }) => number)]).toEqual([10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(facts.map((fact) => fact.type === "move-made" && fact.chosen[0])).toEqual(Array.from({ length: 10 }, (_, at) => String(at)));
  });

  test("20 writers that try again until they are done lose and double nothing", async () => {
    async function write(store: PostgresStore, writer: number): Promise<void> {
      const { version: read } = await store.learners.read("anna");
      if ((await store.learners.commit(change("anna", read, [moved(`attempt-${writer}`, "a"), note(String(writer))]))) === "conflict") await write(store, writer);
    }
    await Promise.all(Array.from({ length: 20 }, (_, writer) => write(either(writer), writer)));
    const { version: last, facts } = await one.learners.read("anna");
    expect(last).toBe(40);
    expect(new Set(facts.flatMap((fact) => (fact.type === "note-written" ? fact.text : []))).size).toBe(20);
  });

  test("a session of one is known to all, ends for all, and a fresh use is seen by all", async () => {
    await one.sessions.save(session("h1", "anna"));
    expect(await other.sessions.read("h1")).toEqual(session("h1", "anna"));
    other.sessions.touch("h1", "2026-11-22T09:36:00.000Z");
    await expect.poll(async () => (await one.sessions.read("h1"))?.seenAt).toBe("2026-11-22T09:36:00.000Z");
    await one.sessions.remove("h1");
    expect(await other.sessions.read("h1")).toBeUndefined();
  });

  test("use within five minutes is written nowhere", async () => {
    await one.sessions.save(session("h1", "anna"));
    one.sessions.touch("h1", "2026-11-22T09:34:59.000Z");
    expect((await one.sessions.read("h1"))?.seenAt).toBe("2026-11-22T09:34:59.000Z");
    expect(await database.run("SELECT seen_at FROM gegenueber.sessions")).toEqual([{ seen_at: AT }]);
  });

  test("the long lists are read anew by all when one has changed them", async () => {
    await one.people.save(person("anna", "Anna"));
    await one.learners.commit(change("anna", 0, [], { rows: [row("anna", "c1", "CODE1")] }));
    const [people, rows] = [await other.people.ofAuthority("musterstadt"), await other.learners.completions("musterstadt")];
    expect([people.length, rows.length]).toEqual([1, 1]);
    expect(await other.people.ofAuthority("musterstadt")).toBe(people);
    expect(await other.learners.completions("musterstadt")).toBe(rows);
    await one.people.save(person("bert", "Bert"));
    await one.learners.commit(change("bert", 0, [], { rows: [row("bert", "c2", "CODE2")] }));
    expect((await other.people.ofAuthority("musterstadt")).map(({ id }) => id)).toEqual(["anna", "bert"]);
    expect(await other.learners.completions("musterstadt")).toHaveLength(2);
    await one.people.save(person("bert", "Bert", { authority: "musterland" }));
    expect((await other.people.ofAuthority("musterstadt")).map(({ id }) => id)).toEqual(["anna"]);
    await one.learners.commit(change("bert", 0, [moved("a1", "b")], { authority: "musterland" }));
    expect(await other.learners.completions("musterstadt")).toHaveLength(1);
    expect(await other.learners.completions("musterland")).toEqual([row("bert", "c2", "CODE2")]);
  });

  test("a list that is being changed while it is read is never held in an old state", async () => {
    await one.people.save(person("p0", "Anna"));
    const saves = Array.from({ length: 20 }, (_, place) => one.people.save(person(`p${place}`, "Anna")));
    const reads = Array.from({ length: 20 }, () => other.people.ofAuthority("musterstadt"));
    await Promise.all([...saves, ...reads]);
    expect(await other.people.ofAuthority("musterstadt")).toHaveLength(20);
  });

  test("what one publishes is noticed by the others", async () => {
    const refreshed: string[] = [];
    const following = followVersions({ versions: other.versions, catalogue: { refresh: async () => void refreshed.push(await other.versions.revision()) } }, 60_000);
    await following.look();
    await following.look();
    expect(refreshed).toHaveLength(1);
    await one.versions.publish(version("k3", "h1"));
    await one.versions.publish(version("k3", "h1"));
    await following.look();
    await following.look();
    expect(refreshed).toHaveLength(2);
    following.stop();
  });

  test("authorities and log are one for all", async () => {
    await one.organisation.saveAuthority(authority("a", "Aalen"));
    expect(await other.organisation.authorities()).toEqual([authority("a", "Aalen")]);
    await Promise.all(Array.from({ length: 20 }, (_, place) => either(place).log.append(entry(`e${place}`, AT))));
    expect(new Set((await other.log.page("musterstadt", 99)).map(({ id }) => id)).size).toBe(20);
    expect((await database.run("SELECT number::int FROM gegenueber.log ORDER BY 1")).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  });

  describe("the throttle they share", () => {
    let turn = 0;
    throttleContract(() => {
      const [mine, theirs] = [openThrottle(one.tries), openThrottle(other.tries)];
      const next = () => ((turn += 1) % 2 === 0 ? mine : theirs);
      return { take: (tries, at) => next().take(tries, at), giveBack: (tries) => next().giveBack(tries), forget: (tries) => next().forget(tries) };
    });

    test("keeps no address of anybody in plain words", async () => {
      await openThrottle(one.tries).take([{ rule: "sign-in-account", key: "anna@musterstadt.example" }], AT);
      expect(JSON.stringify(await database.run("SELECT * FROM gegenueber.tries"))).not.toContain("anna");
    });
  });
});
