import { USUAL_DISPLAY } from "~/core/display";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { compileFolder, type CompiledFolder } from "~/content/compile-folder";
import { readFolder } from "~/content/read-files";
import { concealUnanswered } from "~/core/course/conceal";
import type { Course, Lesson, LessonNode } from "~/core/course/model";
import type { LessonSeen } from "~/core/progress/seen";
import { openPrinter, type Printer } from "~/entry.print";
import { Frame } from "~/ui/frame/frame";
import { LessonPage } from "~/ui/lesson/lesson-page";
import { PlayerPage } from "~/ui/scene/player-page";
import { everyMoment } from "../core/scenario/every-moment";
import { inRoot } from "./scene/rendered";
import { stageAt } from "./scene/stages";

const LONG = 120_000;
const OWN = ["Qadaq-Name", "Qadaq-Notiz", "Qadaq-Token", "Qadaq-Suche", "Qadaq-Satz"] as const;
const [NAME, NOTE, CSRF, SEARCH, KEPT] = OWN;
let shipped: CompiledFolder;
let printer: Printer;

beforeAll(async () => {
  shipped = await compileFolder((await readFolder("courses")).sources);
  printer = openPrinter(renderToStaticMarkup, "part-0123456789abcdef", 20_000_000);
}, LONG);

/** The page in its frame, as somebody sees it whose own words can be told from everything else. */
function whole(page: ReactElement, language: "de" | "en"): ReactElement {
  const path = `/${language}/kurse/klar-sprechen`;
  return inRoot(<Frame viewer={{ name: NAME, roles: ["learner", "hr"] }} demonstration path={path} search={`?${SEARCH}`} appearance={undefined}>{page}</Frame>, { language, csrf: CSRF });
}

/** Drawn with kept parts twice, and directly: byte for byte the same, and nothing of a person is kept. */
function expectSame(page: ReactElement): void {
  const direct = renderToStaticMarkup(page);
  for (const _time of [1, 2]) expect(Buffer.from(printer.print(page)).toString()).toBe(direct);
}

function expectNothingOfPeople(): void {
  const kept = Buffer.concat([...printer.kept.values()]).toString();
  for (const own of OWN) expect(kept).not.toContain(own);
  expect(kept).not.toMatch(/name="csrf"|<textarea/u);
}

function blocks(nodes: readonly LessonNode[], name: string): readonly string[] {
  return nodes.flatMap((node) => (typeof node === "string" ? [] : [...(node.name === name ? [String(node.props["id"])] : []), ...blocks(node.children, name)]));
}

/** The lesson before anything was done, in the middle with own words, and done. */
function seenLessons(course: Course, lesson: Lesson): readonly LessonSeen[] {
  const people = Object.fromEntries(shipped.people.map((person) => [person.id, person]));
  const questions = blocks(lesson.body, "Question");
  const answers = Object.fromEntries(questions.slice(0, 1).map((id) => [id, ["a"]]));
  const texts = Object.fromEntries([...blocks(lesson.body, "Reflection"), ...blocks(lesson.body, "Intention")].map((id) => [id, NOTE]));
  const base = { course, position: 1, completed: false, doneLessons: [], texts: {}, answers: {}, people, done: false, begun: false };
  const concealed = (answered: readonly string[]) => ({ ...lesson, body: concealUnanswered(lesson.body, new Set(answered)) });
  return [
    { ...base, lesson: concealed([]) },
    { ...base, lesson: concealed([]), begun: true },
    { ...base, lesson: concealed(Object.keys(answers)), begun: true, answers, texts },
    { ...base, lesson: concealed([]), begun: true, done: true, completed: true, doneLessons: course.lessons.map(({ id }) => id) },
  ];
}

it("every lesson looks the same with prepared parts as drawn directly", () => {
  const lessons = shipped.courses.flatMap(({ course, lessons: all }) => all.flatMap((lesson) => seenLessons(course, lesson)));
  expect(lessons.length).toBeGreaterThan(8);
  for (const seen of lessons) for (const language of ["de", "en"] as const) expectSame(whole(<LessonPage seen={seen} posted={KEPT} marked={false} captions="on" kept={[KEPT]} />, language));
  expectNothingOfPeople();
}, LONG);

it("every moment looks the same with prepared parts as drawn directly", () => {
  for (const { scenario } of shipped.scenarios) {
    for (const [place, trace] of everyMoment(scenario, 2).entries()) {
      const path = trace.turns.map(({ chosen }) => chosen.join("+")).join(",");
      // Every moment in one language, every fourth in the other as well: parts are kept by language, moments are drawn alike.
      for (const language of place % 4 === 0 ? (["de", "en"] as const) : (["de"] as const)) expectSame(whole(<PlayerPage stage={{ ...stageAt(path, { scenario, language }), attempt: NOTE }} display={USUAL_DISPLAY} />, language));
    }
  }
  expectNothingOfPeople();
}, LONG);
