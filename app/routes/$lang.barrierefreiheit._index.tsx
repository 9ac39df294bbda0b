import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StatementPage } from "~/ui/information/statement-page";
import { seeToldBarriers } from "~/usecases/see-told-barriers";
import { askPublicPage } from "./answering/public-page";

/** What stands in the statement itself; the rest has a page of its own. */
const NEWEST = 5;

export async function loader(args: LoaderFunctionArgs) {
  const { told, total } = await seeToldBarriers(args.context.deps, args.context.viewer?.authority, { page: 1, size: NEWEST });
  return { ...(await askPublicPage(args, "service.statement.title")), told, more: total > told.length };
}

export default function Statement() {
  return <StatementPage {...useLoaderData<typeof loader>()} />;
}
