import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogueAsked } from "~/ui/course/catalogue-address";
import { CoursesPage } from "~/ui/course/courses-page";
import { findCourses } from "~/usecases/find-courses";
import { askViewer } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { language, t, deps, viewer, url } = askViewer(args);
  const { single, ...found } = await findCourses(deps, viewer, catalogueAsked(url.searchParams), language);
  const scenes = single.map(({ scenario: { id, title, minutes, briefing } }) => ({ id, title, minutes, goal: briefing.goal }));
  return { title: t("course.catalogue"), scenes, ...found };
}

export default function Courses() {
  return <CoursesPage {...useLoaderData<typeof loader>()} />;
}
