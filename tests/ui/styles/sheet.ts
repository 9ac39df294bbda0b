import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../../app/styles/", import.meta.url);

export function sheet(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

export function sheetNames(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith(".css"));
}

export type Tokens = Readonly<Record<string, readonly [light: string, dark: string]>>;

/** The colours of `tokens.css`, each written once as `light-dark(#…, #…)`. */
export function tokens(): Tokens {
  const found = sheet("tokens.css").matchAll(/--app-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries([...found].map(([, name = "", light = "", dark = ""]) => [name, [light, dark] as const]));
}
