import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SelfCheckStartPage } from "~/ui/self-check/start-page";
import { seeSelfChecks } from "~/usecases/self-check";
import { askViewer, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askViewer(args);
  return { title: t("selfCheck.title"), seen: orRefuse(await seeSelfChecks(deps, viewer)), deleted: url.searchParams.has("geloescht") };
}

export default function SelfCheckStart() {
  return <SelfCheckStartPage {...useLoaderData<typeof loader>()} />;
}
