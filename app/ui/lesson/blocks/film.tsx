import type { LessonElement } from "~/core/course/model";
import { wordsOf } from "~/core/course/paragraphs";
import { captionsOf, secondsIn } from "~/core/media/captions";
import { recordingAddress } from "~/core/media/recording";
import { partition, textOf, type BlockProps, type LessonContext } from "../context";
import { TermNotes } from "./term";

/** A film with its captions; what is seen and said always stands below, so that nothing is lost where it cannot be played. */
export function Film({ node, context, level }: BlockProps) {
  const { t, lessonLanguage, captions } = context;
  const [media, title, seen] = [textOf(node, "media"), textOf(node, "title"), textOf(node, "seen")];
  const id = `film-${media}`;
  return (
    <figure className="app-film" id={id}>
      <video className="app-film__picture" src={recordingAddress(media)} controls preload="none" aria-labelledby={`${id}-titel`}>
        <track kind="captions" srcLang={lessonLanguage} label={t("lesson.film.captions")} src={captionsAddress(node)} default={captions !== "off"} />
      </video>
      <figcaption id={`${id}-titel`}>{title}</figcaption>
      {captions === undefined ? null : <CaptionsSwitch id={id} context={context} shown={captions === "on"} />}
      <div className="app-dialogue">
        <p className="app-film__label">{t("lesson.film.said")}</p>
        <p className="app-film__seen">{seen === "" ? t("lesson.film.spokenOnly") : t("lesson.film.seen", { text: seen })}</p>
        <ol>{context.draw(node.children, level)}</ol>
      </div>
    </figure>
  );
}

/** Something to hear, with what is said below it. */
export function Sound({ node, context, level }: BlockProps) {
  const [media, title] = [textOf(node, "media"), textOf(node, "title")];
  const id = `ton-${media}`;
  return (
    <figure className="app-film" id={id}>
      <audio className="app-film__sound" src={recordingAddress(media)} controls preload="none" aria-labelledby={`${id}-titel`} />
      <figcaption id={`${id}-titel`}>{title}</figcaption>
      <div className="app-dialogue">
        <p className="app-film__label">{context.t("lesson.film.said")}</p>
        <ol>{context.draw(node.children, level)}</ol>
      </div>
    </figure>
  );
}

/** Something said in a recording: who, when, and the words. */
export function Said({ node, context, level }: BlockProps) {
  const { t } = context;
  const [who, at] = [textOf(node, "who"), textOf(node, "at")];
  return (
    <li className="app-line">
      {who === "" && at === "" ? null : <p className="app-line__who">{who}{at === "" ? null : <> <span className="app-line__manner">{at}</span></>}</p>}
      <p className="app-line__say">{context.draw(node.children, level)}</p>
      <TermNotes nodes={node.children} t={t} />
    </li>
  );
}

/** Not every browser lets captions be switched as near as playing: this link is. */
function CaptionsSwitch({ id, context: { t, keeping }, shown }: { readonly id: string; readonly context: LessonContext; readonly shown: boolean }) {
  const address = [keeping ? "merken=an" : "", shown ? "untertitel=aus" : ""].filter((part) => part !== "").join("&");
  return <p><a className="app-link app-link--row" href={`?${address}#${id}`}>{t(shown ? "lesson.film.withoutCaptions" : "lesson.film.withCaptions")}</a></p>;
}

/** The captions go along with the page: they are made of what it says anyway. */
function captionsAddress(film: LessonElement): string {
  const said = partition(film, "Said").parts.map((one) => ({ at: secondsIn(textOf(one, "at")) ?? 0, who: textOf(one, "who"), words: wordsOf(one) }));
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(captionsOf(said))}`;
}
