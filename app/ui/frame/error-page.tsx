import { dialled, type Contact } from "~/core/organisation/contacts";
import { useTexts } from "~/i18n/react";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { LinkButton, SubmitButton } from "./button";
import { errorWords } from "./error-words";
import { Main } from "./main";
import { Decoration } from "./pictures";
import { SearchField } from "./search-field";

type Props = { readonly status: number; readonly details: unknown; readonly path: string; readonly reference: string; readonly signedIn: boolean; /** Whom the authority of who is signed in has entered. */ readonly help?: Contact | undefined };

/** What happened, what is safe, what to do. The picture comes last. */
export function ErrorPage({ status, details, path, reference, signedIn, help }: Props) {
  const { t, language } = useTexts();
  const { title, text } = errorWords(t, status, details, path);
  return (
    <Main page="fehler">
      <section className="app-error-page">
        <div className="app-stack">
          {/* Something went wrong: one is led to what. A page that does not exist is a page like others, and is read from its top. */}
          <h1 className="app-title" tabIndex={-1} autoFocus={status !== 404}>{title}</h1>
          <p className="app-lead">{text}</p>
          {status >= 500 ? <p>{t("refusal.number", { reference })}</p> : null}
          {status === 404 && signedIn ? <Search /> : null}
          {status === 404 || help === undefined ? null : <Help contact={help} />}
          <div className="app-actions">
            <LinkButton href={signedIn ? `/${language}/lernen` : `/${language}/anmelden`}>{signedIn ? t("refusal.back") : t("frame.signIn")}</LinkButton>
            {signedIn ? <LinkButton look="secondary" href={`/${language}/kurse`}>{t("frame.courses")}</LinkButton> : null}
            <LinkButton look="secondary" href={`/${language}/hilfe`}>{t("frame.help")}</LinkButton>
            {signedIn ? null : <LinkButton look="secondary" href={`/${language}/nachweis`}>{t("frame.verify")}</LinkButton>}
          </div>
        </div>
        <Decoration><Counter sign={t("refusal.sign")} /></Decoration>
      </section>
    </Main>
  );
}

/** What was looked for may stand in the catalogue. */
function Search() {
  const { t, language } = useTexts();
  return (
    <search>
      <form className="app-filter" method="get" action={`/${language}/kurse`}>
        <SearchField q="" />
        <SubmitButton look="secondary">{t("refusal.search")}</SubmitButton>
      </form>
    </search>
  );
}

function Help({ contact: { name, email, phone } }: { readonly contact: Contact }) {
  const { t } = useTexts();
  return (
    <p>
      {t("refusal.help")} {name}
      {email === undefined ? null : <>, <a className="app-link" href={`mailto:${email}`}>{email}</a></>}
      {phone === undefined ? null : <>, <a className="app-link" href={dialled(phone)}>{phone}</a></>}
    </p>
  );
}

/** The counter with a sign on it. The page has said before what happened, so the picture stays silent. */
function Counter({ sign }: { readonly sign: string }) {
  return (
    <div className="app-error-page__picture" aria-hidden="true">
      <StageDrawing room="counter" people={[]} trust={0} />
      <p className="app-error-page__sign">{sign}</p>
    </div>
  );
}
