import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { PagesHandler } from "./http/remix";

type Routes = ServerBuild["routes"];
type Loader = NonNullable<Routes[string]["module"]["loader"]>;

/** Addresses whose route is remembered. Ids make them many; the oldest are forgotten. */
const REMEMBERED = 5_000;

/**
 * Remix's request handler, cut down to what one request needs. Remix walks all routes several times for each page and
 * writes every loader's data a second time for a browser that hydrates. Here each page is asked of a build that holds
 * the root and its own route, and data of pages without script is handed on without that copy.
 */
export function openPages(build: ServerBuild, mode: "production" | "development"): PagesHandler {
  const whole = createRequestHandler(build, mode);
  const leaf = leafFinder(build.routes);
  const handlers = new Map<string, PagesHandler>();
  return (request, context) => {
    const { pathname } = new URL(request.url);
    const id = pathname.endsWith(".data") ? undefined : leaf(pathname);
    if (id === undefined || hydrates(build.routes, id)) return whole(request, context);
    const known = handlers.get(id) ?? createRequestHandler(narrowed(build, id), mode);
    handlers.set(id, known);
    return known(request, context);
  };
}

function hydrates(routes: Routes, id: string): boolean {
  const handle: unknown = routes[id]?.module.handle;
  return typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate === true;
}

/** The route that Remix itself chooses for a path. All our routes lie directly below the root. */
function leafFinder(routes: Routes): (pathname: string) => string | undefined {
  const objects = Object.values(routes).flatMap((route) => (route && route.id !== "root" ? [{ id: route.id, path: route.path, index: route.index === true }] : []));
  const flat = Object.values(routes).every((route) => route === undefined || route.id === "root" || route.parentId === "root");
  const found = new Map<string, string | undefined>();
  return (pathname) => {
    if (!flat) return undefined;
    if (found.has(pathname)) return found.get(pathname);
    const id = matchRoutes(objects.map((object) => (object.index ? { ...object, index: true as const } : { ...object, index: false as const })), pathname)?.at(-1)?.route.id;
    if (found.size >= REMEMBERED) found.delete(found.keys().next().value ?? "");
    found.set(pathname, id);
    return id;
  };
}

function narrowed(build: ServerBuild, id: string): ServerBuild {
  const [root, route] = [build.routes["root"], build.routes[id]];
  const [rootAsset, asset] = [build.assets.routes["root"], build.assets.routes[id]];
  if (!root || !route || !rootAsset || !asset) throw new Error(`the build lacks the route ${id}`);
  const { loader } = route.module;
  const module = loader ? { ...route.module, loader: handingOn(id, loader) } : route.module;
  return { ...build, routes: { root, [id]: { ...route, module } }, assets: { ...build.assets, routes: { root: rootAsset, [id]: asset } } };
}

/** A loader whose data goes to the page through the request instead of through Remix; answers and refusals stay what they are. */
function handingOn(id: string, loader: Loader): Loader {
  return Object.assign(
    async (args: Parameters<Loader>[0]) => {
      const answer: unknown = await loader(args);
      const handed = (args.context as AppLoadContext).handed;
      if (answer instanceof Response || answer === null || answer === undefined) return answer;
      if (isDataWithInit(answer)) {
        handed.set(id, answer.data);
        return { ...answer, data: null };
      }
      handed.set(id, answer);
      return null;
    },
    { hydrate: false },
  );
}

function isDataWithInit(answer: unknown): answer is { readonly type: "DataWithResponseInit"; readonly data: unknown } {
  return typeof answer === "object" && answer !== null && "type" in answer && answer.type === "DataWithResponseInit" && "data" in answer;
}
