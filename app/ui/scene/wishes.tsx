import type { AttemptMode } from "~/core/progress/facts";
import type { CastMember, PersonCard } from "~/core/scenario/model";
import { useShown, useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { Decoration } from "~/ui/frame/pictures";
import { ShownText } from "./shown-text";

export type Introduced = Pick<CastMember, "id" | "name" | "side" | "life" | "figure"> & { readonly cards: readonly Pick<PersonCard, "id" | "name" | "life" | "figure">[] };

/** Field of the card for one part; an empty value is the person of the script. */
export function cardField(member: string): string {
  return `card-${member}`;
}

/** With whom, where the scene allows it. */
export function PersonChoice({ cast }: { readonly cast: readonly Introduced[] }) {
  const { t } = useTexts();
  const parts = cast.filter(({ cards }) => cards.length > 0);
  return (
    <>
      {parts.map((part) => (
        <fieldset className="kern-fieldset app-readings app-people" key={part.id}>
          <legend className="kern-label">{t("scene.briefing.withWhom")}</legend>
          <div className="kern-fieldset__body">
            <PersonOption part={part.id} person={{ ...part, id: "" }} chosen />
            {part.cards.map((card) => <PersonOption key={card.id} part={part.id} person={card} chosen={false} />)}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function PersonOption({ part, person, chosen }: { readonly part: string; readonly person: Pick<PersonCard, "id" | "name" | "life" | "figure">; readonly chosen: boolean }) {
  const shown = useShown();
  const id = `${cardField(part)}-${person.id}`;
  return (
    <div className="kern-form-check">
      <input className="kern-form-check__radio" type="radio" name={cardField(part)} value={person.id} id={id} defaultChecked={chosen} />
      <Decoration><span className="app-portrait app-portrait--head"><Person figure={person.figure} mood="calm" crop="head" /></span></Decoration>
      <label className="kern-label" htmlFor={id}><strong>{person.name}</strong> <ShownText shown={shown(person.life)} /></label>
    </div>
  );
}

const MODES: readonly AttemptMode[] = ["conversation", "practice"];

/** As in life, or with a hint after each answer. */
export function ModeChoice() {
  const { t } = useTexts();
  return (
    <fieldset className="kern-fieldset app-readings">
      <legend className="kern-label">{t("scene.briefing.how")}</legend>
      <div className="kern-fieldset__body">
        {MODES.map((mode) => (
          <div className="kern-form-check" key={mode}>
            <input className="kern-form-check__radio" type="radio" name="mode" value={mode} id={`mode-${mode}`} defaultChecked={mode === "conversation"} />
            <label className="kern-label" htmlFor={`mode-${mode}`}><strong>{t(`scene.briefing.${mode}`)}</strong> {t(`scene.briefing.${mode}Text`)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
