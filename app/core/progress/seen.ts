import type { Course, Lesson, LessonPerson, LessonSummary, Question, ScenarioSummary } from "../course/model";
import type { DebriefShown } from "../scenario/debrief";
import type { ConversationMap } from "../scenario/map";
import type { ProfileShown } from "../scenario/profile";
import type { ToldStep } from "../scenario/told";
import type { Room } from "../scenario/model";
import type { Coached } from "../scenario/coach";
import type { EndingShown, InnerViewShown, Moment, Voice } from "../scenario/moment";
import type { Said, Speech } from "../scenario/shown";
import type { Taste } from "../scenario/taste";
import type { Day, Instant, Shown, Words } from "../words";
import type { KeptCard } from "./kept-cards";
import type { CheckRound } from "./state";
import type { AttemptMode } from "./facts";

/** What a learner is shown of her own learning: use cases make it, pages draw it. */

/** The words on the page for each of these stand in the locales; none of them ever leaves the learner's own pages. */
export type PartState = "not-begun" | "begun" | "done";

/** One line of a course's task list. `attempt`: the learner's open or last attempt at a scenario. */
export type TaskSeen =
  | { readonly kind: "lesson"; readonly lesson: LessonSummary; readonly state: PartState }
  | { readonly kind: "scenario"; readonly scenario: ScenarioSummary; readonly state: PartState; readonly attempt?: string; readonly debriefOpen: boolean }
  | { readonly kind: "check"; readonly questions: number; readonly minutes: number; readonly state: PartState };

/** The beginning of the first required scenario, to be tried without starting anything. */
export type TasterSeen = Taste & { readonly scenario: string; readonly title: Shown };

export type CourseSeen = {
  readonly course: Course;
  readonly minutes: number;
  readonly units: number;
  readonly begun: boolean;
  readonly completedAt?: Instant;
  readonly certificate?: string;
  readonly tasks: readonly TaskSeen[];
  readonly doneCount: number;
  readonly due?: { readonly day: Day; readonly mandatory: boolean };
  /** A newer version than the one the learner is enrolled in was published. */
  readonly newer: boolean;
  /** When the newer version was published, where that is known. */
  readonly newerAt?: Instant;
  readonly taster?: TasterSeen;
};

/** A lesson as its reader sees it. `texts`: private notes of this lesson by field; `answers`: by question. */
export type LessonSeen = {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly begun: boolean;
  readonly done: boolean;
  readonly completed: boolean;
  readonly previous?: LessonSummary;
  readonly next?: LessonSummary;
  readonly position: number;
  readonly doneLessons: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly people: Readonly<Record<string, LessonPerson>>;
  /** Ids of the pictures and recordings in it that were deleted since; absent where all are there. */
  readonly gone?: readonly string[];
};

/** A page of the player. `at` is the place that is shown, `taken` how many answers the attempt has now. */
export type StageSeen = {
  readonly scenario: { readonly id: string; readonly title: Shown; readonly place: Room };
  readonly attempt: string;
  readonly turn: number;
  readonly at: number;
  readonly taken: number;
  readonly mode: AttemptMode;
  /** Answers chosen here on the present path, before stepping back, or in an earlier attempt. */
  readonly chosen: readonly string[];
  readonly formerly: readonly string[];
  readonly earlier: readonly string[];
  /** The learner came back to this moment: she knows its words. */
  readonly returned: boolean;
  /** She stands at something told that she read in an earlier attempt. */
  readonly canSkip: boolean;
  readonly transcript: readonly TurnSeen[];
  /** Their view of the moment before, readable only now that it was answered. */
  readonly innerView?: InnerViewShown;
  /** A newer version with other content can be chosen. */
  readonly newerVersion?: boolean;
  /** Only in practice, and only about the answer before. */
  readonly coached?: Coached;
} & ({ readonly moment: Moment } | { readonly ending: EndingShown });

export type TurnSeen = {
  readonly step: number;
  readonly title: Shown;
  readonly speaker: Shown;
  readonly mood: string;
  readonly voices: readonly Voice[];
  readonly echoes: readonly Shown[];
  readonly speech: Speech;
  readonly said: Said;
};

