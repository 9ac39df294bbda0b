import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { ProblemList, type Problem } from "./problem-list";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly origin?: { readonly kind: "empty" | "pattern" | "scenario" | "course" | "text"; readonly id?: string; readonly title?: string };
  readonly status: "draft" | "published" | "withdrawn";
  readonly ahead: boolean;
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  readonly broken: boolean;
  readonly setAside: boolean;
  readonly releases: number;
  readonly reason?: string;
  readonly savedAt: string;
  readonly savedByName: string;
  readonly problems: readonly Problem[];
  readonly begun: boolean;
  readonly swapped: boolean;
};

/** A draft: what it is, where it comes from, what is wrong in it and what can be done with it. */
export function DraftPage(props: Props) {
  const { id, title, status, ahead, reason, savedAt, savedByName, problems, begun, swapped, releases } = props;
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/entwuerfe/${id}`;
  return (
    <Main page="entwurf" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }]} here={title}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus={begun || swapped}>{title}</h1>
      {begun || swapped ? <p className="app-confirmation" role="status">{t(begun ? "workshop.begun" : "workshop.swapped")}</p> : null}
      <p><span className="app-badge app-badge--strong">{t(`workshop.status.${status}`)}</span> {ahead ? t("workshop.ahead") : null}</p>
      {reason ? <p className="app-note">{t("workshop.withdrawnWhy", { reason })}</p> : null}
      <p>{savedByName === "" ? t("workshop.savedAt", { time: savedAt }) : t("workshop.savedBy", { time: savedAt, who: savedByName })}</p>
      <Origin {...props} />
      <div className="app-actions">
        <LinkButton href={`${base}/gliederung`}>{t("editor.outline")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/vorschau`}>{t("preview.title")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/text`}>{t("workshop.editText")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/veroeffentlichen/pruefung`}>{t("workshop.publish.title")}</LinkButton>
        {releases > 0 ? <LinkButton look="tertiary" href={`${base}/versionen`}>{t("workshop.versions.title")}</LinkButton> : null}
      </div>
      <Kept {...props} />
      <section className="app-section" aria-labelledby="hinweise">
        <h2 className="app-heading" id="hinweise">{t("workshop.problemsTitle")}</h2>
        <ProblemList problems={problems} base={base} />
      </section>
    </Main>
  );
}

function Origin({ origin }: Props) {
  const { t, language } = useTexts();
  if (!origin) return null;
  const { kind, id, title = "" } = origin;
  const from = t(`workshop.origins.${kind}`, { title });
  return <p>{kind === "scenario" && id ? <a className="app-link" href={`/${language}/werkstatt/szenen/${id}`}>{from}</a> : from}</p>;
}

/** What is kept beside the text, so that nothing is lost. */
function Kept({ id, unread, broken, setAside, revision }: Props) {
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/entwuerfe/${id}`;
  return (
    <>
      {broken ? <p className="app-note">{t("workshop.broken")} <a className="app-link" href={`${base}/text`}>{t("workshop.toText")}</a></p> : null}
      {setAside ? (
        <form className="app-note" method="post">
          <Csrf />
          <input type="hidden" name="revision" value={revision} />
          <p>{t("workshop.setAside")}</p>
          <SubmitButton look="secondary">{t("workshop.takeBack")}</SubmitButton>
        </form>
      ) : null}
      {unread.length === 0 ? null : (
        <section className="app-section" aria-labelledby="unverstanden">
          <h2 className="app-heading" id="unverstanden">{t("workshop.unread", { count: unread.length })}</h2>
          <p>{t("workshop.unreadLead")}</p>
          <ul>{unread.map(({ line, text }) => <li key={line}>{t("workshop.line", { line })}: <q lang="de">{text}</q></li>)}</ul>
        </section>
      )}
    </>
  );
}
