import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/router";
import type { PagesHandler } from "./http/remix";
import { askAhead, handingOn, withoutLoader } from "./server-loaders";
import { sayingUnsaved } from "./server-refusals";

type Routes = ServerBuild["routes"];
type Found = { readonly id: string; readonly params: Readonly<Record<string, string | undefined>> };
/** Ways to one page: `read` when its loaders have answered already, `whole` for posts and for whatever they refused. */
type Handlers = { readonly read: PagesHandler; readonly whole: PagesHandler };

/** Addresses whose route is remembered. Ids make them many; the oldest are forgotten. */
const REMEMBERED = 5_000;
/** Nobody reads it; without a reason of ours each page would make an exception with its stack. */
const ANSWERED = "answered";

/**
 * Remix's request handler, cut down to what one request needs. Remix walks all routes several times for each page,
 * copies the request twice for each loader and writes every loader's data a second time for a browser that hydrates.
 * Here each page is asked of a build that holds the root and its own route, its loaders are asked before, and their data
 * is handed on without that copy. What they refuse, posts, files and hydrated pages go through the whole handler.
 */
export function openPages(given: ServerBuild, mode: "production" | "development"): PagesHandler {
  const build = sayingUnsaved(given);
  const whole = endingTimers(createRequestHandler(build, mode));
  const leaf = leafFinder(build.routes);
  const known = new Map<string, Handlers>();
  return async (request, context) => {
    const { pathname } = new URL(request.url);
    const found = pathname.endsWith(".data") ? undefined : leaf(pathname);
    if (found === undefined || hydrates(build.routes, found.id)) return whole(request, context);
    const handlers = known.get(found.id) ?? openRoute(build, mode, found.id);
    known.set(found.id, handlers);
    const answered = request.method === "GET" && (await askAhead(build.routes, found, { request, context }));
    return answered ? handlers.read(request, context) : handlers.whole(request, context);
  };
}

/** Single fetch starts a timer of five seconds per page that keeps the whole request alive; this clears it. */
export function endingTimers(handler: PagesHandler): PagesHandler {
  return async (request, context) => {
    const done = new AbortController();
    try {
      return await handler(new Request(request, { signal: done.signal }), context);
    } finally {
      done.abort(ANSWERED);
    }
  };
}

function openRoute(build: ServerBuild, mode: "production" | "development", id: string): Handlers {
  const whole = endingTimers(createRequestHandler(narrowed(build, id, handingOn), mode));
  if (build.routes[id]?.module.default === undefined) return { read: whole, whole };
  const reading = narrowed(build, id, withoutLoader);
  // Without single fetch nothing is written for a browser; the loaders' data is not in this build's hands anyway.
  return { whole, read: createRequestHandler({ ...reading, future: { ...reading.future, v3_singleFetch: false } } as ServerBuild, mode) };
}

function hydrates(routes: Routes, id: string): boolean {
  const handle: unknown = routes[id]?.module.handle;
  return typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate === true;
}

/** The route that Remix itself chooses for a path. All our routes lie directly below the root. */
function leafFinder(routes: Routes): (pathname: string) => Found | undefined {
  const objects = Object.values(routes).flatMap((route) => (route && route.id !== "root" ? [{ id: route.id, path: route.path, index: route.index === true }] : []));
  const flat = Object.values(routes).every((route) => route === undefined || route.id === "root" || route.parentId === "root");
  const branches = objects.map((object) => (object.index ? { ...object, index: true as const } : { ...object, index: false as const }));
  const found = new Map<string, Found | undefined>();
  return (pathname) => {
    if (!flat) return undefined;
    if (found.has(pathname)) return found.get(pathname);
    const match = matchRoutes(branches, pathname)?.at(-1);
    const leaf = match && { id: match.route.id, params: match.params };
    if (found.size >= REMEMBERED) found.delete(found.keys().next().value ?? "");
    found.set(pathname, leaf);
    return leaf;
  };
}

type Module = NonNullable<Routes[string]>["module"];

function narrowed(build: ServerBuild, id: string, change: (id: string, module: Module) => Module): ServerBuild {
  const [root, route] = [build.routes["root"], build.routes[id]];
  const [rootAsset, asset] = [build.assets.routes["root"], build.assets.routes[id]];
  if (!root || !route || !rootAsset || !asset) throw new Error(`the build lacks the route ${id}`);
  const routes = { root: { ...root, module: change("root", root.module) }, [id]: { ...route, module: change(id, route.module) } };
  return { ...build, routes, assets: { ...build.assets, routes: { root: rootAsset, [id]: asset } } };
}
