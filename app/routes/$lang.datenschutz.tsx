import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PrivacyPage } from "~/ui/service/privacy-page";
import { askService } from "./answering/service";

export function loader(args: LoaderFunctionArgs) {
  return askService(args, "service.privacy.title");
}

export default function Privacy() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />;
}
