import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import type { Shown } from "~/core/words";
import { sceneAddress } from "./address";
import type { TurnSeen } from "~/core/progress/seen";
import { usePlaces } from "./places";
import { Transcript } from "./transcript";

type Props = {
  readonly scenario: { readonly id: string; readonly title: Shown };
  readonly attempt: string;
  readonly turn: number;
  readonly taken: number;
  readonly transcript: readonly TurnSeen[];
  /** Where one is; without it below the scene. */
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[];
};

export function TranscriptPage({ scenario, attempt, turn, taken, transcript, crumbs }: Props) {
  const { t, language } = useTexts();
  const { moment } = usePlaces(scenario.id, attempt);
  const title = t("scene.transcript");
  return (
    <Main page="verlauf" width="reading" crumbs={crumbs ?? [{ href: sceneAddress(language, scenario.id), label: scenario.title.text }]} here={title}>
      <h1 className="app-title">{title}</h1>
      <Transcript scenario={scenario.id} attempt={attempt} turn={turn} turns={transcript} />
      <div className="app-actions">
        <LinkButton href={moment(taken)}>{t("scene.toScene")}</LinkButton>
      </div>
    </Main>
  );
}
