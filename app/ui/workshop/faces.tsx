import type { Opening } from "~/core/scenario/opening";
import { useShown, useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { usePictures } from "~/ui/frame/pictures";
import { Prepared } from "~/ui/frame/prepared";

/** A scene by its people in their opening mood, and its first line. */
export function Faces({ opening }: { readonly opening: Opening }) {
  const { t, language } = useTexts();
  const shown = useShown();
  const pictures = usePictures();
  const names = opening.people.map(({ name }) => name).join(", ");
  const line = opening.line && shown(opening.line);
  return (
    <div className="app-opening">
      {pictures && names !== "" ? (
        <div className="app-faces" role="img" aria-label={t("workshop.cast", { names })}>
          {opening.people.map(({ id, figure, mood }) => <Prepared key={id} of={[figure]} name={`face ${mood}`} draw={() => <span className="app-faces__one"><Person figure={figure} mood={mood} crop="head" /></span>} />)}
        </div>
      ) : <p className="app-entry__meta">{names}</p>}
      {line && line.text !== "" ? <q lang={line.language === language ? undefined : line.language}>{line.text}</q> : null}
    </div>
  );
}
