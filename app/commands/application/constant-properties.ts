import type { Declaration, Root } from "postcss";

/** A use of a property with nothing in brackets after it: `var(--a)`, `var(--a, 1px)`. */
const USE = /var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/g;
/** An authority's own colour is written over these (`ui/frame/appearance.tsx`). */
const MAY_CHANGE = /^--kern-color-/;

/**
 * Writes the design system's measures where they are asked for. A browser looks every property up for every element that
 * asks for it; one that is set a single time, on the root and under no condition, is the same for all of them.
 */
export function resolveConstants(root: Root): void {
  const set = new Map<string, Declaration[]>();
  root.walkDecls(/^--kern-/, (declaration) => void set.set(declaration.prop, [...(set.get(declaration.prop) ?? []), declaration]));
  const constants = new Map<string, string>();
  for (const [name, [only, ...others]] of set) {
    if (only && others.length === 0 && !MAY_CHANGE.test(name) && standsOnRoot(only)) constants.set(name, only.value.trim());
  }
  root.walkDecls((declaration) => {
    declaration.value = resolved(declaration.value, constants);
  });
}

function resolved(value: string, constants: ReadonlyMap<string, string>): string {
  const next = value.replace(USE, (use, name: string) => constants.get(name) ?? use);
  return next === value ? value : resolved(next, constants);
}

function standsOnRoot({ parent }: Declaration): boolean {
  if (parent?.type !== "rule" || !("selector" in parent) || parent.selector !== ":root") return false;
  const around = parent.parent;
  return around?.type === "root" || (around?.type === "atrule" && "name" in around && around.name === "layer");
}
