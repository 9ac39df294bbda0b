import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inLanguage } from "~/core/words";
import { isRefusal } from "~/core/refusal";
import { CoursePage } from "~/ui/course/course-page";
import { beginCourse } from "~/usecases/begin-course";
import { seeCalendar } from "~/usecases/see-calendar";
import { ownCertificate } from "~/usecases/see-certificate";
import { seeCourse } from "~/usecases/see-courses";
import { askViewer, mend, missing, orRefuse, param } from "./answering/page";
import { tasterAsked } from "./answering/taster-query";

export async function loader(args: LoaderFunctionArgs) {
  const { language, deps, viewer, url } = askViewer(args);
  const taste = tasterAsked(url.searchParams);
  const [seen, calendar] = await Promise.all([seeCourse(deps, viewer, param(args, "kurs"), language, taste.tried), seeCalendar(deps, viewer)]);
  const overview = orRefuse(seen);
  const certificate = overview.certificate === undefined ? undefined : await ownCertificate(deps, viewer, overview.certificate);
  return {
    title: inLanguage(overview.course.title, language).text,
    overview,
    calendar,
    renewable: certificate !== undefined && !isRefusal(certificate) && (certificate.state === "revoked" || certificate.state === "expired"),
    hint: url.searchParams.get("hinweis") === "beginnen",
    emptyTaste: taste.empty,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, deps, viewer, form } = askViewer(args);
  if (form.get("intent") !== "beginnen") throw missing();
  const course = param(args, "kurs");
  const begun = await beginCourse(deps, viewer, course);
  return isRefusal(begun) ? mend(begun) : redirect(`/${language}/kurse/${course}`, 303);
}

export default function CourseOverview() {
  return <CoursePage {...useLoaderData<typeof loader>()} />;
}
