import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StatementPage } from "~/ui/service/statement-page";
import { askService } from "./answering/service";

export function loader(args: LoaderFunctionArgs) {
  return askService(args, "service.statement.title");
}

export default function Statement() {
  return <StatementPage {...useLoaderData<typeof loader>()} />;
}
