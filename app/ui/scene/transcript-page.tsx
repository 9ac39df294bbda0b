import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import type { Shown } from "~/core/words";
import { playerAddress, sceneAddress } from "./address";
import type { TurnSeen } from "~/core/progress/seen";
import { Transcript } from "./transcript";

type Props = {
  readonly scenario: { readonly id: string; readonly title: Shown };
  readonly attempt: string;
  readonly turn: number;
  readonly taken: number;
  readonly transcript: readonly TurnSeen[];
};

export function TranscriptPage({ scenario, attempt, turn, taken, transcript }: Props) {
  const { t, language } = useTexts();
  const title = t("scene.transcript");
  return (
    <Main page="verlauf" width="reading" crumbs={[{ href: sceneAddress(language, scenario.id), label: scenario.title.text }]} here={title}>
      <h1 className="app-title">{title}</h1>
      <Transcript scenario={scenario.id} attempt={attempt} turn={turn} turns={transcript} />
      <div className="app-actions">
        <LinkButton href={playerAddress(language, scenario.id, attempt, taken)}>{t("scene.toScene")}</LinkButton>
      </div>
    </Main>
  );
}
