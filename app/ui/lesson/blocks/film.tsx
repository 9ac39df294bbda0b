import type { ReactNode } from "react";
import type { LessonElement } from "~/core/course/model";
import { wordsOf } from "~/core/course/paragraphs";
import { captionsOf, secondsIn } from "~/core/media/captions";
import { recordingAddress } from "~/core/media/recording";
import { partition, textOf, type BlockProps, type LessonContext } from "../context";
import { TermNotes } from "./term";

/** A film with its captions; what is seen and said always stands below, so that nothing is lost where it cannot be played. */
export function Film(props: BlockProps) {
  const { node, context: { t, lessonLanguage, captions } } = props;
  const seen = textOf(node, "seen");
  const { media, id, address, named } = placeOf(node, "film");
  return (
    <Recording {...props} kind="film" offered={captions === undefined || props.context.gone?.has(media) ? null : <CaptionsSwitch id={id} context={props.context} shown={captions === "on"} />} seen={seen === "" ? t("lesson.film.spokenOnly") : t("lesson.film.seen", { text: seen })}>
      <video className="app-film__picture" src={address} controls preload="none" aria-labelledby={named}>
        <track kind="captions" srcLang={lessonLanguage} label={t("lesson.film.captions")} src={captionsAddress(node)} default={captions !== "off"} />
      </video>
    </Recording>
  );
}

/** Something to hear, with what is said below it. */
export function Sound(props: BlockProps) {
  const { address, named } = placeOf(props.node, "ton");
  return (
    <Recording {...props} kind="ton">
      <audio className="app-film__sound" src={address} controls preload="none" aria-labelledby={named} />
    </Recording>
  );
}

type RecordingProps = BlockProps & { readonly kind: "film" | "ton"; readonly children: ReactNode; readonly offered?: ReactNode; readonly seen?: string };

/** The player with its title, and below it in words what it holds. */
function Recording({ node, context, level, kind, children, offered, seen }: RecordingProps) {
  const { media, id, named } = placeOf(node, kind);
  return (
    <figure className="app-film" id={id}>
      {context.gone?.has(media) ? <p className="app-described">{context.t(kind === "film" ? "lesson.film.filmGone" : "lesson.film.soundGone")}</p> : children}
      <figcaption id={named}>{textOf(node, "title")}</figcaption>
      {offered}
      <div className="app-dialogue">
        <p className="app-film__label">{context.t("lesson.film.said")}</p>
        {seen === undefined ? null : <p className="app-film__seen">{seen}</p>}
        <ol>{context.draw(node.children, level)}</ol>
      </div>
    </figure>
  );
}

/** Where it stands in the page, where its bytes are, and the element that names it. */
function placeOf(node: LessonElement, kind: RecordingProps["kind"]) {
  const media = textOf(node, "media");
  return { media, id: `${kind}-${media}`, address: recordingAddress(media), named: `${kind}-${media}-titel` };
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
  return <p className="app-elsewhere"><a className="app-link app-link--row" href={`?${address}#${id}`}>{t(shown ? "lesson.film.withoutCaptions" : "lesson.film.withCaptions")}</a></p>;
}

/** The captions go along with the page: they are made of what it says anyway. */
function captionsAddress(film: LessonElement): string {
  const said = partition(film, "Said").parts.map((one) => ({ at: secondsIn(textOf(one, "at")) ?? 0, who: textOf(one, "who"), words: wordsOf(one) }));
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(captionsOf(said))}`;
}
