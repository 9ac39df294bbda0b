import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublishPage } from "~/ui/workshop/publish-page";
import { publicationShown, publishPosted } from "./answering/publishing";

export function loader(args: LoaderFunctionArgs) {
  return publicationShown(args, "course");
}

export function action(args: ActionFunctionArgs) {
  return publishPosted(args, "course");
}

export default function PublishCourse() {
  return <PublishPage {...useLoaderData<typeof loader>()} />;
}
