import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inLanguage, type Shown } from "~/core/words";
import { isRefusal } from "~/core/refusal";
import { CheckPage } from "~/ui/check/check-page";
import { ResultPage } from "~/ui/check/result-page";
import { firstOpen, positionOf, questionView, resultView } from "~/ui/check/view";
import { answerQuestion, repeatCheck, seeCheck, seeHints } from "~/usecases/answer-question";
import { seeCourse } from "~/usecases/see-courses";
import { askViewer, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { language, t, deps, viewer, url } = askViewer(args);
  const courseId = param(args, "kurs");
  const answer = await seeCheck(deps, viewer, courseId);
  if (isRefusal(answer) && answer.refused === "course-not-begun") throw redirect(`/${language}/kurse/${courseId}?hinweis=beginnen`, 303);
  const seen = orRefuse(answer);
  const course = { id: seen.course.id, title: seen.course.title };
  const name = inLanguage(course.title, language).text;
  const view = questionView(seen, Number(url.searchParams.get("frage") ?? firstOpen(seen) ?? 0), language);
  if (view) return { title: `${t("check.question", { position: view.position, total: view.total })} – ${name}`, course, page: { kind: "question" as const, view } };
  if (!seen.over) throw redirect(`/${language}/kurse/${courseId}/wissen`, 303);
  const { tasks } = orRefuse(await seeCourse(deps, viewer, courseId, language));
  const open = tasks.filter((task) => task.kind !== "check" && task.state !== "done");
  const { everPassed, certificate } = seen;
  return { title: `${t("check.resultTitle")} – ${name}`, course, page: { kind: "result" as const, result: resultView(seen, language), everPassed, certificate, open } };
}

export async function action(args: ActionFunctionArgs) {
  const { language, deps, viewer, form } = askViewer(args);
  const courseId = param(args, "kurs");
  const address = `/${language}/kurse/${courseId}/wissen`;
  if (form.get("intent") === "wiederholen") {
    const repeated = await repeatCheck(deps, viewer, courseId);
    return isRefusal(repeated) ? mend(repeated) : redirect(address, 303);
  }
  const [question, answer] = [form.get("question") ?? "", form.getAll("answer")];
  const hintsAsked = Number(/^\d$/u.exec(form.get("hints") ?? "")?.[0] ?? 0);
  const hints = (count: number) => seeHints(deps, viewer, courseId, { question, count, language });
  if (form.get("intent") === "tipp") return { kept: answer, hints: orRefuse(await hints(hintsAsked + 1)) };
  const outcome = await answerQuestion(deps, viewer, courseId, { question, answer });
  if (isRefusal(outcome) && outcome.refused !== "question-already-answered") {
    const [mended, shown] = [mend(outcome), await hints(hintsAsked)];
    return data({ ...mended.data, kept: answer, hints: isRefusal(shown) ? [] : shown }, mended.init ?? {});
  }
  return redirect(`${address}?frage=${positionOf(orRefuse(await seeCheck(deps, viewer, courseId)), question) ?? 1}`, 303);
}

export default function KnowledgeCheck() {
  const { course, page } = useLoaderData<typeof loader>();
  const answer = useActionData<{ kept?: readonly string[]; hints?: readonly Shown[] }>();
  if (page.kind === "result") return <ResultPage course={course} {...page} />;
  return <CheckPage course={course} view={page.view} kept={answer?.kept ?? []} hints={answer?.hints ?? []} />;
}
