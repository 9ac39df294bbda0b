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
