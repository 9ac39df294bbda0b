import type { TasterSeen } from "~/core/progress/seen";
import type { Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import { Person } from "~/ui/figures/person";
import { Decoration } from "~/ui/frame/pictures";
import { ShownText } from "./shown-text";

/** The first lines of the first scene: a taste without starting anything. */
export function Taster({ taster, language, t }: { readonly taster: TasterSeen; readonly language: Language; readonly t: Translate }) {
  const { scenario, title, speaker, speech, observation } = taster;
  return (
    <section className="app-panel app-panel--quiet" aria-labelledby="kostprobe">
      <div className="app-panel__text">
        <h2 className="app-heading" id="kostprobe">{t("course.taster")}</h2>
        <p className="app-muted">{t("course.tasterFrom")} <ShownText shown={title} language={language} /></p>
        {observation ? <p><ShownText shown={observation} language={language} /></p> : null}
        <p><strong><ShownText shown={speaker.address} language={language} />:</strong></p>
        <blockquote lang={speech.language === language ? undefined : speech.language}>
          <q>{speech.spans.map((span, index) =>
            span.lang === undefined ? span.text : <bdi key={index} className="app-phrase" lang={span.lang} dir={span.dir}>{span.text}</bdi>,
          )}</q>
        </blockquote>
        <a className="app-link app-link--row" href={`/${language}/szenen/${scenario}`}>{t("course.tasterMore")}</a>
      </div>
      <Decoration><div className="app-panel__figure"><Person figure={speaker.figure} mood={speaker.mood} crop="waist" /></div></Decoration>
    </section>
  );
}
