type Told = { readonly days: number; readonly what: string; readonly done: string; readonly state: "in-work" | "mended" };

/** What people of the larger authority have reported, oldest first, `days` ago, and what is told about it. `by`: absent where nobody was signed in. */
export const BARRIERS: readonly { readonly days: number; readonly by?: string; readonly what: string; readonly page: string; readonly contact: string; readonly told?: Told }[] = [
  {
    days: 48,
    by: "Gesine Thomsen",
    what: "Ich vergrößere die Anzeige auf 400 Prozent. Das Intranet öffnet die Lernplattform in einem schmalen Fenster, da sehe ich immer nur ein paar Wörter.",
    page: "/de/lernen",
    contact: "",
    told: { days: 41, what: "Aus dem Intranet öffnete sich die Lernplattform in einem sehr schmalen Fenster. Mit starker Vergrößerung war kaum etwas zu lesen.", done: "Der Link im Intranet öffnet sie jetzt im ganzen Fenster.", state: "mended" },
  },
  {
    days: 12,
    what: "Unser Screenreader liest auf den Rechnern am Servicepunkt die Seiten auf Deutsch mit englischer Stimme vor. Bitte um Rückruf.",
    page: "/de/kurse",
    contact: "030 23125 551",
    told: { days: 9, what: "Auf einigen Rechnern liest das Vorleseprogramm deutsche Seiten mit englischer Stimme vor.", done: "Die Stelle für Technik prüft, welche Stimmen auf diesen Rechnern eingerichtet sind.", state: "in-work" },
  },
  {
    days: 2,
    by: "Farid Haschemi",
    what: "Der Drucker am Servicepunkt druckt mein Zertifikat so blass, dass ich es nicht lesen kann.",
    page: "/de/zertifikate",
    contact: "",
  },
];
