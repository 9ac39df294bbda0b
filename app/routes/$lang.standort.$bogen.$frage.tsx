import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { selfCheckAddress } from "~/ui/self-check/address";
import { SelfCheckQuestionPage } from "~/ui/self-check/question-page";
import { answerSelfCheck, seeSelfCheckQuestion } from "~/usecases/self-check";
import { askViewer, countParam, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askViewer(args);
  const question = orRefuse(await seeSelfCheckQuestion(deps, viewer, countParam(args, "bogen"), countParam(args, "frage")));
  const position = t("selfCheck.position", { position: question.place, total: question.total });
  return { title: `${position} – ${t("selfCheck.title")}`, question };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askViewer(args);
  const [round, place] = [countParam(args, "bogen"), countParam(args, "frage")];
  const answered = await answerSelfCheck(deps, viewer, round, place, form.get("answer") ?? "");
  if (isRefusal(answered)) return mend(answered, form);
  return redirect(selfCheckAddress(language, round, answered.next ?? "ergebnis"), 303);
}

export default function SelfCheckQuestion() {
  return <SelfCheckQuestionPage {...useLoaderData<typeof loader>()} />;
}
