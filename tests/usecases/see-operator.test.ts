import { expect, test } from "vitest";
import { openMemoryStore } from "~/store/memory/store";
import { seeOperator } from "~/usecases/see-operator";
import { authority } from "../store/fixtures";

async function storeOf(...ids: readonly string[]) {
  const store = openMemoryStore();
  for (const id of ids) await store.organisation.saveAuthority(authority(id, `Amt ${id}`));
  return { store };
}

test("the only authority is named to everybody", async () => {
  expect(await seeOperator(await storeOf("a"), undefined)).toEqual({ name: "Amt a", place: "Musterstadt" });
});

test("of several, strangers are told none and people their own", async () => {
  const deps = await storeOf("a", "b");
  expect(await seeOperator(deps, undefined)).toBeUndefined();
  expect(await seeOperator(deps, "b")).toEqual({ name: "Amt b", place: "Musterstadt" });
});

test("how long personal things are kept is told with the authority", async () => {
  const deps = await storeOf("a");
  await deps.store.organisation.saveAuthority({ ...authority("a", "Amt a"), retention: { rules: { paths: 24 }, changedAt: "2026-11-23T08:00:00.000Z" } });
  expect(await seeOperator(deps, undefined)).toEqual({ name: "Amt a", place: "Musterstadt", retention: { paths: 24 } });
});

test("whom it has entered to turn to is told with the authority", async () => {
  const deps = await storeOf("a");
  const contacts = { help: { name: "Team Hilfe", phone: "030 23125 110" } };
  await deps.store.organisation.saveAuthority({ ...authority("a", "Amt a"), contacts });
  expect(await seeOperator(deps, undefined)).toEqual({ name: "Amt a", place: "Musterstadt", contacts });
});

test("an empty installation names nobody", async () => {
  expect(await seeOperator(await storeOf(), undefined)).toBeUndefined();
});
