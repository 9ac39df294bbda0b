/** The engines lie outside of `node_modules`, so their types are told here. */
type Audit = { readonly score: number | null; readonly title: string };
type Result = { readonly lhr: { readonly finalDisplayedUrl: string; readonly categories: { readonly accessibility: { readonly score: number | null } }; readonly audits: Readonly<Record<string, Audit>> } };
type Lighthouse = { readonly default: (address: string, flags: object) => Promise<Result | undefined> };

export type Judged = { readonly score: number; readonly address: string; readonly missed: readonly string[] };

/** Accessibility of one page, for whoever is signed in to the browser on this port, from 0 to 100, with the audits that took something off. */
export async function askLighthouse(address: string, port: number): Promise<Judged> {
  const { default: lighthouse } = (await import(new URL("../../../build/audit/node_modules/lighthouse/core/index.js", import.meta.url).href)) as Lighthouse;
  const result = await lighthouse(address, { port, logLevel: "error", output: "json", onlyCategories: ["accessibility"], disableStorageReset: true, maxWaitForLoad: 90_000, ignoreStatusCode: true });
  if (!result) throw new Error(`Lighthouse said nothing about ${address}`);
  const { audits, categories, finalDisplayedUrl } = result.lhr;
  const missed = Object.values(audits).filter(({ score }) => score !== null && score < 1).map(({ title }) => title);
  return { score: Math.round((categories.accessibility.score ?? 0) * 100), address: finalDisplayedUrl, missed };
}
