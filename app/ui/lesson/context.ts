import type { ReactNode } from "react";
import type { LessonElement, LessonNode, LessonPerson } from "~/core/course/model";
import type { Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import type { Keeping } from "./keeping";
import type { Sides } from "./sides";

/** What blocks need to know; made once per page. `t` speaks the language of the lesson; addresses have that of the page. */
export type LessonContext = {
  readonly t: Translate;
  readonly lessonLanguage: Language;
  readonly language: Language;
  readonly begun: boolean;
  /** Private texts by field, answers by question. */
  readonly texts: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly people: Readonly<Record<string, LessonPerson>>;
  readonly sides: Sides;
  /** Sentences are being kept: each paragraph has a button. */
  readonly keeping?: Keeping | undefined;
  /** Captions of films, and that they can be switched. Absent: they are on. */
  readonly captions?: "on" | "off" | undefined;
  /** Pictures and recordings that were deleted. */
  readonly gone?: ReadonlySet<string> | undefined;
  /** The form token. */
  readonly csrf: ReactNode;
  /** Id of the block whose form was posted last; its feedback gets the focus. */
  readonly posted?: string | undefined;
  readonly problem?: FormProblem | undefined;
  /** `level`: of the first heading a block among the nodes would have. */
  draw(nodes: readonly LessonNode[], level: number): ReactNode;
};

/** Why the form of a block was not taken, and what was in it. */
export type FormProblem = { readonly id: string; readonly sentence: string; readonly kept: readonly string[] };

export type BlockProps = { readonly node: LessonElement; readonly context: LessonContext; readonly level: number };

/** A property as text; absent ones are empty. */
export function textOf(node: LessonElement, name: string): string {
  return String(node.props[name] ?? "");
}

/** Ids on the page. They carry a prefix, so that no lesson can take the name of another part of it. */
export const idOf = {
  block: (id: string) => `baustein-${id}`,
  field: (id: string) => `feld-${id}`,
  feedback: (id: string) => `antwort-${id}`,
};

/** Children of one kind of block, and everything else. */
export function partition(node: LessonElement, name: string): { readonly parts: readonly LessonElement[]; readonly rest: readonly LessonNode[] } {
  const isPart = (child: LessonNode): child is LessonElement => typeof child !== "string" && child.name === name;
  return { parts: node.children.filter(isPart), rest: node.children.filter((child) => !isPart(child)) };
}
