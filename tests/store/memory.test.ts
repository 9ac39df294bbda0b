import { openMemoryStore } from "~/store/memory/store";
import { storeContract } from "./contract";

storeContract("the memory store", async () => {
  const store = openMemoryStore();
  return { store, dispose: () => store.close() };
});
