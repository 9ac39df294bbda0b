import type { Choice } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { AnswerButton, LockedAnswer } from "./answer-button";
import { ButtonForm, type Answering } from "./answering";
import { ShownText } from "./shown-text";

/** Subjects in any order; what was discussed is listed, the ways out stand apart. */
export function Hub({ answering }: { readonly answering: Answering }) {
  const { t } = useTexts();
  const { choices } = answering.moment;
  const open = choices.filter(({ subject }) => subject && !subject.discussed);
  const out = choices.filter(({ subject }) => !subject);
  const offered = [...open, ...out].filter((choice) => choice.offered);
  const shown = { answering, offered };
  return (
    <ButtonForm answering={answering} question={t(open.length > 0 ? "scene.question.hub" : "scene.question.hubDone")} count={offered.length}>
      <Choices {...shown} choices={open} />
      <Discussed choices={choices.filter(({ subject }) => subject?.discussed)} />
      {out.length === 0 ? null : (
        <div className="app-answers__out">
          {open.length > 0 ? <p className="app-answers__part" id="hinaus">{t("scene.hub.out")}</p> : null}
          <Choices {...shown} choices={out} label={open.length > 0 ? "hinaus" : undefined} />
        </div>
      )}
    </ButtonForm>
  );
}

type Shown = { readonly answering: Answering; readonly offered: readonly Choice[]; readonly choices: readonly Choice[]; readonly label?: string | undefined };

function Choices({ answering: { marks, digits }, offered, choices, label }: Shown) {
  if (choices.length === 0) return null;
  return (
    <ul aria-labelledby={label}>
      {choices.map((choice) => (
        <li key={choice.id}>
          {choice.offered ? <AnswerButton choice={choice} number={offered.indexOf(choice) + 1} marks={marks} digits={digits} /> : <LockedAnswer choice={choice} />}
        </li>
      ))}
    </ul>
  );
}

function Discussed({ choices }: { readonly choices: readonly Choice[] }) {
  const { t } = useTexts();
  if (choices.length === 0) return null;
  return (
    <div className="app-discussed">
      <p className="app-answers__part" id="besprochen">{t("scene.hub.discussed")}</p>
      <ul aria-labelledby="besprochen">
        {choices.map(({ id, subject }) => <li key={id}>{subject ? <ShownText shown={subject.title} /> : null}</li>)}
      </ul>
    </div>
  );
}
