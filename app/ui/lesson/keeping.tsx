import type { ReactNode } from "react";
import { paragraphsOf, type LessonParagraph } from "~/core/course/paragraphs";
import { firstWords } from "~/core/first-words";
import type { LessonElement, LessonNode } from "~/core/course/model";
import type { Translate } from "~/i18n/texts";
import { quoted } from "~/ui/scene/shown-text";
import type { LessonContext } from "./context";

/** What is kept of a lesson: the words, and the paragraph whose button was pressed last. */
export type KeptSeen = { readonly kept: readonly string[]; readonly at?: number | undefined };
/** The paragraphs of a lesson that is read for keeping sentences. */
export type Keeping = { readonly paragraphs: ReadonlyMap<LessonElement, LessonParagraph>; readonly kept: ReadonlySet<string>; readonly at?: number | undefined };

/** How many characters of a paragraph its button names. */
const NAMED = 40;
/** Ids of the two forms of the page: the buttons stand at their paragraphs. */
const FORMS = { keep: "merken", drop: "entfernen" } as const;

export function keepingIn(body: readonly LessonNode[], { kept, at }: KeptSeen): Keeping {
  return { paragraphs: new Map(paragraphsOf(body).map((paragraph) => [paragraph.node, paragraph])), kept: new Set(kept), at };
}

/** True if the button that was pressed last stands somewhere in these blocks. */
export function holdsPressed(node: LessonElement, keeping: Keeping | undefined): boolean {
  if (keeping?.at === undefined) return false;
  return keeping.paragraphs.get(node)?.number === keeping.at || node.children.some((child) => typeof child !== "string" && holdsPressed(child, keeping));
}

/** One form for all that is kept and one for all that is taken out: a form at each paragraph would be a landmark each. One without buttons is none. */
export function KeepForms({ keeping: { paragraphs, kept }, t, csrf }: { readonly keeping: Keeping; readonly t: Translate; readonly csrf: ReactNode }) {
  const taken = [...paragraphs.values()].map(({ text }) => kept.has(text));
  return (
    <>
      {taken.includes(false) ? <form method="post" id={FORMS.keep} aria-label={t("lesson.keep")}>{csrf}<input type="hidden" name="intent" value="merken" /></form> : null}
      {taken.includes(true) ? <form method="post" id={FORMS.drop} aria-label={t("lesson.unkeep")}>{csrf}<input type="hidden" name="intent" value="vergessen" /></form> : null}
    </>
  );
}

type KeepableProps = { readonly paragraph: LessonParagraph; readonly context: Pick<LessonContext, "keeping" | "t" | "lessonLanguage">; readonly children: ReactNode };

/** A paragraph with its button; an item of a list has it inside. The button has the id, so that an address leads the focus to it without script. */
export function Keepable({ paragraph, context, children }: KeepableProps) {
  return (
    <div className="app-keepable">
      {paragraph.node.name === "li" ? <div>{children}</div> : children}
      <KeepButton paragraph={paragraph} context={context} />
    </div>
  );
}

function KeepButton({ paragraph: { number, text }, context: { keeping, t, lessonLanguage } }: Omit<KeepableProps, "children">) {
  const kept = keeping?.kept.has(text) ?? false;
  const which = quoted({ text: firstWords(text, NAMED), language: lessonLanguage });
  return (
    <div className="app-keepable__do">
      {kept ? <span className="app-muted">{t("lesson.kept")}</span> : null}
      <button className="app-link-button" id={`absatz-${number}`} type="submit" form={kept ? FORMS.drop : FORMS.keep} name="absatz" value={number} autoFocus={keeping?.at === number}>
        {t(kept ? "lesson.unkeep" : "lesson.keep")}<span className="app-hidden"> {kept ? `(${t("lesson.kept")}) ${which}` : which}</span>
      </button>
    </div>
  );
}
