import { expect, test } from "vitest";
import { action as pictureAction, loader as pictureLoader } from "~/routes/$lang.werkstatt.bilder";
import { action, loader } from "~/routes/$lang.werkstatt.aufnahmen";
import { picture, PICTURE_BYTES, recording } from "../store/fixtures";
import { openWorld, TOM } from "../usecases/world";
import { answered, called } from "./certificate-context";

const viewer = { ...TOM, unit: "leitung", name: "T", email: "t@x.example", session: "s" };

test("recordings come in pages; the one that was just added is among those shown", async () => {
  const world = await openWorld();
  for (let number = 0; number < 25; number += 1) await world.store.media.addRecording(recording(`f${String(number).padStart(20, "0")}-mp4`), [Uint8Array.of(1, 2)]);
  const look = async (query: string) => (await answered(() => loader(called({ deps: world, as: viewer, path: `/de/werkstatt/aufnahmen${query}` })))).data;
  const last = `f${"24".padStart(20, "0")}-mp4`;
  expect(await look("")).toMatchObject({ total: 25, size: 24, pages: [{ number: 1, current: true }, { number: 2, current: false }] });
  expect(await look("?seite=2")).toMatchObject({ recordings: [{ id: last, name: "Am Schalter.mp4", bytes: 2 }] });
  expect(await look(`?neu=${last}`)).toMatchObject({ added: last, pages: [{ current: false }, { current: true }] });
});

test.each([["aufnahmen", action, loader], ["bilder", pictureAction, pictureLoader]] as const)("what is deleted under %s is gone, and the list says so", async (name, act, load) => {
  const world = await openWorld();
  const film = `f${"0".repeat(20)}-mp4`;
  await world.store.media.addRecording(recording(film), [Uint8Array.of(1, 2)]);
  await world.store.media.add(picture("b1"), PICTURE_BYTES);
  const path = `/de/werkstatt/${name}`;
  expect(await answered(() => act(called({ deps: world, as: viewer, path, form: { loeschen: name === "bilder" ? "b1" : film } })))).toMatchObject({ status: 303, location: `${path}?geloescht` });
  expect((await answered(() => load(called({ deps: world, as: viewer, path: `${path}?geloescht` })))).data).toMatchObject({ removed: true, total: 0 });
  expect((await answered(() => load(called({ deps: world, as: viewer, path })))).data).toMatchObject({ removed: false });
  expect([(await world.store.media.recordings("musterstadt")).length, (await world.store.media.ofAuthority("musterstadt")).length]).toEqual(name === "bilder" ? [1, 0] : [0, 1]);
});
