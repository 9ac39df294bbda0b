import { COURSE, LESSONS } from "./content";

/** Every kind of page with somebody who may see it; addresses without their language. What is held out to a visitor has no frame: `toolbox.spec.ts` looks at it. */
export type Visit = { readonly path: string; readonly as: string | undefined };

const LEARNER = "fertig@musterstadt.example";
const HR = "personal@musterstadt.example";

export const VISITS: readonly Visit[] = [
  ...["anmelden", "nachweis", "nachweis/0000-0000-0000-0000", "barrierefreiheit", "barrierefreiheit/in-arbeit", "barriere-melden", "barriere-melden?nummer=AB12-CD34", "leichte-sprache", "gebaerdensprache", "datenschutz", "impressum", "hilfe", "hilfe/tastatur", "werkzeugkoffer/unterwegs", "gibt-es-nicht"].map((path) => ({ path, as: undefined })),
  ...["lernen", "lernen/auffrischung", `lernen/auffrischung/${COURSE}`, "kurse", "kurse?q=ja&thema=verstaendigung&dauer=bis-10", `kurse/${COURSE}`, `kurse/${COURSE}?kostprobe=g8ac`, ...LESSONS.map((lesson) => `kurse/${COURSE}/${lesson}`), `kurse/${COURSE}/wissen`, "szenen/s10-ja-ja", "szenen/s12-die-schachtel", "szenen/s12-die-schachtel/lesefassung", "werkzeugkoffer", "werkzeugkoffer?q=Name&art=satz", "werkzeugkoffer/L04", "werkzeugkoffer/W18", "standort", "standort/1/1", `kurse/${COURSE}/${LESSONS[0] ?? ""}?merken=an`, "zertifikate", "konto", "konto/darstellung", "willkommen/sprache", "willkommen/darstellung", "willkommen/bereich?feld=schalter", "konto/daten", "konto/daten?seite=2", "konto/daten/personalsicht", "konto/daten/loeschen", "konto/daten/loeschen?teil=notizen&teil=wege"].map((path) => ({ path, as: LEARNER })),
  { path: "lernen", as: "halb@musterstadt.example" },
  { path: `kurse/${COURSE}/wissen`, as: "halb@musterstadt.example" },
  ...["personal/bericht", "personal/bericht?status=quatsch", "personal/bericht?ansicht=einheiten", "personal/bericht?spalten=unit%2Cdue", "personal/ansichten", "personal/erinnern", "personal/erinnern?status=completed", "personal/zuweisungen", "personal/zuweisungen/neu/kurs", `personal/zuweisungen/neu/wer?kurs=${COURSE}`, `personal/zuweisungen/neu/frist?kurs=${COURSE}&alle=ja`, `personal/zuweisungen/neu/nachricht?kurs=${COURSE}&alle=ja`, `personal/zuweisungen/neu/pruefen?kurs=${COURSE}&alle=ja&frist=3.1.2027`].map((path) => ({ path, as: HR })),
  { path: "personalrat", as: "personalrat@musterstadt.example" },
  ...["", "/konten", "/meldungen", "/einheiten", "/einheiten/import/datei", "/ansprechstellen", "/aufbewahrung", "/aufbewahrung?paths=24&answers=12&pruefen=ja", "/protokoll", "/protokoll?von=gestern&kette=pruefen"].map((rest) => ({ path: `admin${rest}`, as: "admin@musterstadt.example" })),
  { path: "werkstatt", as: "schulung@musterstadt.example" },
  { path: "werkstatt/szenen/s12-die-schachtel", as: "schulung@musterstadt.example" },
  ...["werkstatt/neu", "werkstatt/kurse/neu", "werkstatt/bilder", "werkstatt/aufnahmen", ...["", "/gliederung", "/gespielt", "/text?zeile=40", "/veroeffentlichen/pruefung", "/versionen"].map((rest) => `werkstatt/entwuerfe/zettel-an-der-tuer${rest}`)].map((path) => ({ path, as: "schulung@musterstadt.example" })),
];

/** The pages that are seen in every combination. */
export const TEN: readonly Visit[] = [
  { path: "anmelden", as: undefined },
  { path: "nachweis/0000-0000-0000-0000", as: undefined },
  { path: "datenschutz", as: undefined },
  { path: "lernen", as: "halb@musterstadt.example" },
  { path: `kurse/${COURSE}`, as: LEARNER },
  { path: `kurse/${COURSE}/${LESSONS[0] ?? ""}`, as: LEARNER },
  { path: "szenen/s12-die-schachtel", as: LEARNER },
  { path: "zertifikate", as: LEARNER },
  { path: "konto/darstellung", as: LEARNER },
  { path: "konto/daten", as: LEARNER },
  { path: "personal/bericht", as: HR },
  { path: "admin/konten", as: "admin@musterstadt.example" },
];
