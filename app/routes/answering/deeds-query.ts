import { readDay } from "~/core/typed-day";
import { ADMINISTRATION_DEEDS, type DeedsAsked } from "~/usecases/see-deeds";

/** The log's filters as they stand in the address, and which days could not be read. */
export function readDeedsQuery(query: URLSearchParams) {
  const typed = { art: text(query, "art"), wer: text(query, "wer"), von: text(query, "von"), bis: text(query, "bis") };
  const deed = ADMINISTRATION_DEEDS.find((one) => one === typed.art);
  const [from, to] = [readDay(typed.von), readDay(typed.bis)];
  const wrong = ([["von", from], ["bis", to]] as const).flatMap(([name, day]) => (typed[name].trim() !== "" && day === undefined ? [name] : []));
  const before = query.get("vor") ?? undefined;
  const asked: DeedsAsked = {
    ...(deed === undefined ? {} : { deed }),
    ...(typed.wer.trim() === "" ? {} : { who: typed.wer }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(before === undefined ? {} : { before }),
  };
  const kept = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== "")).toString();
  return { typed, wrong, asked, kept };
}

function text(query: URLSearchParams, name: string): string {
  return (query.get(name) ?? "").slice(0, 100);
}
