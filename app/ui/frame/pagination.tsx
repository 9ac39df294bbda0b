import { useTexts } from "~/i18n/react";

type Page = { readonly number: number; readonly href: string; readonly current: boolean };
type Props = { readonly label: string; readonly pages: readonly Page[]; readonly size: number; readonly total: number };

/** Real links to pages of a list, those that the route has chosen; nothing for a list that fits on one. */
export function Pagination({ label, pages, size, total }: Props) {
  const { t } = useTexts();
  const current = pages.find((page) => page.current);
  if (pages.length < 2 || !current) return null;
  const numbered = (wanted: number) => pages.find(({ number }) => number === wanted);
  const [previous, next] = [numbered(current.number - 1), numbered(current.number + 1)];
  const range = ({ number }: Page) => ({ from: (number - 1) * size + 1, to: Math.min(number * size, total) });
  return (
    <nav className="app-pagination" aria-label={label}>
      <ul>
        {previous ? <li><a href={previous.href} rel="prev">{t("report.previous", range(previous))}</a></li> : null}
        {pages.map((page) => (
          <li key={page.number}><a href={page.href} aria-current={page.current ? "page" : undefined}>{page.number}</a></li>
        ))}
        {next ? <li><a href={next.href} rel="next">{t("report.next", range(next))}</a></li> : null}
      </ul>
    </nav>
  );
}
