import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { describeRosette, Rosette } from "~/ui/figures/rosette";
import { Became } from "./became";
import { useForeign } from "./foreign";
import type { Became as BecameOf, Sheet } from "./sheet";

type Props = { readonly id: string; readonly code: string; readonly sheet: Sheet; readonly became: BecameOf };

/** The original of a certificate: all that stands on the paper, in the same order. */
export function CertificatePage({ id, code, sheet, became }: Props) {
  const { t, language } = useTexts();
  const address = `/${language}/zertifikate`;
  return (
    <Main page="zertifikat" crumbs={[{ href: address, label: t("certificate.listTitle") }]} here={sheet.title.text}>
      <div className="app-stack">
        <Became became={became} />
        {sheet.demonstration === undefined ? null : <p className="app-note">{sheet.demonstration}</p>}
        <article className="app-certificate">
          <Head code={code} sheet={sheet} />
          <Facts sheet={sheet} />
          <Lists sheet={sheet} />
          <Issue code={code} sheet={sheet} />
        </article>
      </div>
      <Actions file={`${address}/${id}`} address={sheet.address} />
    </Main>
  );
}

function Head({ code, sheet }: { readonly code: string; readonly sheet: Sheet }) {
  const foreign = useForeign();
  const { authority, heading, note, name, statement, title, otherTitle } = sheet;
  return (
    <div className="app-certificate__head">
      <div className="app-stack app-stack--small">
        <p lang={foreign("de")}>{authority}</p>
        <h1 className="app-title">{heading}</h1>
        <p className="app-muted">{note}</p>
        <p className="app-heading"><strong><bdi>{name}</bdi></strong></p>
        <p>{statement}</p>
        <p className="app-heading" lang={foreign(title.language)}>{title.text}</p>
        {otherTitle === undefined ? null : <p className="app-muted" lang={foreign(otherTitle.language)}>{otherTitle.text}</p>}
      </div>
      <Rosette code={code} />
    </div>
  );
}

function Facts({ sheet }: { readonly sheet: Sheet }) {
  const foreign = useForeign();
  return (
    <dl className="app-facts">
      {sheet.rows.map(({ label, value, language }) => <div key={label}><dt>{label}</dt><dd lang={foreign(language)}>{value}</dd></div>)}
    </dl>
  );
}

function Lists({ sheet }: { readonly sheet: Sheet }) {
  const foreign = useForeign();
  return sheet.lists.map(({ heading, items }) => (
    <section className="app-section app-prose" key={heading}>
      <h2 className="app-heading app-heading--small">{heading}</h2>
      <ul>{items.map(({ text, language }) => <li key={text} lang={foreign(language)}>{text}</li>)}</ul>
    </section>
  ));
}

function Issue({ code, sheet }: { readonly code: string; readonly sheet: Sheet }) {
  const { t } = useTexts();
  return (
    <section className="app-section">
      <h2 className="app-heading app-heading--small">{sheet.issue.heading}</h2>
      <div>{sheet.issue.lines.map((line) => <p key={line}>{line}</p>)}</div>
      <p>{t("certificate.rosetteNote", { rosette: t("certificate.rosette", describeRosette(code)) })}</p>
      <h3 className="app-heading app-heading--small">{t("certificate.checkHeading")}</h3>
      <p>{t("certificate.checkText")}</p>
      <p><a className="app-link" href={sheet.address}>{sheet.address}</a></p>
    </section>
  );
}

/** One block of `app-actions`, so that none of it is printed. */
function Actions({ file, address }: { readonly file: string; readonly address: string }) {
  const { t, language } = useTexts();
  return (
    <div className="app-actions"><div>
      <section className="app-section">
        <h2 className="app-heading">{t("certificate.keep")}</h2>
        <p>{t("certificate.certifies")} {t("certificate.print")}</p>
        <div className="app-row">
          <LinkButton href={`${file}.pdf?sprache=de`}>{t("certificate.pdfGerman")}</LinkButton>
          <LinkButton look="secondary" href={`${file}.pdf?sprache=en`}>{t("certificate.pdfEnglish")}</LinkButton>
          <LinkButton look="tertiary" href={`${file}.json`}>{t("certificate.json")}</LinkButton>
        </div>
      </section>
      <section className="app-section">
        <h2 className="app-heading">{t("certificate.passOn")}</h2>
        <p>{t("certificate.passOnText")}</p>
        <p className="app-row">
          <button className="app-link-button app-copy" type="button" data-copy={address} data-copied={t("certificate.copied")}>{t("certificate.copyLink")}</button>
          <span role="status" />
        </p>
      </section>
      <section className="app-section">
        <h2 className="app-heading">{t("certificate.whoSees")}</h2>
        <p>{t("certificate.whoSeesText")}</p>
        <p><a className="app-link app-link--row" href={`/${language}/konto/daten/personalsicht`}>{t("certificate.hrView")}</a></p>
      </section>
    </div></div>
  );
}
