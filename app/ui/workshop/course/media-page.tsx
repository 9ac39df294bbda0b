import type { ComponentProps, ReactNode } from "react";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";

/** `added`: the id of the one that was just added; `removed`: one was just deleted. */
export type MediaListing = { readonly title: string; readonly added: string; readonly removed: boolean } & Omit<ComponentProps<typeof Pagination>, "label">;
type Props = MediaListing & {
  readonly page: "bilder" | "aufnahmen";
  readonly words: "pictures" | "recordings";
  readonly media: readonly { readonly id: string }[];
  /** The form to add one. */
  readonly adding: ReactNode;
  /** One list entry for each of `media`. */
  readonly children: ReactNode;
};

/** What the own authority can show in its lessons, of one sort, and a form to add to it. */
export function MediaPage({ page, words, title, media, added, removed, adding, children, pages, size, total }: Props) {
  const { t, language } = useTexts();
  const done = removed ? ("removed" as const) : media.some(({ id }) => id === added) ? ("added" as const) : undefined;
  return (
    <Main page={page} crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }]} here={title}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus={done !== undefined}>{title}</h1>
      {done ? <p className="app-confirmation" role="status">{t(`authoring.${words}.${done}`)}</p> : null}
      <p className="app-lead">{t(`authoring.${words}.lead`)}</p>
      <section className="app-section" aria-labelledby="hinzufuegen">
        <h2 className="app-heading" id="hinzufuegen">{t(`authoring.${words}.add`)}</h2>
        {adding}
      </section>
      <section className="app-section" aria-labelledby="alle">
        <h2 className="app-heading" id="alle">{total === 0 ? t(`authoring.${words}.none`) : t(`authoring.${words}.all`, { count: total })}</h2>
        {media.length === 0 ? null : <ul className="app-pictures">{children}</ul>}
        <Pagination label={t("workshop.pages")} pages={pages} size={size} total={total} />
      </section>
    </Main>
  );
}

/** What deleting it means, and the button that does it. */
export function Removing({ of, words }: { readonly of: { readonly id: string; readonly name: string }; readonly words: Props["words"] }) {
  const { t } = useTexts();
  return (
    <details className="app-disclosure app-disclosure--plain">
      <summary>{t(`authoring.${words}.remove`)}<span className="app-hidden">: {of.name}</span></summary>
      <form className="app-stack" method="post">
        <Csrf />
        <p>{t(`authoring.${words}.removeLead`)}</p>
        <SubmitButton look="secondary" name="loeschen" value={of.id}>{t(`authoring.${words}.removeNow`)}</SubmitButton>
      </form>
    </details>
  );
}
