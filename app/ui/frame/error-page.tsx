import type { Role } from "~/core/organisation/model";
import { REFUSALS, type RefusalCode } from "~/core/refusal";
import { useTexts } from "~/i18n/react";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { LinkButton } from "./button";
import { Main } from "./main";
import { Decoration } from "./pictures";

type Props = { readonly status: number; readonly details: unknown; readonly path: string; readonly reference: string; readonly signedIn: boolean };

/** What happened, what is safe, what to do. The picture comes last. */
export function ErrorPage({ status, details, path, reference, signedIn }: Props) {
  const { t, language } = useTexts();
  const { title, text } = useWords(status, details, path);
  return (
    <Main page="fehler">
      <section className="app-error-page">
        <div className="app-stack">
          {/* Something went wrong: one is led to what. A page that does not exist is a page like others, and is read from its top. */}
          <h1 className="app-title" tabIndex={-1} autoFocus={status !== 404}>{title}</h1>
          <p className="app-lead">{text}</p>
          {status >= 500 ? <p>{t("refusal.number", { reference })}</p> : null}
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

/** The counter with a sign on it. The page has said before what happened, so the picture stays silent. */
function Counter({ sign }: { readonly sign: string }) {
  return (
    <div className="app-error-page__picture" aria-hidden="true">
      <StageDrawing room="counter" people={[]} trust={0} />
      <p className="app-error-page__sign">{sign}</p>
    </div>
  );
}

function useWords(status: number, details: unknown, path: string): { readonly title: string; readonly text: string } {
  const { t } = useTexts();
  const refused = codeIn(details);
  const roles = rolesIn(details);
  if (status === 404) return { title: t("refusal.notFoundTitle"), text: t("refusal.notFoundText", { path }) };
  if (roles.length > 0) {
    const names = roles.map((role) => t(`refusal.roles.${role}`)).join(", ");
    return { title: t("refusal.forbiddenTitle"), text: t("refusal.forbiddenText", { roles: names }) };
  }
  if (refused === "disk-full" || refused === "not-saved") return { title: t("refusal.notSavedTitle"), text: t(`refusal.codes.${refused}`) };
  if (refused === "store-unreachable") return { title: t("refusal.unreachableTitle"), text: t(`refusal.codes.${refused}`) };
  if (refused) return { title: t("refusal.title"), text: t(`refusal.codes.${refused}`) };
  return { title: t("refusal.failedTitle"), text: t("refusal.failedText") };
}

function codeIn(details: unknown): RefusalCode | undefined {
  if (typeof details !== "object" || details === null || !("refused" in details)) return undefined;
  return REFUSALS.find((code) => code === details.refused);
}

function rolesIn(details: unknown): readonly Role[] {
  if (typeof details !== "object" || details === null || !("roles" in details) || !Array.isArray(details.roles)) return [];
  return details.roles as readonly Role[];
}
