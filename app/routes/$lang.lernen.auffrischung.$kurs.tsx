import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RefresherSeen } from "~/core/progress/seen";
import { isRefusal } from "~/core/refusal";
import { inLanguage } from "~/core/words";
import { positionOf } from "~/ui/check/view";
import { RefresherPage } from "~/ui/refresher/refresher-page";
import { refresherView } from "~/ui/refresher/view";
import { answerRefresher, playRefresher } from "~/usecases/answer-refresher";
import { seeRefresher } from "~/usecases/see-refresher";
import { skipRefresher } from "~/usecases/skip-refresher";
import { askViewer, mend, orRefuse, param, type PageArgs } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { language, t, url } = askViewer(args);
  const seen = await see(args);
  const course = { id: seen.course.id, title: seen.course.title };
  return { title: `${t("refresher.one")} – ${inLanguage(course.title, language).text}`, course, page: refresherView(seen, url.searchParams.get("teil"), language) };
}

export async function action(args: ActionFunctionArgs) {
  const { language, deps, viewer, form } = askViewer(args);
  const courseId = param(args, "kurs");
  const address = `/${language}/lernen/auffrischung/${courseId}`;
  if (form.get("intent") === "auslassen") {
    const skipped = await skipRefresher(deps, viewer, courseId);
    return isRefusal(skipped) ? mend(skipped) : redirect(`/${language}/lernen`, 303);
  }
  if (form.has("turn")) {
    const played = await playRefresher(deps, viewer, courseId, form.getAll("move"));
    return isRefusal(played) && played.refused !== "attempt-over" ? mend(played) : redirect(`${address}?teil=moment`, 303);
  }
  const [question, answer] = [form.get("question") ?? "", form.getAll("answer")];
  const outcome = await answerRefresher(deps, viewer, courseId, { question, answer });
  if (isRefusal(outcome) && outcome.refused !== "question-already-answered") {
    const mended = mend(outcome);
    return data({ ...mended.data, kept: answer }, mended.init ?? {});
  }
  return redirect(`${address}?teil=${positionOf(await see(args), question) ?? 1}`, 303);
}

async function see(args: PageArgs): Promise<RefresherSeen> {
  const { language, deps, viewer } = askViewer(args);
  return orRefuse(await seeRefresher(deps, viewer, param(args, "kurs"), language));
}

export default function Refresher() {
  const { course, page } = useLoaderData<typeof loader>();
  return <RefresherPage course={course} page={page} kept={useActionData<{ kept?: readonly string[] }>()?.kept ?? []} />;
}
