import { may } from "../core/access";
import { actionColours, leastContrast, LEAST_CONTRAST, nearestReadable, readColour, type ActionColours, type Colour } from "../core/organisation/colour";
import type { Actor, Appearance } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { keepPicture } from "./add-picture";
import type { Deps } from "./deps";
import { readLine } from "./read-reason";

export const LONGEST_PRODUCT_NAME = 60;

/** As it was typed; empty is the product's own. */
export type AppearanceCommand = { readonly name: string; readonly action: string };

export async function seeAppearance(deps: Deps, actor: Actor): Promise<Appearance | Refusal> {
  if (may(actor, "set-appearance") !== "yes") return refuse("not-permitted");
  return (await deps.store.organisation.authority(actor.authority))?.appearance ?? {};
}

/** What a name and a colour would look like. `nearest`: the colour to take instead, where the one that was typed cannot be read; `colours`: of the one that can. */
export type AppearanceChecked = {
  readonly name: string;
  readonly action?: { readonly colour: Colour; readonly contrast: number; readonly nearest?: Colour; readonly colours: ActionColours };
};

/** Judges before anything is kept. Refusals: `text-too-long`, `colour-invalid`. */
export function checkAppearance(actor: Actor, { name: typed, action }: AppearanceCommand): AppearanceChecked | Refusal {
  if (may(actor, "set-appearance") !== "yes") return refuse("not-permitted");
  const name = readLine(typed);
  if (name.length > LONGEST_PRODUCT_NAME) return refuse("text-too-long", "name");
  if (action.trim() === "") return { name };
  const colour = readColour(action);
  if (colour === undefined) return refuse("colour-invalid", "action");
  const nearest = nearestReadable(colour, "light");
  return { name, action: { colour, contrast: leastContrast(colour, "light"), ...(nearest === colour ? {} : { nearest }), colours: actionColours(nearest) } };
}

/** Keeps name and colour. Refusals besides: `colour-unreadable` below a contrast of 4.5, with the nearest colour in `detail`. */
export async function setAppearance(deps: Deps, actor: Actor, command: AppearanceCommand): Promise<Appearance | Refusal> {
  const checked = checkAppearance(actor, command);
  if (isRefusal(checked)) return checked;
  const { name, action } = checked;
  if (action !== undefined && action.contrast < LEAST_CONTRAST) return refuse("colour-unreadable", "action", action.nearest);
  return change(deps, actor, ({ logo }) => ({ ...(name === "" ? {} : { name }), ...(action === undefined ? {} : { action: action.colour }), ...(logo === undefined ? {} : { logo }) }));
}

/** A picture beside the name, which says what it is. */
export async function setLogo(deps: Deps, actor: Actor, file: { readonly name: string; readonly bytes: Uint8Array | undefined }): Promise<Appearance | Refusal> {
  if (may(actor, "set-appearance") !== "yes") return refuse("not-permitted");
  const picture = await keepPicture(deps, actor, file, "decorative");
  return isRefusal(picture) ? picture : change(deps, actor, (before) => ({ ...before, logo: picture.id }));
}

export async function removeLogo(deps: Deps, actor: Actor): Promise<Appearance | Refusal> {
  if (may(actor, "set-appearance") !== "yes") return refuse("not-permitted");
  return change(deps, actor, ({ logo: _logo, ...before }) => before);
}

async function change(deps: Deps, actor: Actor, by: (before: Appearance) => Appearance): Promise<Appearance | Refusal> {
  const authority = await deps.store.organisation.authority(actor.authority);
  if (!authority) return refuse("not-found");
  const { appearance: before = {}, ...rest } = authority;
  const appearance = by(before);
  await deps.store.organisation.saveAuthority({ ...rest, ...(Object.keys(appearance).length === 0 ? {} : { appearance }) });
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "appearance-changed", query: [appearance.name, appearance.action, appearance.logo && `/medien/${appearance.logo}.webp`].filter((part) => part !== undefined).join(", "), people: [] });
  return appearance;
}
