/** Work on one key runs one after the other, in the order it was asked for; different keys do not wait for each other. */
export type Turns = {
  of<A>(key: string, work: () => A | Promise<A>): Promise<A>;
  /** When nothing is under way any more, including what was asked for meanwhile. */
  idle(): Promise<void>;
};

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();

  function of<A>(key: string, work: () => A | Promise<A>): Promise<A> {
    const turn = (last.get(key) ?? Promise.resolve()).then(work);
    const over: Promise<void> = turn.then(forget, forget);
    last.set(key, over);
    function forget(): void {
      if (last.get(key) === over) last.delete(key);
    }
    return turn;
  }

  async function idle(): Promise<void> {
    while (last.size > 0) await Promise.all(last.values());
  }

  return { of, idle };
}
