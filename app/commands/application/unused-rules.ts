import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Root } from "postcss";

const OWN_CLASS = /\.(kern-[\w-]+)/g;

/**
 * Leaves out of the design system what no page uses: rules of classes that stand nowhere in `app`, then custom properties
 * that nobody asks for. Class names are written out in the sources; one that ends in `--` keeps its whole family.
 */
export function unusedRules(folder: string): Plugin {
  return {
    postcssPlugin: "unused-rules",
    OnceExit(root) {
      const sources = textOf(folder);
      dropRules(root, new Set(sources.match(/kern-[\w-]+/g) ?? []));
      dropProperties(root, sources);
    },
  };
}

function dropRules(root: Root, named: ReadonlySet<string>): void {
  const families = [...named].filter((name) => name.endsWith("--"));
  const isUsed = (name: string): boolean => named.has(name) || families.some((family) => name.startsWith(family));
  root.walkRules((rule) => {
    if (rule.parent?.type === "atrule" && "name" in rule.parent && /keyframes$/.test(rule.parent.name)) return;
    const kept = rule.selectors.filter((selector) => [...withoutChoices(selector).matchAll(OWN_CLASS)].every(([, name]) => isUsed(name ?? "")));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

/** What stands inside `:is()`, `:not()` and the like is one of several: it decides nothing. */
export function withoutChoices(selector: string): string {
  return selector.replace(/:(?:is|not|where|has)\((?:[^()]|\([^()]*\))*\)/g, "");
}

/** A property may be asked for only by another one that goes, so it is looked through until nothing goes any more. */
function dropProperties(root: Root, sources: string): void {
  const asked = new Set(sources.match(/--kern-[\w-]+/g) ?? []);
  root.walkDecls(({ value }) => void value.match(/--kern-[\w-]+/g)?.forEach((name) => asked.add(name)));
  let dropped = 0;
  root.walkDecls(/^--kern-/, (declaration) => {
    if (asked.has(declaration.prop)) return;
    declaration.remove();
    dropped += 1;
  });
  if (dropped > 0) dropProperties(root, sources);
}

function textOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(tsx?|css)$/.test(name));
  return files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}
