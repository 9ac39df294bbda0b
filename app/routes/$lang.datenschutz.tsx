import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PrivacyPage } from "~/ui/information/privacy-page";
import { askPublicPage } from "./answering/public-page";

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await askPublicPage(args, "service.privacy.title")), office: args.context.deps.office !== undefined };
}

export default function Privacy() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />;
}