/** The debrief of an attempt that has ended. */
export type DebriefSeen = DebriefShown & {
  readonly path: readonly ToldStep[];
  /** Absent where there is nothing beside the own path. */
  readonly map?: ConversationMap;
  readonly profile: ProfileShown;
  readonly scenario: { readonly id: string; readonly title: Shown };
  readonly attempt: string;
  readonly turn: number;
  readonly ending: EndingShown;
  readonly endingsSeen: number;
  readonly endingsInAll: number;
  readonly closed: boolean;
  /** The card that it names lies in the learner's toolbox. */
  readonly toolKept: boolean;
  /** The learner's private texts. */
  readonly noted: Readonly<Partial<Record<DebriefField, string>>>;
};
/** What can be written down in a debrief: how it was, and an if–then sentence. */
export const DEBRIEF_FIELDS = ["feeling", "intention"] as const;
export type DebriefField = (typeof DEBRIEF_FIELDS)[number];

/** What a learner sees first: what next, until when, what is finished. */
export type HomeSeen = {
  readonly name: string;
  readonly next?: ContinueSeen;
  /** What HR has reminded of and was not put away, newest first. */
  readonly reminders: readonly ReminderSeen[];
  readonly due: readonly DueSeen[];
  readonly open: readonly OpenSeen[];
  readonly finished: readonly FinishedSeen[];
  /** Courses that count because of somebody else's proof. */
  readonly recognised: readonly { readonly course: string; readonly title: Words; readonly completedOn: Day; readonly validUntil?: Day }[];
  readonly refreshers: RefreshersSeen;
  /** The cards that were kept last. */
  readonly cards: readonly KeptCard[];
  /** Short scenes to look at when nothing was begun or assigned. */
  readonly suggestions: readonly { readonly id: string; readonly title: Words; readonly situation: Words; readonly minutes: number }[];
  /** What could not be read and is empty here for that reason only. `due` stands for what has no last day, too. */
  readonly failed: readonly HomeRegion[];
};
export type HomeRegion = "next" | "reminders" | "due" | "finished" | "recognised" | "refreshers" | "cards" | "suggestions";

/** The one thing to go on with. */
export type ContinueSeen =
  | { readonly kind: "scenario"; readonly scenario: string; readonly attempt: string; readonly title: Shown; readonly memoryLine: Shown; readonly moment: Pick<Moment, "speaker">; readonly lastAt: Instant; readonly place?: CoursePlace }
  | { readonly kind: "debrief"; readonly scenario: string; readonly attempt: string; readonly title: Shown; readonly place?: CoursePlace }
  | { readonly kind: "task"; readonly course: string; readonly courseTitle: Words; readonly task: TaskSeen; readonly position: number; readonly total: number };

/** Where a scene stands in a course that was begun. `position`: counted from 1. */
export type CoursePlace = { readonly course: Words; readonly position: number; readonly total: number };

export type OpenSeen = { readonly course: string; readonly title: Words; readonly done: number; readonly total: number; readonly begun: boolean; /** What whoever assigned it wrote. */ readonly message?: { readonly text: string; readonly byName: string }; /** Its last day rests while she is exempt. */ readonly rests?: boolean };
/** `reason`: why HR has given a later day. */
export type DueSeen = OpenSeen & { readonly due: Day; readonly mandatory: boolean; readonly reason?: string };
export type ReminderSeen = { readonly id: string; readonly course: string; readonly title: Words; readonly text: string; readonly at: Instant; readonly byName: string };
/** `validUntil`: last day of the certificate; then the course is due again. */
export type FinishedSeen = { readonly course: string; readonly title: Words; readonly completedAt: Instant; readonly certificate?: string; readonly validUntil?: Day };

/** Refreshers on the learner's home. `next`: the day on which another one opens. */
export type RefreshersSeen = {
  readonly stopped: boolean;
  readonly open: readonly { readonly course: string; readonly title: Words; readonly begun: boolean }[];
  readonly next?: Day;
};

/** One refresher. `moment` waits for its answer; `told` is what there is to say about it afterwards. */
export type RefresherSeen = {
  readonly course: Course;
  readonly round: CheckRound;
  /** With their right answers: only what was answered may be shown. */
  readonly questions: readonly Question[];
  readonly over: boolean;
  readonly scene?: { readonly scenario: string; readonly title: Shown; readonly situation: Shown } & ({ readonly moment: Moment } | { readonly told: ToldStep });
  readonly skipped: boolean;
  readonly next?: Day;
};
