import type { Edit } from "~/core/scenario/edit";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { useDraft, type DraftKind } from "./address";
import { Deed, DeedButton } from "./deed";

type Release = { readonly number: number; readonly at: string; readonly byName: string; readonly note?: string | undefined; readonly edit: Edit | "first" };
type Props = {
  readonly kind: DraftKind;
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  readonly releases: readonly Release[];
  readonly withdrawn?: { readonly at: string; readonly byName: string; readonly reason: string } | undefined;
};

/** Everything that was published of a scene or a course: compare two, bring one back, or take the whole back. */
export function VersionsPage(props: Props) {
  const { kind, id, name, title, revision, releases, withdrawn } = props;
  const { t } = useTexts();
  const { base, crumbs } = useDraft(kind, id, name);
  const someone = (who: string) => (who === "" ? t("report.someone") : who);
  return (
    <Main page="fassungen" crumbs={crumbs} here={t("workshop.versions.title")}>
      <ErrorSummary />
      <h1 className="app-title">{title}</h1>
      {withdrawn ? <p className="app-note">{t("workshop.versions.withdrawn", { time: withdrawn.at, who: someone(withdrawn.byName), reason: withdrawn.reason })}</p> : null}
      {releases.length === 0 ? <p>{t("workshop.versions.none")}</p> : (
        <ol className="app-library" reversed>
          {releases.map(({ number, at, byName, note, edit }) => (
            <li className="app-entry" key={number}>
              <h2 className="app-heading app-heading--small">{t("workshop.versions.number", { number })}</h2>
              <p className="app-entry__meta">{t("workshop.versions.by", { time: at, who: someone(byName) })} {t(`workshop.edits.${edit}.name`)}</p>
              {note ? <p>{t("workshop.publish.theNote", { note })}</p> : null}
              <Deed revision={revision} intent="zurueckholen" more={{ fassung: String(number) }}><DeedButton label={t("workshop.versions.restore")} of={t("workshop.versions.restoreOne", { number })} /></Deed>
            </li>
          ))}
        </ol>
      )}
      {releases.length < 2 ? null : <Compare releases={releases} base={base} />}
      {releases.length === 0 || withdrawn ? null : <Withdraw kind={kind} />}
    </Main>
  );
}

function Compare({ releases, base }: Pick<Props, "releases"> & { readonly base: string }) {
  const { t } = useTexts();
  const options = releases.map(({ number }) => ({ value: String(number), label: t("workshop.versions.number", { number }) }));
  return (
    <section className="app-section" aria-labelledby="vergleich">
      <h2 className="app-heading" id="vergleich">{t("workshop.versions.compare")}</h2>
      <form className="app-filter" method="get" action={`${base}/versionen`}>
        <Choice name="a" label={t("workshop.versions.from")} chosen={options[1]?.value} options={options} />
        <Choice name="b" label={t("workshop.versions.to")} chosen={options[0]?.value} options={options} />
        <SubmitButton look="secondary">{t("workshop.versions.compareNow")}</SubmitButton>
      </form>
    </section>
  );
}

function Withdraw({ kind }: Pick<Props, "kind">) {
  const { t } = useTexts();
  const words = kind === "course" ? "authoring.withdraw" : "workshop.versions.withdraw";
  return (
    <section className="app-section" aria-labelledby="zurueckziehen">
      <h2 className="app-heading" id="zurueckziehen">{t(words)}</h2>
      <p>{t(`${words}Lead`)}</p>
      <form className="app-form" method="post">
        <Csrf />
        <TextField name="grund" label={t("workshop.versions.reason")} maxLength={300} required />
        <SubmitButton look="secondary" name="intent" value="zurueckziehen">{t(`${words}Now`)}</SubmitButton>
      </form>
    </section>
  );
}
