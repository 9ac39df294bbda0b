import { existsSync, readFileSync } from "node:fs";

/** Addresses of what the build made beside Remix: the enhancement script, those of the two editors, the style of refusals. */
export type ClientAssets = { readonly enhance: string | undefined; readonly editor: string | undefined; readonly writing?: string | undefined; readonly refusal: string | undefined };

/** Reads the manifest of the build; without one there is nothing to name. */
export function readClientAssets(path: string): ClientAssets {
  if (!existsSync(path)) return { enhance: undefined, editor: undefined, refusal: undefined };
  const found: unknown = JSON.parse(readFileSync(path, "utf8"));
  return { enhance: textOf(found, "enhance"), editor: textOf(found, "editor"), writing: textOf(found, "writing"), refusal: textOf(found, "refusal") };
}

function textOf(found: unknown, name: string): string | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const value: unknown = Object.entries(found).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : undefined;
}
