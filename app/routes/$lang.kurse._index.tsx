import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CoursesPage } from "~/ui/course/courses-page";
import { seeCourses } from "~/usecases/see-courses";
import { askViewer } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { t, deps, viewer } = askViewer(args);
  const { courses, single } = await seeCourses(deps, viewer);
  const scenes = single.map(({ scenario: { id, title, minutes, briefing } }) => ({ id, title, minutes, goal: briefing.goal }));
  return { title: t("course.catalogue"), courses, scenes };
}

export default function Courses() {
  return <CoursesPage {...useLoaderData<typeof loader>()} />;
}
