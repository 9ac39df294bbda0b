import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Deed } from "./deed";
import type { Problem } from "./problem-list";
import { useSaved } from "./saved";

/** What the page of a draft shows, of a scene as of a course. */
export type DraftShown = {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly origin?: { readonly kind: "empty" | "pattern" | "scenario" | "course" | "text"; readonly id?: string; readonly title?: string };
  readonly status: "draft" | "published" | "withdrawn";
  readonly ahead: boolean;
  readonly broken: boolean;
  readonly setAside: boolean;
  readonly releases: number;
  readonly reason?: string;
  readonly savedAt: string;
  readonly savedByName: string;
  readonly problems: readonly Problem[];
};
type Props = { readonly draft: DraftShown; readonly said: string | undefined };

/** What a draft is, what has become of it and where it comes from. `said`: what was just done. */
export function DraftHead({ draft, said }: Props) {
  const { title, status, ahead, reason } = draft;
  const { t } = useTexts();
  const saved = useSaved();
  return (
    <>
      <h1 className="app-title" tabIndex={-1} autoFocus={said !== undefined}>{title}</h1>
      {said === undefined ? null : <p className="app-confirmation" role="status">{said}</p>}
      <p><span className="app-badge app-badge--strong">{t(`workshop.status.${status}`)}</span> {ahead ? t("workshop.ahead") : null}</p>
      {reason ? <p className="app-note">{t("workshop.withdrawnWhy", { reason })}</p> : null}
      <p>{saved(draft)}</p>
      <Origin origin={draft.origin} />
    </>
  );
}

function Origin({ origin }: { readonly origin: DraftShown["origin"] }) {
  const { t, language } = useTexts();
  if (!origin) return null;
  const { kind, id, title = "" } = origin;
  const from = t(`workshop.origins.${kind}`, { title });
  const place = kind === "scenario" ? "werkstatt/szenen" : kind === "course" ? "kurse" : undefined;
  return <p>{place && id ? <a className="app-link" href={`/${language}/${place}/${id}`}>{from}</a> : from}</p>;
}

/** Texts that a restored version has taken the place of can be had again. */
export function SetAside({ revision }: { readonly revision: number }) {
  const { t } = useTexts();
  return (
    <Deed revision={revision} intent="tauschen" look="app-note">
      <p>{t("workshop.setAside")}</p>
      <SubmitButton look="secondary">{t("workshop.takeBack")}</SubmitButton>
    </Deed>
  );
}
