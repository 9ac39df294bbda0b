/**
 * The shape of an address for the log: literal parts of known routes stay, everything else becomes `:`.
 * So no identifier, code or slug is ever written.
 */
export function createRoutePattern(routePaths: readonly (string | undefined)[]): (pathname: string) => string {
  const literal = new Set<string>();
  for (const path of routePaths) {
    for (const segment of (path ?? "").split("/")) {
      if (segment !== "" && !/[:*]/.test(segment)) literal.add(segment.replace(/\?$/, ""));
    }
  }
  return (pathname) => {
    const segments = pathname.split("/").filter((segment) => segment !== "");
    return `/${segments.slice(0, 12).map((segment) => (literal.has(segment) ? segment : ":")).join("/")}`;
  };
}

/** A route as Remix names it: its path below its parent's. */
export type RoutePath = { readonly path?: string | undefined; readonly parentId?: string | undefined };

const OUTSIDE_PAGES = ["/livez", "/readyz"];

/** The same shape, but only of routes there are: whatever else strangers ask for is `other`, so that labels stay few. */
export function createRouteLabel(routes: Readonly<Record<string, RoutePath | undefined>>, patternOf: (pathname: string) => string): (pathname: string) => string {
  const known = new Set(Object.values(routes).map((route) => shapeOf(pathOf(routes, route))));
  return (pathname) => {
    if (OUTSIDE_PAGES.includes(pathname)) return pathname;
    if (pathname.startsWith("/assets/")) return "/assets/:";
    const pattern = patternOf(pathname);
    return known.has(pattern) ? pattern : "other";
  };
}

function pathOf(routes: Readonly<Record<string, RoutePath | undefined>>, route: RoutePath | undefined): string {
  if (route === undefined) return "";
  const parent = route.parentId === undefined ? "" : pathOf(routes, routes[route.parentId]);
  return route.path === undefined ? parent : `${parent}/${route.path}`;
}

function shapeOf(path: string): string {
  return `/${path.split("/").filter((part) => part !== "").map((part) => (/[:*]/.test(part) ? ":" : part.replace(/\?$/, ""))).join("/")}`;
}
