import type { Outline } from "~/core/workshop/outline";
import { useTexts } from "~/i18n/react";
import { addressOf, usePlace } from "./address";

type Props = { readonly savedAt: string; readonly done: string; readonly lost: readonly string[]; readonly outline: Outline | undefined };

/** What was saved last, and which answers lost their target with it. */
export function SavedStatus({ savedAt, done, lost, outline }: Props) {
  const { t } = useTexts();
  const place = usePlace();
  const answers = [...(outline?.scenes ?? []), ...(outline?.unreached ?? [])].flatMap((scene) => scene.answers).filter(({ id }) => lost.includes(id));
  const known = (["loeschen", "undo", "redo"] as const).find((one) => one === done);
  return (
    <>
      <p className="app-status" role="status">{`${known ? `${t(`editor.done.${known}`)} ` : ""}${t("editor.saved", { time: savedAt })}`}</p>
      {lost.length === 0 ? null : (
        <div className="app-note">
          {lost.includes("start") ? <p>{t("editor.lostStart")}</p> : null}
          {answers.length === 0 ? null : (
            <>
              <p>{t("editor.lost")}</p>
              <ul>{answers.map(({ id, text }) => <li key={id}><a className="app-link" href={addressOf(place, id)}>{text === "" ? t("editor.wordless") : text}</a></li>)}</ul>
            </>
          )}
        </div>
      )}
    </>
  );
}
