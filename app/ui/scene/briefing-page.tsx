import type { Room } from "~/core/scenario/model";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { Decoration } from "~/ui/frame/pictures";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { sceneAddress } from "./address";
import { Begin, GoOn, type Running } from "./begin";
import { ShownText } from "./shown-text";
import type { Introduced } from "./wishes";

export type BriefingProps = {
  readonly id: string;
  readonly name: Words;
  readonly place: Room;
  readonly minutes: number;
  /** What is new, in the words of a trainer of the own authority. */
  readonly news?: string;
  readonly briefing: { readonly role: Words; readonly situation: Words; readonly goal: Words; readonly houseRule?: Words };
  readonly note?: Words;
  readonly cast: readonly Introduced[];
  readonly running?: Running;
};

/** What one should know before the first word is said. */
export function BriefingPage(props: BriefingProps) {
  const { t, language } = useTexts();
  const shown = useShown();
  const { id, name, place, note, cast, running } = props;
  return (
    <Main page="szene-briefing" width="reading" crumbs={[{ href: `/${language}/kurse`, label: t("frame.courses") }]} here={shown(name).text}>
      <ErrorSummary />
      <h1 className="app-title"><ShownText shown={shown(name)} /></h1>
      <p className="app-lead">{t(`scene.rooms.${place}`)}</p>
      {running ? <GoOn id={id} running={running} /> : null}
      <Facts {...props} />
      <div className="app-stack app-stack--small">
        {props.news ? <p className="app-note" lang="de">{t("scene.briefing.news", { news: props.news })}</p> : null}
        <p className="app-private">{t("scene.briefing.private")}</p>
        <p>{t("scene.briefing.back")}</p>
      </div>
      <Cast cast={cast.filter(({ cards }) => cards.length === 0)} />
      {note ? (
        <section className="app-section" aria-labelledby="vorab">
          <h2 className="app-heading" id="vorab">{t("scene.briefing.note")}</h2>
          <p className="app-note"><ShownText shown={shown(note)} /> {t("scene.briefing.noteFree")}</p>
        </section>
      ) : null}
      <Begin id={id} again={running !== undefined} hasNote={note !== undefined} cast={cast} />
      <p className="app-actions"><a className="app-link app-link--row" href={`${sceneAddress(language, id)}/lesefassung`}>{t("scene.briefing.read")}</a></p>
    </Main>
  );
}

function Facts({ briefing, minutes }: BriefingProps) {
  const { t } = useTexts();
  const shown = useShown();
  const { role, situation, goal, houseRule } = briefing;
  return (
    <dl className="app-briefing">
      <div><dt>{t("scene.briefing.role")}</dt><dd><ShownText shown={shown(role)} /></dd></div>
      <div><dt>{t("scene.briefing.situation")}</dt><dd><ShownText shown={shown(situation)} /></dd></div>
      <div><dt>{t("scene.briefing.goal")}</dt><dd><ShownText shown={shown(goal)} /></dd></div>
      {houseRule ? <div><dt>{t("scene.briefing.houseRule")}</dt><dd><ShownText shown={shown(houseRule)} /></dd></div> : null}
      <div><dt>{t("scene.briefing.duration")}</dt><dd>{t("scene.briefing.minutes", { count: minutes })}</dd></div>
    </dl>
  );
}

function Cast({ cast }: { readonly cast: readonly Introduced[] }) {
  const { t } = useTexts();
  const shown = useShown();
  if (cast.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="besetzung">
      <h2 className="app-heading" id="besetzung">{t("scene.briefing.cast")}</h2>
      <ul className="app-cards">
        {cast.map(({ id, name, side, life, figure }) => (
          <li key={id}>
            <div className="app-scenario-card">
              <Decoration><div className="app-portrait app-portrait--head"><Person figure={figure} mood="calm" crop="head" /></div></Decoration>
              <div>
                <h3>{name}</h3>
                <p><ShownText shown={shown(life)} /></p>
                <p className="app-card__meta">{t(`scene.briefing.${side}`)}</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
