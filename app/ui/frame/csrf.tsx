import { useMatches } from "@remix-run/react";

/** The form token; stands in every form that posts. */
export function Csrf() {
  const token = useMatches().reduce<string | undefined>((found, match) => tokenIn(match.data) ?? found, undefined);
  return <input type="hidden" name="csrf" value={token ?? ""} />;
}

function tokenIn(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("csrf" in data)) return undefined;
  return typeof data.csrf === "string" ? data.csrf : undefined;
}
