import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PRIVATE_PARTS } from "~/core/progress/private-parts";
import type { RetentionRules } from "~/core/progress/retention";
import { isRefusal } from "~/core/refusal";
import { RetentionPage, type RetentionShown } from "~/ui/admin/retention-page";
import { seeCalendar } from "~/usecases/see-calendar";
import { checkRetention, planRetention, RETENTION_GRACE, seeRetention, setRetention } from "~/usecases/set-retention";
import { askRole, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "administrator");
  const { rules = {}, changedAt } = orRefuse(await seeRetention(deps, viewer));
  const { timeZone } = await seeCalendar(deps, viewer);
  const asked = url.searchParams.has("pruefen") ? readRules(url.searchParams) : undefined;
  const plan = asked && (await planRetention(deps, viewer, asked));
  const looked = plan === undefined || isRefusal(plan) ? {} : { plan };
  const since = changedAt === undefined ? {} : { changedAt, begins: new Date(Date.parse(changedAt) + RETENTION_GRACE).toISOString() };
  const shown: RetentionShown = { rules: asked ?? rules, timeZone, ...since, saved: url.searchParams.has("gespeichert"), ...looked };
  return { title: t("plan" in looked ? "admin.retention.checkTitle" : "admin.retention.title"), shown };
}

/** `intent=pruefen` leads to what would happen; only then is there a button that sets the periods. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const rules = readRules(form);
  const looking = form.get("intent") !== "festlegen";
  const wrong = looking ? checkRetention(viewer, rules) : await setRetention(deps, viewer, rules);
  if (isRefusal(wrong)) return mend(wrong, form);
  const query = PRIVATE_PARTS.flatMap((part) => (rules[part] === undefined ? [] : [[part, String(rules[part])]]));
  return redirect(`/${language}/admin/aufbewahrung?${looking ? new URLSearchParams([...query, ["pruefen", "ja"]]).toString() : "gespeichert"}`, 303);
}

/** An empty field is no rule; anything but a number is a wrong one. */
function readRules(fields: URLSearchParams): RetentionRules {
  const typed = PRIVATE_PARTS.flatMap((part) => {
    const text = (fields.get(part) ?? "").trim();
    return text === "" ? [] : [[part, /^\d+$/u.test(text) ? Number(text) : Number.NaN] as const];
  });
  return Object.fromEntries(typed);
}

export default function Retention() {
  return <RetentionPage shown={useLoaderData<typeof loader>().shown} />;
}
