import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SignPage } from "~/ui/information/sign-page";
import { askPublicPage } from "./answering/public-page";

export function loader(args: LoaderFunctionArgs) {
  return askPublicPage(args, "service.sign.title");
}

export default function SignLanguage() {
  return <SignPage {...useLoaderData<typeof loader>()} />;
}
