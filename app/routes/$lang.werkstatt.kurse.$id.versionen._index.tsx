import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { VersionsPage } from "~/ui/workshop/versions-page";
import { withdrawCourse } from "~/usecases/publish-course";
import { restoreVersion, seeVersions } from "~/usecases/see-versions";
import { revisionIn } from "./answering/draft-form";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askRole(args, "trainer");
  const id = param(args, "id");
  const [from, to] = [url.searchParams.get("a"), url.searchParams.get("b")];
  if (from && to) throw redirect(`/${language}/werkstatt/kurse/${id}/versionen/${encodeURIComponent(from)}..${encodeURIComponent(to)}`, 303);
  const { draft, releases, timeZone, withdrawnByName } = orRefuse(await seeVersions(deps, viewer, id));
  if (draft.kind !== "course") throw missing();
  const said = (at: string) => longInstant(at, timeZone, language);
  return {
    title: `${t("workshop.versions.title")}: ${draft.title}`, name: draft.title, id, revision: draft.revision, course: true as const,
    releases: releases.map(({ number, at, byName, note, edit }) => ({ number, at: said(at), byName, note, edit })),
    withdrawn: draft.withdrawn && { at: said(draft.withdrawn.at), byName: withdrawnByName ?? "", reason: draft.withdrawn.reason },
  };
}

/** `zurueckziehen` takes the course back; everything else brings a version into the draft and leads to publishing it. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const id = param(args, "id");
  const base = `/${language}/werkstatt/kurse/${id}`;
  if (form.get("intent") === "zurueckziehen") {
    const withdrawn = await withdrawCourse(deps, viewer, id, form.get("grund") ?? "");
    return isRefusal(withdrawn) ? mend(withdrawn, form) : redirect(`${base}/versionen`, 303);
  }
  const restored = await restoreVersion(deps, viewer, id, { number: Number(form.get("fassung")), revision: revisionIn(form) });
  return isRefusal(restored) ? mend(restored, form) : redirect(`${base}/veroeffentlichen/pruefung`, 303);
}

export default function CourseVersions() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />;
}
