import { answerWords, chosenWords, findQuestion } from "../core/course/answer-words";
import type { NumberedFact } from "../core/progress/facts";
import { inLanguage } from "../core/words";
import { courseOf, ofCourse, ofLesson, type Telling, type Told } from "./tell-courses";

type LessonAnswer = Extract<NumberedFact, { type: "lesson-question-answered" }>;
type PoolAnswer = Extract<NumberedFact, { type: "question-answered" | "refresher-answered" }>;

/** A question inside a lesson, in the lesson's language that there is. */
export async function tellLessonAnswer(telling: Telling, fact: LessonAnswer): Promise<Told> {
  const { of, what } = await ofLesson(telling, fact.course, fact.lesson);
  const course = await courseOf(telling, fact.course);
  const { catalogue } = telling.deps;
  const lesson = course && ((await catalogue.lesson(course, fact.lesson, telling.language)) ?? (await catalogue.lesson(course, fact.lesson, "de")));
  const question = lesson && findQuestion(lesson.body, fact.question);
  if (!question) return { ...(what ? { of: what } : {}), words: [] };
  const { language } = lesson;
  return {
    ...((what ?? of) ? { of: what ?? of } : {}),
    what: { text: String(question.props["prompt"] ?? fact.question), language },
    words: chosenWords(question, fact.answer).map((text) => ({ text, language })),
  };
}

/** A question of the pool that was drawn and answered. */
export async function tellPoolAnswer(telling: Telling, fact: PoolAnswer): Promise<Told> {
  const course = await courseOf(telling, fact.course);
  const pool = course ? await telling.deps.catalogue.questions(course) : [];
  const question = pool.find(({ id }) => id === fact.question);
  return {
    ...(await ofCourse(telling, fact.course)),
    count: fact.round,
    ...(question ? { what: inLanguage(question.prompt, telling.language), words: answerWords(question, fact.answer, telling.language) } : {}),
    ...(fact.type === "question-answered" ? { right: fact.correct } : {}),
  };
}
