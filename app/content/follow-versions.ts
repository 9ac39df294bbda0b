/** What following needs of the catalogue and of the store. */
type Followed = { readonly catalogue: { refresh(): Promise<void> }; readonly versions: { revision(): Promise<string> } };

/**
 * Looks every so many milliseconds whether another instance has published, and reads what is current then. Asking costs one
 * small read, works through every pooler, and a lost connection loses nothing: the next look finds it. (LISTEN would need a
 * connection that is never given back, and what is said while it is broken is never heard.)
 */
export function followVersions({ catalogue, versions }: Followed, every: number): { look(): Promise<void>; stop(): void } {
  let known: string | undefined;

  async function look(): Promise<void> {
    const revision = await versions.revision();
    if (revision === known) return;
    await catalogue.refresh();
    known = revision;
  }

  // A store that is away says so itself; what was current goes on being served.
  const timer = setInterval(() => void look().catch(() => undefined), every).unref();
  return { look, stop: () => clearInterval(timer) };
}
