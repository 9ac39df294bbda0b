import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HelpPage, type HelpArea } from "~/ui/information/help-page";
import { ask } from "./answering/page";
import { askPublicPage, pageBefore } from "./answering/public-page";

const AREAS: ReadonlyMap<string, HelpArea> = new Map([
  ["lernen", "learning"],
  ["kurse", "courses"],
  ["szenen", "scenes"],
  ["zertifikate", "certificates"],
  ["nachweis", "check"],
  ["werkstatt", "workshop"],
  ["personal", "staff"],
  ["personalrat", "council"],
  ["admin", "admin"],
  ["konto", "account"],
  ["anmelden", "signIn"],
]);

export async function loader(args: LoaderFunctionArgs) {
  const first = pageBefore(args)?.split("/")[2] ?? "";
  const { deps } = ask(args);
  return { ...(await askPublicPage(args, "service.help.title")), area: AREAS.get(first) ?? "general", mailed: deps.mail !== undefined, office: deps.office !== undefined };
}

export default function Help() {
  return <HelpPage {...useLoaderData<typeof loader>()} />;
}
