import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComparePage } from "~/ui/workshop/compare-page";
import { compareCourseVersions } from "~/usecases/publish-course";
import { askRole, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "trainer");
  const [, from, to] = /^(\d{1,4})\.\.(\d{1,4})$/u.exec(param(args, "vergleich")) ?? [];
  if (from === undefined || to === undefined) throw missing();
  const { draft, edit, changes } = orRefuse(await compareCourseVersions(deps, viewer, param(args, "id"), Number(from), Number(to)));
  return { title: t("workshop.versions.compared", { from, to }), id: draft.id, name: draft.title, edit, changes: [], courseChanges: changes };
}

export default function CourseComparison() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
