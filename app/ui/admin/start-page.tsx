import { longInstant } from "~/core/days";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";

export type Condition = "well" | "due" | "broken" | "waiting" | "off" | "elsewhere" | "unknown";
export type StateShown = { readonly condition: Condition; readonly last?: string };
export type TaskShown = StateShown & { readonly task: "sessions" | "retention" | "log-check" };
type Part = "signIn" | "mail" | "tasks" | "backup";
export type StartShown = Readonly<Record<Part, StateShown>> & { readonly each: readonly TaskShown[]; readonly since: string; readonly timeZone: string };

const AREAS = [["accounts", "konten"], ["units", "einheiten"], ["retention", "aufbewahrung"], ["log", "protokoll"], ["barriers", "meldungen"]] as const;

/** How the installation is doing, in words, and what there is to do. */
export function StartPage({ shown }: { readonly shown: StartShown }) {
  const { t, language } = useTexts();
  return (
    <Main page="admin">
      <h1 className="app-title">{t("admin.title")}</h1>
      <p className="app-lead">{t("admin.lead")}</p>
      <section className="app-section" aria-labelledby="stand">
        <h2 className="app-heading" id="stand">{t("admin.states.title")}</h2>
        <ul className="app-cards app-cards--two">
          {(["signIn", "mail", "tasks", "backup"] as const).map((part) => <li key={part}><State part={part} shown={shown} /></li>)}
        </ul>
        <p className="app-muted app-small">{t("admin.states.since", { time: longInstant(shown.since, shown.timeZone, language) })}</p>
      </section>
      <section className="app-section" aria-labelledby="aufgaben">
        <h2 className="app-heading" id="aufgaben">{t("admin.areas.title")}</h2>
        <dl className="app-facts app-facts--links">
          {AREAS.map(([name, path]) => (
            <div key={path}>
              <dt><a className="app-link app-link--row" href={`/${language}/admin/${path}`}>{t(`admin.areas.${name}`)}</a></dt>
              <dd>{t(`admin.areas.${name}Hint`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Main>
  );
}

function State({ part, shown }: { readonly part: Part; readonly shown: StartShown }) {
  const { t, language } = useTexts();
  const { condition, last } = shown[part];
  const bad = condition === "broken" || condition === "due";
  const once = condition === "off" || condition === "elsewhere" || condition === "unknown" || condition === "waiting";
  const time = (at: string) => longInstant(at, shown.timeZone, language);
  return (
    <article className="app-card">
      <h3 className="app-card__title">{t(`admin.states.${part}`)}</h3>
      <p className={bad ? "app-status-late" : undefined}>{t(`admin.states.words.${part}.${condition}`)}</p>
      {part === "tasks" ? (
        <ul className="app-plain-list">
          {shown.each.map(({ task, condition: how, last: at }) => <li key={task}>{t(`admin.states.task.${task}`)}: {t(`admin.states.taskWords.${how}`)}{at === undefined ? "" : `, ${time(at)}`}</li>)}
        </ul>
      ) : null}
      {last === undefined && once ? null : <p className="app-card__meta">{last === undefined ? t("admin.states.never") : t("admin.states.last", { time: time(last) })}</p>}
    </article>
  );
}
