import { useActionData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import type { MailFailure } from "~/core/dossier/model";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";

export type Made = { readonly name: string; readonly link: string; readonly until: string; /** What became of the mail with it, and to which address; absent where none was sent. */ readonly mail?: "sent" | MailFailure; readonly email?: string };

/** The one-time link of the post that was just answered, if there is one. */
export function useMadeLink(): Made | undefined {
  return useActionData<{ readonly made?: Made }>()?.made;
}

/** A page of its own inside `main`: the link is shown now and never again. */
export function LinkMade({ made }: { readonly made: Made }) {
  const { t, language } = useTexts();
  return (
    <section className="app-confirmation">
      <h1 className="app-title" tabIndex={-1} autoFocus>{t("people.linkTitle", { name: made.name })}</h1>
      <p>{t("people.linkLead", { until: longInstant(made.until, "Europe/Berlin", language) })}</p>
      {made.mail === undefined ? null : <p>{made.mail === "sent" ? t("people.linkMailed", { email: made.email ?? "" }) : t("people.linkNotMailed", { email: made.email ?? "", why: t(`remind.states.${made.mail}`) })}</p>}
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="link">{t("people.linkLabel")}</label>
        <input className="kern-form-input__input" id="link" readOnly value={made.link} />
      </div>
      <div className="app-actions"><LinkButton href={`/${language}/admin/konten`}>{t("people.linkBack")}</LinkButton></div>
    </section>
  );
}
