import { COURSE, LESSONS } from "./content";

/** Who asks: nobody signed in, the roles of one authority, and a learner and HR of the other. */
export const WHO = {
  learner: "fertig@musterstadt.example",
  trainer: "schulung@musterstadt.example",
  hr: "personal@musterstadt.example",
  council: "personalrat@musterstadt.example",
  administrator: "admin@musterstadt.example",
  otherLearner: "lernen@musterland.example",
  otherHr: "personal@musterland.example",
} as const;
export type Who = keyof typeof WHO;
const ALL = Object.keys(WHO) as readonly Who[];

/**
 * Who may open what. `public`: anybody, too without sign-in. `may`: these see it (status `ok`). Everybody else who is signed in
 * gets `else`: 403 for a page of other tasks, 404 for a thing of somebody else. `{…}` are filled in from the demonstration.
 */
export type Access = {
  readonly path: string;
  readonly public?: true;
  readonly may: readonly Who[];
  readonly ok?: number;
  readonly else?: 403 | 404;
  /** An empty post to the player carries no turn, so it is stale: 303 to the moment. */
  readonly post?: { readonly may: readonly Who[]; readonly ok: number; readonly else?: 403 | 404 };
};

const open = (path: string, ok = 200): Access => ({ path, public: true, may: ALL, ok });
const everybody = (path: string, ok = 200): Access => ({ path, may: ALL, ok });
const own = (path: string): Access => ({ path, may: ["learner"], else: 404 });
const reserved = (path: string, ...may: readonly Who[]): Access => ({ path, may, else: 403 });
const draft = (rest: string): Access => reserved(`werkstatt/entwuerfe/zettel-an-der-tuer${rest}`, "trainer");
/** The demonstration holds no course of its own: who may edit one meets a missing thing. */
const course = (rest: string): Access => ({ ...reserved(`werkstatt/kurse/keiner${rest}`, "trainer"), ok: 404 });
const HR: readonly Who[] = ["hr", "otherHr"];
const ADMINISTRATORS: readonly Who[] = ["administrator", "otherHr"];

