import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openPostgresStore, type PostgresStore } from "~/store/postgres/store";
import { AT, certificate, change, draft, enrolled, entry, moved, person, row } from "../fixtures";
import { databaseWithStore, type TestDatabase } from "./database";
import { openProxy, type Cut } from "./proxy";

describe("when the answer to COMMIT is lost", () => {
  let database: TestDatabase;
  let proxy: Awaited<ReturnType<typeof openProxy>>;
  let store: PostgresStore;
  beforeAll(async () => {
    database = await databaseWithStore();
    proxy = await openProxy(database.url);
    store = await openPostgresStore(proxy.url);
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await database.remove();
  });
  beforeEach(() => database.empty());
  afterEach(() => expect(store.trouble()).toBeUndefined());

  async function cutting<A>(cut: Cut, work: () => Promise<A>): Promise<A> {
    const before = proxy.cuts();
    proxy.cutNext(cut);
    const answer = await work();
    expect(proxy.cuts()).toBe(before + 1);
    return answer;
  }

  for (const cut of ["before", "after"] as const) {
    test(`a commit is kept once and answered with done (cut ${cut} it is kept)`, async () => {
      for (let at = 0; at < 20; at += 1) {
        const more = { rows: [row("anna", "c1", "CODE1")], certificates: [certificate("anna", "c1", "CODE1")] };
        expect(await cutting(cut, () => store.learners.commit(change("anna", at, [moved("a1", String(at))], more)))).toBe("done");
      }
      const { version, facts, certificates } = await store.learners.read("anna");
      expect([version, facts.length, certificates.length]).toEqual([20, 20, 1]);
      expect(await store.learners.completions("musterstadt")).toHaveLength(1);
    });

    test(`an entry of the log is there once (cut ${cut} it is kept)`, async () => {
      await cutting(cut, () => store.log.append(entry("e1", AT)));
      await cutting(cut, () => store.log.append(entry("e2", AT)));
      expect((await store.log.page("musterstadt", 9)).map(({ id }) => id)).toEqual(["e2", "e1"]);
      expect(await database.run("SELECT number FROM gegenueber.log ORDER BY number")).toEqual([{ number: "1" }, { number: "2" }]);
    });

    test(`a link is redeemed by who asked, and an address taken by who asked (cut ${cut} it is kept)`, async () => {
      await store.people.saveCredentials({ person: "anna", link: { hash: "ab12", until: AT } });
      expect(await cutting(cut, () => store.people.redeemLink("ab12", "$argon2id$x"))).toBe("done");
      expect(await store.people.redeemLink("ab12", "$argon2id$y")).toBe("gone");
      expect(await cutting(cut, () => store.people.save(person("anna", "Anna")))).toBe("done");
      expect(await cutting(cut, () => store.drafts.save(draft("d1", 1), 0))).toBe("done");
    });
  }

  test("a second answer that is lost as well changes nothing", async () => {
    proxy.cutNext("after");
    proxy.cutNext("after");
    proxy.cutNext("before");
    expect(await store.learners.commit(change("anna", 0, [enrolled]))).toBe("done");
    expect(await store.learners.commit(change("anna", 1, [enrolled]))).toBe("done");
    expect((await store.learners.read("anna")).version).toBe(2);
  });

  test("a conflict stays a conflict", async () => {
    await store.learners.commit(change("anna", 0, [enrolled]));
    expect(await store.learners.commit(change("anna", 0, [enrolled]))).toBe("conflict");
    expect((await store.learners.read("anna")).version).toBe(1);
  });
});
