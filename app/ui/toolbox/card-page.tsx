import type { KeptCard } from "~/core/progress/kept-cards";
import type { CardCourse, CardSource } from "~/core/toolbox/seen";
import { VISITOR_LANGUAGES } from "~/core/toolbox/sentences";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, useProblem } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { langOf, ShownText } from "~/ui/scene/shown-text";
import { cardAddress, isForShowing, translationsOf, type ShownCard } from "./card";
import { CardForm } from "./card-form";

export type Noted = "kept" | "saved";
type Props = { readonly card: ShownCard; readonly own?: KeptCard | undefined; readonly source?: CardSource | undefined; readonly courses: readonly CardCourse[]; readonly noted?: Noted | undefined };

/** One card: when, which words, why, and what can be done with it. */
export function CardPage({ card, own, source, courses, noted }: Props) {
  const { t, language } = useTexts();
  const list = `/${language}/werkzeugkoffer`;
  return (
    <Main page="werkzeug" width="reading" crumbs={[{ href: list, label: t("toolbox.title") }]} here={card.title.text}>
      <ErrorSummary />
      <article className="app-sheet">
        <p className="app-tile__kind">{t(`toolbox.kindOf.${card.kind}`)}{/^W/u.test(card.id) ? ` · ${t("toolbox.number", { id: card.id })}` : ""}</p>
        <h1 className="app-title"><ShownText shown={card.title} /></h1>
        <Body card={card} />
      </article>
      {courses.map(({ id, title }) => <p key={id} className="app-elsewhere"><a className="app-link app-link--row" href={`/${language}/kurse/${id}`}>{t("toolbox.course", { title: title.text })}</a></p>)}
      <Source source={source} />
      <p className="app-status" role="status">{noted ? t(noted === "kept" ? "toolbox.keptNow" : "toolbox.saved") : ""}</p>
      <Actions card={card} />
      {own ? <Change own={own} /> : null}
      <p className="app-muted app-elsewhere">{t("toolbox.print")}</p>
    </Main>
  );
}

function Body({ card }: { readonly card: ShownCard }) {
  const { t } = useTexts();
  const tool = card.kind === "technique" || card.kind === "checklist";
  return (
    <div className="app-prose">
      {card.when === "" ? null : <><h2>{t("toolbox.when")}</h2><p>{card.when}</p></>}
      <h2>{t(tool ? "toolbox.steps" : card.kind === "language" ? "toolbox.sentence" : "toolbox.words")}</h2>
      <CardWords card={card} tool={tool} />
      {card.why === "" ? null : <><h2>{t("toolbox.why")}</h2><p>{card.why}</p></>}
      {card.success === "" ? null : <><h2>{t("toolbox.success")}</h2><p>{card.success}</p></>}
    </div>
  );
}

/** Steps in their order, sentences as a list, own words as they were written, and a sentence in every language. */
function CardWords({ card: { id, kind, title, words }, tool }: { readonly card: ShownCard; readonly tool: boolean }) {
  const { t, language } = useTexts();
  if (kind === "own") return words.map((line, index) => <p key={index} lang={langOf(title, language)}>{line}</p>);
  const List = tool ? "ol" : "ul";
  const translations = translationsOf(id);
  if (translations.length === 0) return <List>{words.map((line) => <li key={line}>{line}</li>)}</List>;
  return (
    <>
      <dl className="app-facts">{translations.map(({ code, dir, text }) => <div key={code}><dt>{t(`toolbox.languages.${code}`)}</dt><dd><span lang={code} dir={dir}>{text}</span></dd></div>)}</dl>
      <p className="app-muted">{t("toolbox.unchecked")}</p>
    </>
  );
}

function Source({ source }: Pick<Props, "source">) {
  const { t, language } = useTexts();
  if (!source) return null;
  const href = source.kind === "lesson" ? `/${language}/kurse/${source.course}/${source.lesson}?merken=an#absatz-${source.paragraph}` : `/${language}/szenen/${source.scenario}`;
  return <p className="app-elsewhere"><a className="app-link app-link--row" href={href}>{t(source.kind === "lesson" ? "toolbox.fromLesson" : "toolbox.fromScene", { title: source.title.text })}</a></p>;
}

/** Each deed is a button of one form; in another language each language is one. */
function Actions({ card }: { readonly card: ShownCard }) {
  const { t, language } = useTexts();
  const here = cardAddress(language, card.id);
  const languages = card.kind === "language";
  return (
    <div className="app-elsewhere app-stack app-section">
      {isForShowing(card.kind) ? (
        <form method="post" action={here} aria-label={t("toolbox.show")} data-plain="">
          <Csrf />
          <input type="hidden" name="intent" value="zeigen" />
          <p className="app-muted" id="zeigen">{languages ? t("toolbox.showIn") : t("toolbox.showHint")}</p>
          <div className="app-actions">
            {languages ? VISITOR_LANGUAGES.map(({ code }) => <SubmitButton key={code} look="secondary" name="sprache" value={code}>{t(`toolbox.languages.${code}`)}</SubmitButton>) : <SubmitButton>{t("toolbox.show")}</SubmitButton>}
          </div>
        </form>
      ) : null}
      {card.kept ? <p className="app-note">{t("toolbox.lies")}</p> : null}
      <form method="post" action={here} aria-label={t(card.kept ? "toolbox.drop" : "toolbox.keep")}>
        <Csrf />
        <div className="app-actions">
          {card.kept ? <SubmitButton look="secondary" name="intent" value="entfernen">{t("toolbox.drop")}</SubmitButton> : <SubmitButton look="secondary" name="intent" value="merken">{t("toolbox.keep")}</SubmitButton>}
        </div>
      </form>
      <p><button className="app-link-button app-copy" type="button" data-copy={card.words.join("\n")} data-copied={t("toolbox.copied")}>{t("toolbox.copy")}</button> <span role="status" /></p>
    </div>
  );
}

function Change({ own }: { readonly own: KeptCard }) {
  const { t, language } = useTexts();
  const problem = useProblem();
  return (
    <details className="app-disclosure app-disclosure--plain" open={problem?.field !== undefined}>
      <summary>{t("toolbox.changeTitle")}</summary>
      <CardForm action={cardAddress(language, own.id)} intent="aendern" label={t("toolbox.changeTitle")} submit={t("toolbox.save")} title={own.title} words={own.words} />
    </details>
  );
}
