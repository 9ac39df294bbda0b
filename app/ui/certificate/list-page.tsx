import { printCode } from "~/core/certification/code";
import type { CertificateKind, CertificateState } from "~/core/certification/model";
import { longDay } from "~/core/days";
import type { Day, Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { useForeign } from "./foreign";

export type CertificateListed = {
  readonly id: string;
  readonly code: string;
  readonly kind: CertificateKind;
  readonly state: CertificateState;
  readonly course: Words;
  readonly issuedOn: Day;
};

/** The learner's own documents, newest first, each with its state in words. */
export function CertificateListPage({ certificates }: { readonly certificates: readonly CertificateListed[] }) {
  const { t, language } = useTexts();
  if (certificates.length === 0) {
    return (
      <Main page="zertifikate">
        <h1 className="app-title">{t("certificate.listTitle")}</h1>
        <p className="app-lead">{t("certificate.empty")}</p>
        <div className="app-actions"><LinkButton href={`/${language}/kurse`}>{t("certificate.toCourses")}</LinkButton></div>
      </Main>
    );
  }
  return (
    <Main page="zertifikate">
      <div className="app-stack">
        <h1 className="app-title">{t("certificate.listTitle")}</h1>
        <p className="app-lead">{t("certificate.listLead")}</p>
        <ul className="app-cards">
          {certificates.map((certificate) => <li key={certificate.id}><Card {...certificate} /></li>)}
        </ul>
      </div>
    </Main>
  );
}

function Card({ id, code, kind, state, course, issuedOn }: CertificateListed) {
  const { t, language } = useTexts();
  const foreign = useForeign();
  const title = useShown()(course);
  return (
    <div className="app-card">
      <h2 className="app-card__title"><a href={`/${language}/zertifikate/${id}`} lang={foreign(title.language)}>{title.text}</a></h2>
      <p>{t(`certificate.kinds.${kind}`)}</p>
      <p><State state={state} /></p>
      <p className="app-card__meta">{t("certificate.issuedOn", { date: longDay(issuedOn, language) })}<br />{printCode(code)}</p>
    </div>
  );
}

function State({ state }: { readonly state: CertificateState }) {
  const { t } = useTexts();
  const words = t(`certificate.states.${state}`);
  if (state !== "valid") return <span className="app-badge app-badge--strong">{words}</span>;
  return (
    <span className="kern-badge kern-badge--success">
      <span className="kern-icon kern-icon--success" aria-hidden="true" />
      <span className="kern-label">{words}</span>
    </span>
  );
}
