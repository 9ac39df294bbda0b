/** What a route answered or threw: an address, or a page with its status. */
export type Outcome = { readonly status: number | undefined; readonly location: string | null; readonly data: unknown };

/** Status, place and data of what a route answered or threw. */
export async function outcome(answer: () => Promise<unknown>): Promise<Outcome> {
  const got = await answer().catch((thrown: unknown) => thrown);
  if (got instanceof Response) return { status: got.status, location: got.headers.get("location"), data: undefined };
  if (got instanceof Error) throw got;
  const { init, data } = got as { init?: { status?: number }; data?: unknown };
  return { status: init?.status, location: null, data: data ?? got };
}
