import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StatementPage } from "~/ui/information/statement-page";
import { askPublicPage } from "./answering/public-page";

export function loader(args: LoaderFunctionArgs) {
  return askPublicPage(args, "service.statement.title");
}

export default function Statement() {
  return <StatementPage {...useLoaderData<typeof loader>()} />;
}
