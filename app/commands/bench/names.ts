const FIRST = [
  "Änne", "Ayşe", "Bernd", "Birgül", "Çağla", "Dörte", "Emre", "Fatma", "Günther", "Hannelore", "Ilse", "Jörg", "Katrin", "Leyla", "Michał",
  "Nguyen", "Ömer", "Petra", "Quirin", "Renate", "Sören", "Tülay", "Ute", "Volker", "Wiebke", "Xenia", "Yusuf", "Zoë",
] as const;
const LAST_BEGIN = ["Acker", "Berg", "Birken", "Dörf", "Eichen", "Fischer", "Grün", "Hahn", "Kirsch", "Linden", "Mühl", "Ober", "Rosen", "Stein", "Süß", "Wald"] as const;
const LAST_END = ["bauer", "feld", "hagen", "hofer", "huber", "mann", "mayer", "müller", "reuther", "rieder", "schmied", "weiß"] as const;

/** The n-th of 5,376 names as offices write them; later ones are written like earlier ones, as in a large office. */
export function nameOf(index: number): string {
  const pick = (list: readonly string[], place: number): string => list[place % list.length] ?? "";
  const first = pick(FIRST, index);
  const last = pick(LAST_BEGIN, Math.floor(index / FIRST.length)) + pick(LAST_END, Math.floor(index / (FIRST.length * LAST_BEGIN.length)));
  return `${first} ${last}`;
}
