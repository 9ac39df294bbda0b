const LANDS: Readonly<Record<string, string>> = {
  BW: "Baden-Württemberg", BY: "Bayern", BE: "Berlin", BB: "Brandenburg", HB: "Bremen", HH: "Hamburg", HE: "Hessen",
  MV: "Mecklenburg-Vorpommern", NI: "Niedersachsen", NW: "Nordrhein-Westfalen", RP: "Rheinland-Pfalz", SL: "Saarland",
  SN: "Sachsen", ST: "Sachsen-Anhalt", SH: "Schleswig-Holstein", TH: "Thüringen",
};

/** The Land's own name for its two letters, e.g. `BW`; anything else is shown as it is. German in both languages. */
export function landName(land: string): string {
  return LANDS[land] ?? land;
}
