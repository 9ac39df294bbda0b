import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { useDraft } from "./address";
import { DraftHead, SetAside, type DraftShown } from "./draft-head";
import { BrokenNote } from "./played/broken-note";
import { Problems } from "./problem-list";

type Props = DraftShown & {
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** Recorded ways that do not go as recorded any more. */
  readonly brokenJourneys: number;
  readonly begun: boolean;
  readonly swapped: boolean;
};

/** A draft: what it is, where it comes from, what is wrong in it and what can be done with it. */
export function DraftPage(props: Props) {
  const { id, title, problems, begun, swapped, releases } = props;
  const { t } = useTexts();
  const { base, crumbs } = useDraft("scenario", id);
  return (
    <Main page="entwurf" crumbs={crumbs} here={title}>
      <ErrorSummary />
      <DraftHead draft={props} said={begun ? t("workshop.begun") : swapped ? t("workshop.swapped") : undefined} />
      <div className="app-actions">
        <LinkButton href={`${base}/gliederung`}>{t("editor.outline")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/vorschau`}>{t("preview.title")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/text`}>{t("workshop.editText")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/veroeffentlichen/pruefung`}>{t("workshop.publish.title")}</LinkButton>
        {releases > 0 ? <LinkButton look="tertiary" href={`${base}/versionen`}>{t("workshop.versions.title")}</LinkButton> : null}
      </div>
      <BrokenNote draft={id} count={props.brokenJourneys} />
      <Kept {...props} base={base} />
      <Problems problems={problems} base={base} />
    </Main>
  );
}

/** What is kept beside the text, so that nothing is lost. */
function Kept({ base, unread, broken, setAside, revision }: Props & { readonly base: string }) {
  const { t } = useTexts();
  return (
    <>
      {broken ? <p className="app-note">{t("workshop.broken")} <a className="app-link" href={`${base}/text`}>{t("workshop.toText")}</a></p> : null}
      {setAside ? <SetAside revision={revision} /> : null}
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
