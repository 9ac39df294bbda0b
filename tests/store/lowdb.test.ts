import { createLowdbStore } from "~/store/lowdb/create";
import { openLowdbStore } from "~/store/lowdb/store";
import { storeContract } from "./contract";
import { temporaryFolder } from "./folder";

storeContract("the lowdb store", async () => {
  const { path, remove } = await temporaryFolder();
  await createLowdbStore(path, { demonstration: true });
  let store = await openLowdbStore(path);
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openLowdbStore(path);
      return store;
    },
    dispose: async () => {
      await store.close();
      await remove();
    },
  };
});
