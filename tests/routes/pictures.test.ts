import { expect, test } from "vitest";
import { loader } from "~/routes/$lang.werkstatt.bilder";
import { openWorld, TOM } from "../usecases/world";
import { picture, PICTURE_BYTES } from "../store/fixtures";
import { answered, called } from "./certificate-context";

const viewer = { ...TOM, unit: "leitung", name: "T", email: "t@x.example", session: "s" };

test("pictures come in pages; the one that was just added is among those shown", async () => {
  const world = await openWorld();
  for (let number = 0; number < 30; number += 1) await world.store.media.add(picture(`b${String(number).padStart(2, "0")}`), PICTURE_BYTES);
  const look = async (query: string) => (await answered(() => loader(called({ deps: world, as: viewer, path: `/de/werkstatt/bilder${query}` })))).data;
  const first = await look("");
  const firstIds = (first as { readonly pictures: readonly { readonly id: string }[] }).pictures.map(({ id }) => id);
  expect(first).toMatchObject({ total: 30, pages: [{ number: 1, current: true }, { number: 2, current: false }] });
  expect(firstIds).toHaveLength(24);
  const second = await look("?seite=2");
  expect((second as { readonly pictures: readonly object[] }).pictures).toHaveLength(6);
  const [last] = (second as { readonly pictures: readonly { readonly id: string }[] }).pictures;
  expect(await look(`?neu=${last?.id ?? ""}`)).toMatchObject({ added: last?.id, pages: [{ current: false }, { current: true }] });
});
