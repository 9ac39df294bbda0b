import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { AssignmentTarget } from "~/core/organisation/model";
import { isRefusal, refuse } from "~/core/refusal";
import { readDay } from "~/core/typed-day";
import { AssignPage } from "~/ui/report/assign-page";
import { assignCourse, seeAssignments } from "~/usecases/assign-course";
import { askRole, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "hr");
  return { title: t("report.assignTitle"), done: url.searchParams.has("zugewiesen"), ...orRefuse(await seeAssignments(deps, viewer)) };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const typed = (form.get("due") ?? "").trim();
  const due = typed === "" ? undefined : readDay(typed);
  if (typed !== "" && due === undefined) return mend(refuse("due-invalid", "due"), form);
  const target = readTarget(form.get("target") ?? "");
  if (!target) return mend(refuse("target-empty", "target"), form);
  const assigned = await assignCourse(deps, viewer, { course: form.get("course") ?? "", target, mandatory: form.get("mandatory") === "ja", due });
  return isRefusal(assigned) ? mend(assigned, form) : redirect(`/${language}/personal/zuweisungen?zugewiesen`, 303);
}

function readTarget(value: string): AssignmentTarget | undefined {
  const [kind, id = ""] = value.split(":");
  if (kind === "alle") return { kind: "authority" };
  if (kind === "einheit") return { kind: "unit", unit: id };
  return kind === "person" ? { kind: "person", person: id } : undefined;
}

export default function Assignments() {
  return <AssignPage {...useLoaderData<typeof loader>()} />;
}
