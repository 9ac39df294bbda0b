import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AwayPage } from "~/ui/toolbox/away-page";
import { showAllGiven } from "~/ui/toolbox/card";
import { ask } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { t, language } = ask(args);
  return { title: t("toolbox.away.title"), cards: showAllGiven(t, language) };
}

export default function AwayCards() {
  return <AwayPage {...useLoaderData<typeof loader>()} />;
}
