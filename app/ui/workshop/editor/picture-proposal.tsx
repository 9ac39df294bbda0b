import { MOODS, ROOMS } from "~/core/scenario/model";
import { controlName } from "~/core/workshop/posted-edits";
import { useTexts } from "~/i18n/react";
import { textsIn } from "~/i18n/texts";
import { SubmitButton } from "~/ui/frame/button";
import { DeedForm } from "./deed-form";
import type { Selected } from "./view";

/** A picture that nobody has described yet: what is drawn can be said in words by one press, and be changed afterwards. */
export function PictureProposal({ selected: { pictured } }: { readonly selected: Selected }) {
  const { t, language: shown } = useTexts();
  if (!pictured) return null;
  const said = (language: "de" | "en") => {
    const [mood, room] = [MOODS.find((known) => known === pictured.mood), ROOMS.find((known) => known === pictured.room)];
    const words = textsIn(language);
    return [`${pictured.who}${mood ? `, ${words(`scene.moods.${mood}`)}` : ""}.`, ...(room ? [`${words(`scene.rooms.${room}`)}.`] : [])].join(" ");
  };
  return (
    <DeedForm intent="" more={{ [controlName("de", pictured.path)]: said("de"), [controlName("en", pictured.path)]: said("en") }}>
      <p>{t("editor.proposal", { text: said(shown) })}</p>
      <SubmitButton look="secondary">{t("editor.takeProposal")}</SubmitButton>
    </DeedForm>
  );
}
