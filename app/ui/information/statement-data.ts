import type { Day } from "~/core/words";

/** The body of § 16 BGG. */
export const FEDERAL_CONCILIATION = "https://www.schlichtungsstelle-bgg.de";

/**
 * What the accessibility statement rests on. Change it with every test and every mended barrier; the words stand in
 * `service.json` under the same keys. A statement older than a year has to be renewed.
 */
export const STATEMENT = {
  /** Day of the last self-assessment. */
  testedOn: "2026-11-27" as Day,
  standards: ["WCAG 2.2 AA", "EN 301 549 V3.2.1"],
  methods: ["self", "automatic", "keyboard", "narrow"],
  /** `by`: the month in which it is to be done. What does not depend on us has none; why stands with its words. */
  gaps: [{ gap: "screenReaders" }, { gap: "signLanguage" }, { gap: "easyLanguage" }, { gap: "forcedColours" }, { gap: "pdf", by: "2027-03" }],
  functions: ["keyboard", "script", "time", "back", "reading", "transcript", "words", "own", "system", "languages"],
  /** Newest first. */
  work: [
    { on: "2026-11-26" as Day, what: "reportForm" },
    { on: "2026-11-23" as Day, what: "humanTests" },
    { on: "2026-11-23" as Day, what: "pdfTests" },
  ],
} as const;
