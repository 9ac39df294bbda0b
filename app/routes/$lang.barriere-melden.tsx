import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportPage } from "~/ui/information/report-page";
import { askPublicPage, pageBefore } from "./answering/public-page";

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await askPublicPage(args, "service.report.title")), before: pageBefore(args) };
}

export default function ReportBarrier() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
