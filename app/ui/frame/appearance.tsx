import { actionColours } from "~/core/organisation/colour";
import type { Appearance } from "~/core/organisation/model";
import { useNonce } from "./nonce";

/** The authority's own colour of links and buttons, where colours are not the reader's. It stands outside the layers of the style sheet. */
export function AppearanceStyle({ appearance }: { readonly appearance: Appearance | undefined }) {
  const nonce = useNonce();
  if (appearance?.action === undefined) return null;
  const { light, dark } = actionColours(appearance.action);
  const plain = `light-dark(${light.plain},${dark.plain})`;
  const strong = `light-dark(${light.strong},${dark.strong})`;
  return <style nonce={nonce}>{`@media not (forced-colors:active){:root{--app-action:${plain};--app-action-hover:${strong};--kern-color-action-default:${plain}}}`}</style>;
}
