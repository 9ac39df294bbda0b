import { longInstant } from "~/core/days";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";

type Stands<Condition> = { readonly condition: Condition; readonly last?: string };
type Asked = "well" | "broken" | "waiting";
type TaskShown = Stands<Asked | "due"> & { readonly task: "sessions" | "retention" | "log-check" };
export type StartShown = {
  readonly signIn: Stands<"well" | "broken" | "unknown">;
  readonly mail: Stands<Asked | "off" | "unknown">;
  readonly tasks: Stands<Asked | "due" | "unknown"> & { readonly each: readonly TaskShown[] };
  readonly backup: Stands<"well" | "due" | "waiting" | "elsewhere" | "unknown">;
  readonly since: string;
  readonly timeZone: string;
};

const AREAS = [["accounts", "konten"], ["units", "einheiten"], ["retention", "aufbewahrung"], ["appearance", "erscheinungsbild"], ["contacts", "ansprechstellen"], ["log", "protokoll"], ["barriers", "meldungen"]] as const;

/** How the installation is doing, in words, and what there is to do. */
export function StartPage({ shown }: { readonly shown: StartShown }) {
  const { t, language } = useTexts();
  const { signIn, mail, tasks, backup, since, timeZone } = shown;
  const time = (at: string) => longInstant(at, timeZone, language);
  return (
    <Main page="admin">
      <h1 className="app-title">{t("admin.title")}</h1>
      <p className="app-lead">{t("admin.lead")}</p>
      <section className="app-section" aria-labelledby="stand">
        <h2 className="app-heading" id="stand">{t("admin.states.title")}</h2>
        <ul className="app-cards app-cards--two">
          <li><State name={t("admin.states.signIn")} words={t(`admin.states.words.signIn.${signIn.condition}`)} state={signIn} time={time} /></li>
          <li><State name={t("admin.states.mail")} words={t(`admin.states.words.mail.${mail.condition}`)} state={mail} time={time} /></li>
          <li><State name={t("admin.states.tasks")} words={t(`admin.states.words.tasks.${tasks.condition}`)} state={tasks} time={time} each={tasks.each} /></li>
          <li><State name={t("admin.states.backup")} words={t(`admin.states.words.backup.${backup.condition}`)} state={backup} time={time} /></li>
        </ul>
        <p className="app-muted app-small">{t("admin.states.since", { time: time(since) })}</p>
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

type StateProps = { readonly name: string; readonly words: string; readonly state: Stands<string>; readonly time: (at: string) => string; readonly each?: readonly TaskShown[] };

function State({ name, words, state: { condition, last }, time, each = [] }: StateProps) {
  const { t } = useTexts();
  const bad = condition === "broken" || condition === "due";
  const once = condition === "off" || condition === "elsewhere" || condition === "unknown" || condition === "waiting";
  return (
    <div className="app-card">
      <h3 className="app-card__title">{name}</h3>
      <p className={bad ? "app-status-late" : undefined}>{words}</p>
      {each.length === 0 ? null : (
        <ul className="app-plain-list">
          {each.map(({ task, condition: how, last: at }) => <li key={task}>{t(`admin.states.task.${task}`)}: {t(`admin.states.taskWords.${how}`)}{at === undefined ? "" : `, ${time(at)}`}</li>)}
        </ul>
      )}
      {last === undefined && once ? null : <p className="app-card__meta">{last === undefined ? t("admin.states.never") : t("admin.states.last", { time: time(last) })}</p>}
    </div>
  );
}
