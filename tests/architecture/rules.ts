import { importsOf, parse, type Import, type SourceFiles } from "./sources";

/** One line of section 2 of `house.md`. Own targets are prefixes of paths, packages are names. */
type Rule = {
  readonly room: string;
  /** What may be imported with its values. */
  readonly may: readonly string[];
  /** Of these only types. */
  readonly types?: readonly string[];
};

const FRAMEWORK = ["react", "@remix-run/react"];

/** The first line whose room is a prefix of the file's path holds. */
export const RULES: readonly Rule[] = [
  { room: "app/core/scenario/machine", may: ["app/core", "xstate"] },
  { room: "app/core", may: ["app/core"] },
  { room: "app/usecases", may: ["app/core", "app/usecases"], types: ["app/store/port", "app/content/port"] },
  { room: "app/store/lowdb", may: STORE("lowdb"), types: ["app/core"] },
  { room: "app/store/memory", may: STORE("memory"), types: ["app/core"] },
  { room: "app/store/postgres", may: [...STORE("postgres"), "app/core/audit"], types: ["app/core", "app/store/move"] },
  { room: "app/store", may: ["app/store/", "app/core/audit", "app/core/sorted"], types: ["app/core"] },
  { room: "app/content", may: ["app/core", "app/content", "node:", "zod", "yaml", "mdx-bundler", "esbuild", "unified", "remark-parse", "remark-mdx", "remark-gfm", "remark-stringify", "mdast-util-mdx", "sharp"], types: ["mdast", "unist", "vfile"] },
  { room: "app/documents", may: ["app/core", "app/documents", "node:", "pdfkit", "qrcode"], types: ["app/i18n"] },
  { room: "app/i18n", may: ["app/i18n", "app/core/words", "i18next", ...FRAMEWORK], types: ["app/core"] },
  { room: "app/ui/enhance", may: ["app/ui/enhance-listen", "app/ui/enhance-posture", "app/ui/figures/tween"] },
  ...["live-facts", "node-problems", "repair-forms"].map((part) => ({ room: `app/ui/workshop/live/${part}`, may: ["app/ui", "app/core", "app/i18n", ...FRAMEWORK] })),
  { room: "app/ui/workshop/live", may: ["app/ui/workshop/live", "app/core"] },
  { room: "app/ui", may: ["app/ui", "app/core", "app/i18n", ...FRAMEWORK] },
  { room: "app/routes", may: ["app/routes", "app/usecases", "app/ui", "app/documents", "app/i18n", "app/session.server", "app/deps.server", "zod", "@remix-run/node", ...FRAMEWORK, ...ROUTE_VALUES()], types: ["app/core", "app/http/context", "app/store/port", "app/content/port"] },
  { room: "app/root", may: ["app/ui", "app/i18n", "app/styles", "app/session.server", "@remix-run/node", ...FRAMEWORK], types: ["app/core"] },
  { room: "app/entry", may: ["app/entry.print", "app/ui", "app/i18n", "@remix-run/node", "react-dom", "node:", ...FRAMEWORK], types: ["app/http/context"] },
  { room: "app/session.server", may: ["@remix-run/node"], types: ["app/http", "app/core"] },
  { room: "app/env.server", may: ["zod"] },
  { room: "app/http", may: ["app/http", "app/core", "app/env.server", "app/store/error", "node:", "pino", "prom-client", "nodemailer", "openid-client", "@node-rs/argon2", "vite"], types: ["app/store/observer", "app/store/port", "app/usecases/deps", "app/documents/open", "@remix-run/node"] },
  { room: "app/deps.server", may: SERVER() },
  { room: "app/server-loaders", may: [], types: ["@remix-run/node"] },
  { room: "app/server-refusals", may: ["app/store/error", "@remix-run/node"], types: ["app/core"] },
  { room: "app/server-pages", may: ["app/server-loaders", "app/server-refusals", "@remix-run/node", "@remix-run/router"], types: ["app/http"] },
  { room: "app/server", may: [...SERVER(), "app/deps.server", "app/server-metrics", "app/server-pages", "app/server-refusals", "app/server-tasks", "@remix-run/node"] },
  { room: "app/commands/application", may: ["app/commands/application", "@remix-run/dev", "vite", "postcss", "remix.config.js", "vite.config", "node:"], types: ["app/http/style-parts"] },
  { room: "app/commands", may: [...SERVER(), "app/commands", "app/deps.server", "app/server", "esbuild", "yaml", "zod", "pg", "playwright"] },
];

function STORE(adapter: string): readonly string[] {
  const shared = ["carried", "content", "counts", "documents", "dossiers", "error", "grouped", "identities", "learners", "log", "media", "observer", "order", "organisation", "over", "people", "port", "sessions", "shelf", "steps", "turns"];
  return [`app/store/${adapter}/`, ...shared.map((name) => `app/store/${name}`), "node:", ...(adapter === "lowdb" ? ["lowdb"] : adapter === "postgres" ? ["pg"] : [])];
}

/** Vocabulary: closed lists, and how a typed day or code is read and written. Decisions stay with the use cases. */
function ROUTE_VALUES(): readonly string[] {
  return ["refusal", "words", "days", "typed-day", "display", "welcome", "certification/code", "course/areas", "progress/private-parts", "organisation/model", "organisation/demonstration", "reporting/filter", "reporting/report", "workshop/posted-path", "workshop/repairs"].map((name) => `app/core/${name}`);
}

function SERVER(): readonly string[] {
  return ["app/core", "app/usecases", "app/store", "app/content", "app/documents", "app/http", "app/env.server", "app/i18n", "node:"];
}

/** Every import that its room does not allow, as a sentence. */
export function forbiddenImports(sources: SourceFiles): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const rule = RULES.find(({ room }) => path.startsWith(room));
    if (!rule) return [`${path} stands in no room`];
    return importsOf(parse(path, text)).filter((one) => !isAllowed(rule, one)).map(({ target, typeOnly }) => `${path} must not import ${typeOnly ? "types of " : ""}${target}`);
  });
}

function isAllowed(rule: Rule, one: Import): boolean {
  const reaches = (prefix: string): boolean => one.target === prefix || one.target.startsWith(prefix.endsWith("/") || !one.own ? prefix : `${prefix}/`);
  return rule.may.some(reaches) || (one.typeOnly && (rule.types ?? []).some(reaches));
}
