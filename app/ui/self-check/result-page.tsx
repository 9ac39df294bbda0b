import { longDay } from "~/core/days";
import type { ResultSeen, SuggestionSeen } from "~/core/self-check/seen";
import { STATEMENTS } from "~/core/self-check/statements";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { Main } from "~/ui/frame/main";
import { ShownText } from "~/ui/scene/shown-text";
import { selfCheckAddress } from "./address";
import { LAND, landscape, middleOf } from "./landscape";
import { changeSentences, lineWords, profileSentences, stepWords } from "./words";

type Props = { readonly result: ResultSeen; /** Asked to be deleted, not deleted yet. */ readonly deleting: boolean };

/** In sentences where somebody stands, what has changed, what she can do next; nothing to add up. */
export function SelfCheckResultPage({ result, deleting }: Props) {
  const { t, language } = useTexts();
  const { round, day, newest, profile, before, suggestions } = result;
  const shown = longDay(day, language);
  const crumbs = [{ href: selfCheckAddress(language), label: t("selfCheck.title") }];
  return (
    <Main page="standort-ergebnis" width="reading" crumbs={crumbs} here={shown}>
      {deleting ? <DeleteCheck round={round} day={shown} /> : null}
      <h1 className="app-title">{newest ? t("selfCheck.result.title") : t("selfCheck.result.titlePast", { day: shown })}</h1>
      <p className="app-muted">{t("selfCheck.result.of", { day: shown })}</p>
      <div className="app-section"><div className="app-prose">
        {profileSentences(t, language, profile).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {before ? <h2>{t("selfCheck.result.since", { day: longDay(before.day, language) })}</h2> : null}
        {changeSentences(t, language, result).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div></div>
      <Suggestions suggestions={suggestions} />
      <Line result={result} />
      <div className="app-section"><p className="app-private">{t("selfCheck.private")}</p></div>
      <div className="app-actions">
        {newest ? <a className="app-link app-link--row" href={selfCheckAddress(language, round, STATEMENTS.length)}>{t("selfCheck.result.change")}</a> : null}
        <a className="app-link app-link--row" href={selfCheckAddress(language)}>{t("selfCheck.result.all")}</a>
        {deleting ? null : <a className="app-link app-link--row" href={`${selfCheckAddress(language, round, "ergebnis")}?loeschen=pruefen`}>{t("selfCheck.delete.open")}</a>}
      </div>
      <p className="app-muted app-section app-elsewhere">{t("selfCheck.result.print")}</p>
    </Main>
  );
}

function Suggestions({ suggestions }: { readonly suggestions: readonly SuggestionSeen[] }) {
  const { t, language } = useTexts();
  return (
    <section className="app-section" aria-labelledby="vorschlaege">
      <h2 className="app-heading" id="vorschlaege">{t("selfCheck.result.suggestions")}</h2>
      {suggestions.length === 0 ? <p>{t("selfCheck.result.noSuggestions")}</p> : null}
      <ul className="app-due">
        {suggestions.map(({ kind, path, title, minutes }) => (
          <li key={path}>
            <a className="app-link" href={`/${language}/${path}`} data-prefetch=""><ShownText shown={title} /></a>
            <span className="app-due__when">{t(`selfCheck.result.${kind}`)}, {t("course.minutes", { count: minutes })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A quiet line, and the same as a table. */
function Line({ result }: Pick<Props, "result">) {
  const { t, language } = useTexts();
  const { profile, before } = result;
  return (
    <section className="app-section" aria-labelledby="linie">
      <h2 className="app-heading" id="linie">{t("selfCheck.result.line")}</h2>
      <svg className="app-land" role="img" aria-label={lineWords(t, language, result)} viewBox={`-4 0 ${LAND.width + 8} ${LAND.height}`}>
        {before ? <path className="app-map__other" d={landscape(before.profile)} /> : null}
        <path className="app-map__own" d={landscape(profile)} />
        {profile.map(({ field }, index) => <text key={field} x={middleOf(index)} y={LAND.height - 12} textAnchor="middle">{index + 1}</text>)}
      </svg>
      <table className="app-table app-table--blocks">
        <caption>{t("selfCheck.result.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("selfCheck.result.field")}</th>
            <th scope="col">{t("selfCheck.result.now")}</th>
            {before ? <th scope="col">{t("selfCheck.result.then", { day: longDay(before.day, language) })}</th> : null}
          </tr>
        </thead>
        <tbody>
          {profile.map(({ field, step }, index) => (
            <tr key={field}>
              <th scope="row">{index + 1} {t(`selfCheck.fields.${field}`)}</th>
              <td data-label={t("selfCheck.result.now")}>{stepWords(t, step)}</td>
              {before ? <td data-label={t("selfCheck.result.then", { day: longDay(before.day, language) })}>{stepWords(t, before.profile[index]?.step ?? "unknown")}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DeleteCheck({ round, day }: { readonly round: number; readonly day: string }) {
  const { t, language } = useTexts();
  const here = selfCheckAddress(language, round, "ergebnis");
  return (
    <section className="app-note app-elsewhere" aria-labelledby="loeschen">
      <h2 className="app-heading" id="loeschen" tabIndex={-1} autoFocus>{t("selfCheck.delete.title")}</h2>
      <p>{t("selfCheck.delete.text", { day })}</p>
      <form method="post" action={here} aria-labelledby="loeschen">
        <Csrf />
        <div className="app-actions">
          <SubmitButton name="intent" value="loeschen">{t("selfCheck.delete.submit")}</SubmitButton>
          <a className="app-link app-link--row" href={here}>{t("selfCheck.delete.leave")}</a>
        </div>
      </form>
    </section>
  );
}
