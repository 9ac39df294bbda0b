import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { AssignmentPlan } from "~/core/organisation/assignment-plan";
import { isRefusal, refuse } from "~/core/refusal";
import type { Viewer } from "~/session.server";
import { AssignPage } from "~/ui/assign/assign-page";
import { assignCourses } from "~/usecases/assign-course";
import type { Deps } from "~/usecases/deps";
import { findPeople, openPeople, shortenPeople } from "~/usecases/find-people";
import { readRemark } from "~/usecases/read-reason";
import { chosenUnits, seePlan } from "~/usecases/plan-assignment";
import { MOST_IDS, planQuery, readPlan, stepOpen, STEPS, type AssignmentStep } from "./answering/assignment-plan";
import { askRole, mend, missing, orRefuse, param, type PageArgs } from "./answering/page";

const TITLES = { kurs: "assign.course.title", wer: "assign.who.title", frist: "assign.due.title", nachricht: "assign.message.title", pruefen: "assign.check.title", fertig: "assign.done.title" } as const;
const MOST_FAULTS = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "hr");
  const plan = await planIn(deps, viewer, url);
  const step = stepOf(args);
  const base = `/${language}/personal/zuweisungen`;
  const open = stepOpen(step, plan);
  if (open !== step) throw redirect(`${base}/neu/${open}${planQuery(plan)}`, 303);
  const seen = orRefuse(await seePlan(deps, viewer, plan));
  if (step === "fertig" && !seen.assigned) throw redirect(`${base}/neu/pruefen${planQuery(plan)}`, 303);
  return { title: t(TITLES[step]), base, step, plan, seen, query: planQuery(plan), changing: planQuery(plan, true) };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, url, language } = askRole(args, "hr");
  const plan = await planIn(deps, viewer, url);
  const step = stepOf(args);
  const to = (next: AssignmentStep, changed: AssignmentPlan) => redirect(`/${language}/personal/zuweisungen/neu/${url.searchParams.has("aendern") ? "pruefen" : next}${planQuery(changed)}`, 303);
  if (step === "kurs") return form.get("course") ? to("wer", { ...plan, course: form.get("course") ?? "" }) : mend(refuse("course-unknown", "course"), form);
  if (step === "wer") return who(args, plan, (changed) => to("frist", changed));
  if (step === "nachricht") {
    const message = readRemark(form.get("message") ?? "", "message");
    return isRefusal(message) ? mend(message, form) : to("pruefen", { ...plan, message });
  }
  const seen = orRefuse(await seePlan(deps, viewer, step === "frist" ? { ...plan, due: (form.get("due") ?? "").trim() } : plan));
  if (step === "frist") {
    const due = (form.get("due") ?? "").trim();
    if (due !== "" && seen.due === undefined) return mend(refuse("due-invalid", "due"), form);
    return to("nachricht", { ...plan, due, mandatory: form.get("mandatory") === "ja" });
  }
  if (plan.due !== "" && seen.due === undefined) return mend(refuse("due-invalid", "due"), form);
  const done = await assignCourses(deps, viewer, plan.targets, { course: plan.course ?? "", mandatory: plan.mandatory, due: seen.due?.day, message: plan.message });
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/personal/zuweisungen/neu/fertig${planQuery({ ...plan, due: seen.due?.day ?? "" })}`, 303);
}

function stepOf(args: PageArgs): AssignmentStep {
  const step = STEPS.find((one) => one === param(args, "schritt"));
  if (step === undefined) throw missing();
  return step;
}

/** The plan of the address. With a list that does not fit the people of today it is for nobody, so somebody has to choose again. */
async function planIn(deps: Deps, viewer: Viewer, url: URL): Promise<AssignmentPlan> {
  const { list, ...plan } = readPlan(url.searchParams);
  if (list === undefined) return plan;
  const people = await openPeople(deps, viewer, list);
  return people === undefined ? { ...plan, targets: [] } : { ...plan, list, targets: [...plan.targets, ...people.map((person) => ({ kind: "person", person }) as const)] };
}

/** Whom the form names. Addresses become ids here, so that no address of a page holds them. */
async function who(args: ActionFunctionArgs, { list: _before, ...plan }: AssignmentPlan, go: (plan: AssignmentPlan) => Response) {
  const { deps, viewer, form } = askRole(args, "hr");
  const chosen = form.get("who");
  if (chosen === "alle") return go({ ...plan, targets: [{ kind: "authority" }] });
  const file = form.get("datei") ?? "";
  const text = file.trim() === "" ? (form.get("people") ?? "") : file;
  const posted = { who: form.getAll("who"), unit: form.getAll("unit"), darunter: form.getAll("darunter"), people: [text] };
  const units = orRefuse(await chosenUnits(deps, viewer, posted.unit, form.get("darunter") === "ja"));
  const { people, lines, faults } = orRefuse(await findPeople(deps, viewer, text));
  const nobody = chosen !== "auswahl" || units === undefined || units.length + people.length === 0;
  const problem = chosen === "auswahl" && faults.length > 0 && (form.get("intent") !== "teilweise" || people.length === 0) ? refuse("address-unknown", "people") : nobody ? refuse("target-empty", "target") : undefined;
  if (problem) return data({ problem, posted, list: { faults: faults.slice(0, MOST_FAULTS), more: Math.max(0, faults.length - MOST_FAULTS), found: people.length, lines } }, { status: 422 });
  const targets = [...(units ?? []).map((unit) => ({ kind: "unit", unit }) as const), ...people.map((person) => ({ kind: "person", person }) as const)];
  return go({ ...plan, targets, ...(people.length > MOST_IDS ? { list: await shortenPeople(deps, viewer, people) } : {}) });
}

export default function Assign() {
  return <AssignPage {...useLoaderData<typeof loader>()} />;
}
