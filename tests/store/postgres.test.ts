import { afterAll, beforeAll } from "vitest";
import { openPostgresStore } from "~/store/postgres/store";
import { storeContract } from "./contract";
import { databaseWithStore, type TestDatabase } from "./postgres/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithStore();
});
afterAll(() => database.remove());

storeContract("the PostgreSQL store", async () => {
  await database.empty();
  let store = await openPostgresStore(database.url);
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openPostgresStore(database.url);
      return store;
    },
    dispose: () => store.close(),
  };
});
