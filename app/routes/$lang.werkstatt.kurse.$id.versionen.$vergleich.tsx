import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComparePage } from "~/ui/workshop/compare-page";
import { comparisonShown } from "./answering/publishing";

export function loader(args: LoaderFunctionArgs) {
  return comparisonShown(args, "course");
}

export default function CourseComparison() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
