import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TextKey } from "~/i18n/texts";
import { seeOperator } from "~/usecases/see-operator";
import { ask } from "./page";

/** What every page of plain text starts from: its title and, where one can be named, the authority it is for. */
export async function askPublicPage(args: LoaderFunctionArgs, title: TextKey) {
  const { t, deps } = ask(args);
  return { title: t(title), operator: await seeOperator(deps, args.context.viewer?.authority) };
}

/** The path of the page somebody comes from: named in the address, else told by the browser. Never another host's. */
export function pageBefore({ request }: LoaderFunctionArgs): string | undefined {
  const url = new URL(request.url);
  const told = url.searchParams.get("seite") ?? request.headers.get("referer") ?? "";
  if (told === "" || told.length > 2000 || !URL.canParse(told, url.origin)) return undefined;
  const before = new URL(told, url.origin);
  const own = before.origin === url.origin && /^\/(?:de|en)\//.test(before.pathname) && before.pathname !== url.pathname;
  return own ? before.pathname : undefined;
}
