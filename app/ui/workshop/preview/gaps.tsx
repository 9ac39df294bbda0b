import { useTexts } from "~/i18n/react";
import type { GapShown } from "~/core/workshop/preview-seen";
import { nodeAddress } from "./preview-bar";

/** What a player stumbles over; each leads to the place where it is mended. */
export function Gaps({ gaps, draft }: { readonly gaps: readonly GapShown[]; readonly draft: string }) {
  const { t, language } = useTexts();
  if (gaps.length === 0) return null;
  return (
    <details className="app-disclosure">
      <summary>{t("preview.gaps", { count: gaps.length })}</summary>
      <ul className="app-problems">
        {gaps.map(({ what, path, node }) => (
          <li className="app-problem app-problem--must" key={`${what} ${path.join("/")}`}>
            {t(`preview.gap.${what}`)} <a className="app-link" href={nodeAddress(language, draft, node)}>{t("preview.gapMend")}<span className="app-hidden">{`: ${path.join(" / ")}`}</span></a>
          </li>
        ))}
      </ul>
    </details>
  );
}
