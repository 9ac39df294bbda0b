import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { AssignmentPlan } from "~/core/organisation/assignment-plan";
import { isRefusal, refuse, type Refusal } from "~/core/refusal";
import { AssignPage } from "~/ui/assign/assign-page";
import { assignCourses } from "~/usecases/assign-course";
import { readRemark } from "~/usecases/read-reason";
import { findPeople, seePlan, type PeopleFound } from "~/usecases/plan-assignment";
import { planQuery, readPlan, stepOpen, STEPS, type AssignmentStep } from "./answering/assignment-plan";
import { askRole, mend, missing, orRefuse, param, type PageArgs } from "./answering/page";

const TITLES = { kurs: "assign.course.title", wer: "assign.who.title", frist: "assign.due.title", nachricht: "assign.message.title", pruefen: "assign.check.title", fertig: "assign.done.title" } as const;
const MOST_PEOPLE = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "hr");
  const plan = readPlan(url.searchParams);
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
  const plan = readPlan(url.searchParams);
  const step = stepOf(args);
  const to = (next: AssignmentStep, changed: AssignmentPlan) => redirect(`/${language}/personal/zuweisungen/neu/${url.searchParams.has("aendern") ? "pruefen" : next}${planQuery(changed)}`, 303);
  if (step === "kurs") return form.get("course") ? to("wer", { ...plan, course: form.get("course") ?? "" }) : mend(refuse("course-unknown", "course"), form);
  if (step === "wer") return who(args, plan, (targets) => to("frist", { ...plan, targets }));
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

type Targets = AssignmentPlan["targets"];

/** Whom the form names. Addresses become ids here, so that no address of a page holds them. */
async function who(args: ActionFunctionArgs, plan: AssignmentPlan, go: (targets: Targets) => Response) {
  const { deps, viewer, form } = askRole(args, "hr");
  const chosen = form.get("who");
  if (chosen === "alle") return go([{ kind: "authority" }]);
  if (chosen === "einheiten") {
    const units = form.getAll("unit").map((unit) => ({ kind: "unit", unit }) as const);
    const known = orRefuse(await seePlan(deps, viewer, { ...plan, targets: units })).named;
    return known.length === 0 || known.length < units.length ? mend(refuse("target-empty", "target"), form) : go(units);
  }
  if (chosen !== "personen") return mend(refuse("target-empty", "target"), form);
  const found = orRefuse(await findPeople(deps, viewer, form.get("people") ?? ""));
  const problem = wrongIn(found, form.get("intent") === "teilweise");
  if (problem) return data({ problem, posted: { who: ["personen"], people: form.getAll("people") }, unknown: found.unknown, found: found.people.length }, { status: 422 });
  return go(found.people.map((person) => ({ kind: "person", person })));
}

function wrongIn({ people, unknown }: PeopleFound, partial: boolean): Refusal | undefined {
  if (unknown.length > 0 && (!partial || people.length === 0)) return refuse("address-unknown", "people");
  if (people.length === 0) return refuse("target-empty", "people");
  return people.length > MOST_PEOPLE ? refuse("text-too-long", "people") : undefined;
}

export default function Assign() {
  return <AssignPage {...useLoaderData<typeof loader>()} />;
}
