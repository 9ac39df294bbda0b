import type { OutlineAnswer, OutlineScene } from "~/core/workshop/outline";
import { useTexts } from "~/i18n/react";
import { moodWord } from "~/ui/scene/moods";
import { AnswerPlayed, PlayLink, ScenePlayed } from "../played/played-words";
import { addressOf, usePlace } from "./address";

/** Scenes as a numbered list; a target is a link to its scene. */
export function OutlineList({ scenes }: { readonly scenes: readonly OutlineScene[] }) {
  return <ol className="app-outline">{scenes.map((scene) => <SceneItem key={scene.id} scene={scene} />)}</ol>;
}

function SceneItem({ scene }: { readonly scene: OutlineScene }) {
  const { t } = useTexts();
  const place = usePlace();
  const { id, number, title, start, from, speaker, mood, answers } = scene;
  const meta = [start ? t("editor.startMark") : "", from.length > 0 ? t("editor.from", { numbers: from.join(", ") }) : "", speaker, moodWord(t, mood)].filter((word) => word !== "");
  return (
    <li className="app-outline__scene" id={`k-${id}`} aria-current={place.node === id ? "true" : undefined}>
      <h3 className="app-outline__title"><a className="app-link" href={addressOf(place, id)}>{number} {title === "" ? t("editor.untitled") : title}</a></h3>
      <p className="app-outline__meta">{meta.join(" · ")}</p>
      <div className="app-row"><ScenePlayed scene={id} /><PlayLink scene={id} title={title} /></div>
      {answers.length === 0 ? null : <ol className="app-outline__answers">{answers.map((answer) => <AnswerItem key={answer.id} answer={answer} scene={id} />)}</ol>}
    </li>
  );
}

function AnswerItem({ answer: { id, text, to, effects }, scene }: { readonly answer: OutlineAnswer; readonly scene: string }) {
  const { t } = useTexts();
  const place = usePlace();
  const changes = effects.map((effect) => ("step" in effect ? `${effect.name} ${effect.step > 0 ? "+" : "−"}${Math.abs(effect.step)}` : t(effect.sets ? "editor.sets" : "editor.clears", { name: effect.name })));
  return (
    <li id={`k-${id}`} aria-current={place.node === id ? "true" : undefined}>
      <a className="app-link" href={addressOf(place, id)}>{text === "" ? t("editor.wordless") : text}</a> <span aria-hidden="true">→</span>{" "}
      {to.kind === "scene" ? <a className="app-link" href={addressOf(place, to.id)}>{to.number} {to.title === "" ? t("editor.untitled") : to.title}</a> : null}
      {to.kind === "end" ? t("editor.end") : null}
      {to.kind === "none" ? <strong className="app-outline__open">{t("editor.noTarget")}</strong> : null}
      {changes.length === 0 ? null : <span className="app-muted"> {changes.join(", ")}</span>}
      <AnswerPlayed scene={scene} answer={id} />
    </li>
  );
}