/** One entry for every file in `app/routes`. A route without one fails the test. */
export const ACCESS: Readonly<Record<string, Access>> = {
  "$.tsx": open("nirgends", 404),
  "_index.tsx": open("/", 303),
  "$lang._index.tsx": open("", 303),
  "$lang.abmelden.tsx": open("abmelden", 303),
  "$lang.anmelden._index.tsx": { path: "anmelden", public: true, may: ALL, ok: 303 },
  "$lang.anmelden.dienstkonto._index.tsx": open("anmelden/dienstkonto", 404),
  "$lang.anmelden.dienstkonto.antwort.tsx": open("anmelden/dienstkonto/antwort", 404),
  "$lang.anmeldelink._index.tsx": open("anmeldelink", 404),
  "$lang.anmeldelink.$token.tsx": open("anmeldelink/unbekannt", 410),
  "$lang.passwort.$token.tsx": open("passwort/unbekannt", 410),
  "$lang.barriere-melden.tsx": open("barriere-melden"),
  "$lang.admin.meldungen._index.tsx": reserved("admin/meldungen", ...ADMINISTRATORS),
  "$lang.admin.meldungen.$meldung._index.tsx": { ...reserved("admin/meldungen/keine", ...ADMINISTRATORS), ok: 404, post: { may: ADMINISTRATORS, ok: 404, else: 403 } },
  "$lang.admin.meldungen.$meldung.loeschen.tsx": { ...reserved("admin/meldungen/keine/loeschen", ...ADMINISTRATORS), ok: 404, post: { may: ADMINISTRATORS, ok: 404, else: 403 } },
  "$lang.barrierefreiheit._index.tsx": open("barrierefreiheit"),
  "$lang.barrierefreiheit.in-arbeit.tsx": open("barrierefreiheit/in-arbeit"),
  "$lang.datenschutz.tsx": open("datenschutz"),
  "$lang.hilfe._index.tsx": open("hilfe"),
  "$lang.hilfe.tastatur.tsx": open("hilfe/tastatur"),
  "$lang.impressum.tsx": open("impressum"),
  "$lang.leichte-sprache.tsx": open("leichte-sprache"),
  "$lang.gebaerdensprache.tsx": open("gebaerdensprache"),
  "$lang.nachweis._index.tsx": open("nachweis"),
  "$lang.nachweis.$code._index.tsx": open("nachweis/{code}"),
  "$lang.nachweis.$code[.]json.ts": open("nachweis/{code}.json"),
  "$lang.lernen._index.tsx": { ...everybody("lernen"), post: { may: ALL, ok: 404 } },
  "$lang.lernen.auffrischung._index.tsx": { ...everybody("lernen/auffrischung"), post: { may: ALL, ok: 303 } },
  "$lang.lernen.auffrischung.$kurs.tsx": { ...own(`lernen/auffrischung/${COURSE}`), post: { may: ["learner"], ok: 422, else: 404 } },
  "$lang.konto.daten._index.tsx": everybody("konto/daten"),
  "$lang.konto.daten[.]json.ts": everybody("konto/daten.json"),
  "$lang.konto.daten.personalsicht.tsx": everybody("konto/daten/personalsicht"),
  "$lang.konto.daten.loeschen.tsx": { ...everybody("konto/daten/loeschen"), post: { may: ALL, ok: 422 } },
  "$lang.konto._index.tsx": everybody("konto"),
  "$lang.konto.darstellung.tsx": { ...everybody("konto/darstellung"), post: { may: ALL, ok: 303 } },
  "$lang.willkommen.$schritt.tsx": { ...everybody("willkommen/darstellung"), post: { may: ALL, ok: 303 } },
  "$lang.kurse._index.tsx": everybody("kurse"),
  "$lang.kurse.$kurs._index.tsx": everybody(`kurse/${COURSE}`),
  "$lang.kurse.$kurs.$lektion.tsx": everybody(`kurse/${COURSE}/${LESSONS[0] ?? ""}`),
  "$lang.kurse.$kurs.wissen.tsx": { path: `kurse/${COURSE}/wissen`, may: ["learner"], ok: 200 },
  "$lang.szenen.$szene._index.tsx": everybody("szenen/s10-ja-ja"),
  "$lang.szenen.$szene.lesefassung.tsx": everybody("szenen/s10-ja-ja/lesefassung"),
  "$lang.szenen.$szene.spiel.$lauf._index.tsx": { ...own("szenen/s12-die-schachtel/spiel/{attempt}"), post: { may: ["learner"], ok: 303, else: 404 } },
  "$lang.szenen.$szene.spiel.$lauf.verlauf.tsx": own("szenen/s12-die-schachtel/spiel/{attempt}/verlauf"),
  "$lang.szenen.$szene.rueckblick.$lauf.tsx": { ...own("szenen/s12-die-schachtel/rueckblick/{attempt}"), ok: 422 },
  "$lang.werkzeugkoffer._index.tsx": { ...everybody("werkzeugkoffer"), post: { may: ALL, ok: 404 } },
  "$lang.werkzeugkoffer.unterwegs.tsx": open("werkzeugkoffer/unterwegs"),
  "$lang.werkzeugkoffer.$karte._index.tsx": { ...everybody("werkzeugkoffer/P01"), post: { may: ALL, ok: 404 } },
  "$lang.werkzeugkoffer.$karte.zeigen.tsx": everybody("werkzeugkoffer/L01/zeigen"),
  "$lang.standort._index.tsx": everybody("standort"),
  "$lang.standort.$bogen.$frage.tsx": { ...everybody("standort/1/1"), post: { may: ALL, ok: 422 } },
  "$lang.standort.$bogen.ergebnis.tsx": { ...everybody("standort/1/ergebnis"), ok: 404, post: { may: ALL, ok: 404 } },
  "$lang.zertifikate._index.tsx": everybody("zertifikate"),
  "$lang.zertifikate.$id._index.tsx": own("zertifikate/{certificate}"),
  "$lang.zertifikate.$id[.]json.ts": own("zertifikate/{certificate}.json"),
  "$lang.zertifikate.$id[.]pdf.ts": own("zertifikate/{certificate}.pdf"),
  "$lang.personal.bericht._index.tsx": reserved("personal/bericht", ...HR),
  "$lang.personal.bericht[.]csv.ts": reserved("personal/bericht.csv", ...HR),
  "$lang.personal.bericht[.]json.ts": reserved("personal/bericht.json", ...HR),
  "$lang.personal.bericht[.]xlsx.ts": reserved("personal/bericht.xlsx", ...HR),
  "$lang.personal.ansichten._index.tsx": { ...reserved("personal/ansichten", ...HR), post: { may: HR, ok: 422, else: 403 } },
  "$lang.personal.ansichten.$ansicht.tsx": { ...reserved("personal/ansichten/keine", ...HR), ok: 404, post: { may: HR, ok: 404, else: 403 } },
  "$lang.personal.erinnern._index.tsx": { ...reserved("personal/erinnern", ...HR), post: { may: HR, ok: 422, else: 403 } },
  "$lang.personal.erinnern.$sendung.tsx": { ...reserved("personal/erinnern/keine", ...HR), ok: 404, post: { may: HR, ok: 404, else: 403 } },
  "$lang.personal.personen.$person._index.tsx": reserved("personal/personen/{person}", "hr"),
  "$lang.personal.personen.$person.anerkennen.tsx": { ...reserved("personal/personen/{person}/anerkennen", "hr"), post: { may: ["hr"], ok: 422, else: 403 } },
  "$lang.personal.personen.$person.anerkennung.$id.tsx": { ...reserved("personal/personen/{person}/anerkennung/keine", "hr"), ok: 404, post: { may: ["hr"], ok: 404, else: 403 } },
  "$lang.personal.personen.$person.frist.$kurs.tsx": { ...reserved("personal/personen/{person}/frist/keiner", "hr"), ok: 404, post: { may: ["hr"], ok: 404, else: 403 } },
  "$lang.personal.personen.$person.freistellung.tsx": { ...reserved("personal/personen/{person}/freistellung", "hr"), post: { may: ["hr"], ok: 404, else: 403 } },
  "$lang.personal.zertifikate.$id.tsx": { ...reserved("personal/zertifikate/{certificate}", "hr"), post: { may: ["hr"], ok: 422, else: 403 } },
  "$lang.personal.zuweisungen._index.tsx": { ...reserved("personal/zuweisungen", ...HR), post: { may: HR, ok: 404, else: 403 } },
  "$lang.personal.zuweisungen.neu.$schritt.tsx": { ...reserved("personal/zuweisungen/neu/kurs", ...HR), post: { may: HR, ok: 422, else: 403 } },
  "$lang.personalrat.tsx": reserved("personalrat", "council"),
  "$lang.admin._index.tsx": reserved("admin", ...ADMINISTRATORS),
  "$lang.admin.aufbewahrung.tsx": { ...reserved("admin/aufbewahrung", ...ADMINISTRATORS), post: { may: ADMINISTRATORS, ok: 303, else: 403 } },
  "$lang.admin.erscheinungsbild.tsx": { ...reserved("admin/erscheinungsbild", ...ADMINISTRATORS), post: { may: ADMINISTRATORS, ok: 404, else: 403 } },
  "$lang.admin.ansprechstellen.tsx": { ...reserved("admin/ansprechstellen", ...ADMINISTRATORS), post: { may: ADMINISTRATORS, ok: 303, else: 403 } },
  "$lang.admin.einheiten._index.tsx": { ...reserved("admin/einheiten", ...ADMINISTRATORS), post: { may: ADMINISTRATORS, ok: 422, else: 403 } },
  "$lang.admin.einheiten.$einheit._index.tsx": { ...reserved("admin/einheiten/{unit}", "administrator"), post: { may: ["administrator"], ok: 404, else: 403 } },
  "$lang.admin.einheiten.$einheit.schliessen.tsx": { ...reserved("admin/einheiten/{unit}/schliessen", "administrator"), post: { may: ["administrator"], ok: 422, else: 403 } },
  "$lang.admin.einheiten.import.$schritt.tsx": { ...reserved("admin/einheiten/import/datei", ...ADMINISTRATORS), post: { may: ADMINISTRATORS, ok: 422, else: 403 } },
  "$lang.admin.protokoll._index.tsx": reserved("admin/protokoll", ...ADMINISTRATORS),
  "$lang.admin.protokoll[.]csv.ts": reserved("admin/protokoll.csv", ...ADMINISTRATORS),
  "$lang.admin.konten._index.tsx": { ...reserved("admin/konten", ...ADMINISTRATORS), post: { may: ADMINISTRATORS, ok: 422, else: 403 } },
  "$lang.admin.konten.$person.rollen.tsx": { ...reserved("admin/konten/{person}/rollen", "administrator"), post: { may: ["administrator"], ok: 303, else: 403 } },
  "$lang.admin.konten.$person._index.tsx": { ...reserved("admin/konten/{person}", "administrator"), post: { may: ["administrator"], ok: 422, else: 403 } },
  "$lang.werkstatt._index.tsx": reserved("werkstatt", "trainer"),
  "$lang.werkstatt.szenen.$szene._index.tsx": reserved("werkstatt/szenen/s12-die-schachtel", "trainer"),
  "$lang.werkstatt.szenen.$szene.$datei.ts": reserved("werkstatt/szenen/s12-die-schachtel/maschine.js", "trainer"),
  "$lang.werkstatt.neu.tsx": { ...reserved("werkstatt/neu", "trainer"), post: { may: ["trainer"], ok: 422, else: 403 } },
  "$lang.werkstatt.entwuerfe.$id._index.tsx": { ...draft(""), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.entwuerfe.$id.gliederung.tsx": { ...draft("/gliederung"), post: { may: ["trainer"], ok: 409, else: 403 } },
  "$lang.werkstatt.entwuerfe.$id.text.tsx": { ...draft("/text"), post: { may: ["trainer"], ok: 409, else: 403 } },
  "$lang.werkstatt.entwuerfe.$id.veroeffentlichen.$schritt.tsx": { ...draft("/veroeffentlichen/pruefung"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.entwuerfe.$id.versionen._index.tsx": { ...draft("/versionen"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.entwuerfe.$id.versionen.$vergleich.tsx": { ...draft("/versionen/1..2"), ok: 404 },
  "$lang.werkstatt.entwuerfe.$id.gespielt.tsx": draft("/gespielt"),
  "$lang.werkstatt.entwuerfe.$id.vorschau._index.tsx": { ...draft("/vorschau"), post: { may: ["trainer"], ok: 422, else: 403 } },
  "$lang.werkstatt.entwuerfe.$id.vorschau.verlauf.tsx": draft("/vorschau/verlauf"),
  "$lang.werkstatt.entwuerfe.$id.speichern.ts": { ...draft("/speichern"), ok: 404, post: { may: ["trainer"], ok: 409, else: 403 } },
  "$lang.werkstatt.aufnahmen.tsx": { ...reserved("werkstatt/aufnahmen", "trainer"), post: { may: ["trainer"], ok: 422, else: 403 } },
  "$lang.werkstatt.bilder.tsx": { ...reserved("werkstatt/bilder", "trainer"), post: { may: ["trainer"], ok: 422, else: 403 } },
  "$lang.werkstatt.kurse.neu.tsx": { ...reserved("werkstatt/kurse/neu", "trainer"), post: { may: ["trainer"], ok: 422, else: 403 } },
  "$lang.werkstatt.kurse.$id._index.tsx": { ...course(""), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.angaben.tsx": { ...course("/angaben"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.fragen._index.tsx": { ...course("/fragen"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.fragen.$frage.tsx": { ...course("/fragen/1"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.lektionen.$lektion.tsx": { ...course("/lektionen/eine"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.text.tsx": { ...course("/text"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.veroeffentlichen.$schritt.tsx": { ...course("/veroeffentlichen/pruefung"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.versionen._index.tsx": { ...course("/versionen"), post: { may: ["trainer"], ok: 404, else: 403 } },
  "$lang.werkstatt.kurse.$id.versionen.$vergleich.tsx": course("/versionen/1..2"),
  "medien.$datei.ts": open("/medien/b00000000000000000000-1x1.webp", 404),
};

/** Things of the other authority look missing to somebody who holds the role there. */
export const FOREIGN: Readonly<Partial<Record<string, readonly Who[]>>> = {
  "$lang.personal.personen.$person._index.tsx": ["otherHr"],
  "$lang.personal.personen.$person.anerkennen.tsx": ["otherHr"],
  "$lang.personal.personen.$person.anerkennung.$id.tsx": ["otherHr"],
  "$lang.personal.personen.$person.frist.$kurs.tsx": ["otherHr"],
  "$lang.personal.personen.$person.freistellung.tsx": ["otherHr"],
  "$lang.personal.zertifikate.$id.tsx": ["otherHr"],
  "$lang.admin.konten.$person._index.tsx": ["otherHr"],
  "$lang.admin.konten.$person.rollen.tsx": ["otherHr"],
  "$lang.admin.einheiten.$einheit._index.tsx": ["otherHr"],
  "$lang.admin.einheiten.$einheit.schliessen.tsx": ["otherHr"],
};
