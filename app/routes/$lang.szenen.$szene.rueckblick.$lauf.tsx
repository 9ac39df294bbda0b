import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { DebriefField } from "~/core/progress/seen";
import { isRefusal, type Refusal } from "~/core/refusal";
import { DebriefPage } from "~/ui/debrief/debrief-page";
import { NotOverPage } from "~/ui/debrief/not-over-page";
import { debriefAddress, playerAddress } from "~/ui/scene/address";
import { closeDebrief } from "~/usecases/close-debrief";
import type { Committed } from "~/usecases/commit-decision";
import { keepDebriefTool } from "~/usecases/keep-card";
import { seeCourse, seeCourses } from "~/usecases/see-courses";
import { seeDebrief } from "~/usecases/see-debrief";
import { writeDebriefNote } from "~/usecases/write-note";
import { askViewer, mend, orRefuse, param, type PageArgs } from "./answering/page";
import { statusOf } from "./answering/status";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askViewer(args);
  const scenario = param(args, "szene");
  const attempt = param(args, "lauf");
  const debrief = await seeDebrief(deps, viewer, scenario, attempt, language);
  if (isRefusal(debrief) && debrief.refused === "attempt-not-over") {
    return data({ title: t("debrief.notOver"), back: playerAddress(language, scenario, attempt) }, { status: statusOf(debrief.refused) });
  }
  const shown = orRefuse(debrief);
  return {
    title: `${t("debrief.title")} – ${shown.scenario.title.text}`,
    debrief: shown,
    onwards: await courseAddress(args, scenario),
    kept: FIELDS[url.searchParams.get("gespeichert") ?? ""],
    toolJustKept: url.searchParams.get("gespeichert") === "werkzeug",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askViewer(args);
  const scenario = param(args, "szene");
  const attempt = param(args, "lauf");
  const here = debriefAddress(language, scenario, attempt);
  if (form.get("intent") === "abschliessen") {
    const closed = await closeDebrief(deps, viewer, scenario, attempt);
    return isRefusal(closed) ? mend(closed) : redirect(certificateAddress(language, closed) ?? (await courseAddress(args, scenario)), 303);
  }
  if (form.get("intent") === "werkzeug") {
    const kept = await keepDebriefTool(deps, viewer, scenario, attempt);
    return isRefusal(kept) ? mend(kept) : redirect(`${here}?gespeichert=werkzeug#werkzeug`, 303);
  }
  const intent = form.get("intent") ?? "";
  const field = FIELDS[intent];
  if (field === undefined) return redirect(here, 303);
  const text = form.get(field) ?? "";
  const written = await writeDebriefNote(deps, viewer, attempt, field, text);
  return isRefusal(written) ? mendText(written, field, text) : redirect(`${here}?gespeichert=${intent}#${intent}`, 303);
}

/** The private fields by what their forms post, which is also where they stand on the page. */
const FIELDS: Readonly<Record<string, DebriefField | undefined>> = { befinden: "feeling", vorsatz: "intention" };

/** What was typed stays on the page. */
function mendText(problem: Refusal, field: DebriefField, text: string) {
  const mended = mend(problem);
  return data({ ...mended.data, typed: { field, text } }, { status: statusOf(problem.refused) });
}

/** The certificate of the course that this debrief completed. */
function certificateAddress(language: string, { issued }: Committed): string | undefined {
  const first = issued[0];
  return first && `/${language}/zertifikate/${first.certificate.id}`;
}

/** The course that asks for this scenario, a begun one first; without one the learner's home. */
async function courseAddress(args: PageArgs, scenario: string): Promise<string> {
  const { deps, viewer, language } = askViewer(args);
  const { courses } = await seeCourses(deps, viewer);
  const begunFirst = [...courses].sort((a, b) => Number(a.state === "not-begun") - Number(b.state === "not-begun"));
  for (const { id } of begunFirst) {
    const seen = await seeCourse(deps, viewer, id);
    if (!isRefusal(seen) && seen.course.requiredScenarios.some((required) => required.id === scenario)) return `/${language}/kurse/${id}`;
  }
  return `/${language}/lernen`;
}

export default function Debriefing() {
  const seen = useLoaderData<typeof loader>();
  const typed = useActionData<{ typed?: { field: DebriefField; text: string } }>()?.typed;
  return "back" in seen ? <NotOverPage back={seen.back} /> : <DebriefPage {...seen} typed={typed} />;
}
