import type { Background } from "../usecases/deps";

/** So long until the end goes on without a piece that hangs, e.g. at a mail server that does not answer. Milliseconds. */
const LONGEST_WAIT = 5_000;

/** `idle`: when nothing is under way; `end`: lets the pieces under way finish and begins no others. */
export type OpenedBackground = Background & { idle(): Promise<void>; end(): Promise<void> };

/** Work that no request waits for. What fails is told to `failed` and stops nothing else. */
export function openBackground(failed: (error: unknown) => void, longestWait = LONGEST_WAIT): OpenedBackground {
  const underWay = new Set<Promise<void>>();
  let ending = false;

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    run: (work) => {
      if (ending) return;
      const piece: Promise<void> = Promise.resolve().then(() => work(() => !ending)).catch(failed).finally(() => underWay.delete(piece));
      underWay.add(piece);
    },
    idle,
    end: async () => {
      ending = true;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([idle(), new Promise<void>((resolve) => (timer = setTimeout(resolve, longestWait)))]);
      clearTimeout(timer);
    },
  };
}
