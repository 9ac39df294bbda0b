import type { ReactNode } from "react";
import { firstWords, paragraphsOf, type LessonParagraph } from "~/core/course/paragraphs";
import type { LessonElement, LessonNode } from "~/core/course/model";
import type { Translate } from "~/i18n/texts";

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

/** One form for all that is kept and one for all that is taken out: a form at each paragraph would be a landmark each. */
export function KeepForms({ t, csrf }: { readonly t: Translate; readonly csrf: ReactNode }) {
  return (
    <>
      <form method="post" id={FORMS.keep} aria-label={t("lesson.keep")}>{csrf}<input type="hidden" name="intent" value="merken" /></form>
      <form method="post" id={FORMS.drop} aria-label={t("lesson.unkeep")}>{csrf}<input type="hidden" name="intent" value="vergessen" /></form>
    </>
  );
}

/** A paragraph with its button; an item of a list has it inside. */
export function Keepable({ paragraph, keeping, t, children }: { readonly paragraph: LessonParagraph; readonly keeping: Keeping; readonly t: Translate; readonly children: ReactNode }) {
  const button = <KeepButton paragraph={paragraph} keeping={keeping} t={t} />;
  const id = `absatz-${paragraph.number}`;
  return paragraph.node.name === "li" ? <div className="app-keepable" id={id}><div>{children}</div>{button}</div> : <div className="app-keepable" id={id}>{children}{button}</div>;
}

function KeepButton({ paragraph: { number, text }, keeping, t }: { readonly paragraph: LessonParagraph; readonly keeping: Keeping; readonly t: Translate }) {
  const kept = keeping.kept.has(text);
  return (
    <div className="app-keepable__do">
      {kept ? <span className="app-muted">{t("lesson.kept")}</span> : null}
      <button className="app-link-button" type="submit" form={kept ? FORMS.drop : FORMS.keep} name="absatz" value={number} autoFocus={keeping.at === number}>
        {t(kept ? "lesson.unkeep" : "lesson.keep")}<span className="app-hidden">{kept ? ` (${t("lesson.kept")})` : ""}: {firstWords(text, NAMED)}</span>
      </button>
    </div>
  );
}
