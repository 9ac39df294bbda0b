import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, type Refusal } from "~/core/refusal";
import { LessonPage } from "~/ui/lesson/lesson-page";
import { answerLessonQuestion } from "~/usecases/answer-lesson-question";
import { beginCourse } from "~/usecases/begin-course";
import type { Committed } from "~/usecases/commit-decision";
import { finishLesson } from "~/usecases/finish-lesson";
import { dropParagraph, keepParagraph } from "~/usecases/keep-card";
import { openLesson } from "~/usecases/open-lesson";
import { seeKeptWords } from "~/usecases/see-toolbox";
import { writeLessonNote } from "~/usecases/write-note";
import { askViewer, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { language, deps, viewer, url } = askViewer(args);
  const seen = orRefuse(await openLesson(deps, viewer, param(args, "kurs"), param(args, "lektion"), language));
  return {
    title: `${seen.lesson.title} – ${seen.course.title[language] ?? seen.course.title.de}`,
    seen,
    posted: url.searchParams.get("antwort") ?? undefined,
    marked: url.searchParams.has("stand"),
    captions: url.searchParams.get("untertitel") === "aus" ? ("off" as const) : ("on" as const),
    keeping: url.searchParams.get("merken") === "an" ? { kept: await seeKeptWords(deps, viewer, seen.course.id, seen.lesson.id), at: numberIn(url.searchParams) } : undefined,
  };
}

type Done = { readonly outcome: Committed | Refusal; readonly to: string; readonly kept?: readonly string[] };

export async function action(args: ActionFunctionArgs) {
  const { language, form } = askViewer(args);
  const { outcome, to, kept = [] } = await deed(args, form.get("intent") ?? "");
  if (!isRefusal(outcome)) return redirect(`/${language}/kurse/${param(args, "kurs")}/${param(args, "lektion")}${to}`, 303);
  const mended = mend(outcome.field === undefined ? outcome : { ...outcome, field: `feld-${outcome.field}` });
  return data({ ...mended.data, kept }, mended.init ?? {});
}

/** What the form asks for, and where on the page its answer stands. */
async function deed(args: ActionFunctionArgs, intent: string): Promise<Done> {
  const { deps, viewer, form, language } = askViewer(args);
  const [course, lesson] = [param(args, "kurs"), param(args, "lektion")];
  switch (intent) {
    case "beginnen":
      return { outcome: await beginCourse(deps, viewer, course), to: "" };
    case "abschliessen":
      return { outcome: await finishLesson(deps, viewer, course, lesson, true), to: "?stand=abgeschlossen#fertig" };
    case "wieder-oeffnen":
      return { outcome: await finishLesson(deps, viewer, course, lesson, false), to: "?stand=offen#fertig" };
    case "notiz": {
      const [field, text] = [form.get("field") ?? "", form.get("text") ?? ""];
      return { outcome: await writeLessonNote(deps, viewer, course, lesson, field, text), to: backTo(field), kept: [text] };
    }
    case "antworten": {
      const [question, answer] = [form.get("question") ?? "", form.getAll("answer")];
      return { outcome: await answerLessonQuestion(deps, viewer, course, lesson, question, answer), to: backTo(question), kept: answer };
    }
    case "merken":
    case "vergessen": {
      const paragraph = numberIn(form);
      const outcome = await (intent === "merken" ? keepParagraph : dropParagraph)(deps, viewer, { course, lesson, paragraph, language });
      return { outcome, to: `?merken=an&absatz=${paragraph}#absatz-${paragraph}` };
    }
    default:
      throw missing();
  }
}

/** The number of a paragraph; 0, which no paragraph has, where there is none. */
function numberIn(from: URLSearchParams): number {
  const number = Number(from.get("absatz") ?? 0);
  return Number.isSafeInteger(number) ? number : 0;
}

function backTo(block: string): string {
  return `?antwort=${encodeURIComponent(block)}#antwort-${encodeURIComponent(block)}`;
}

export default function Lesson() {
  const { seen, posted, marked, keeping, captions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <LessonPage seen={seen} posted={posted} marked={marked} kept={answer?.kept ?? []} keeping={keeping} captions={captions} />;
}
