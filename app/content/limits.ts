/** Deterministic budgets decide; time and memory of the child are only the last line (mdx-recorded.md, rule 4). */
export const LIMITS = {
  /** Bytes of one file, by what it is. */
  lessonBytes: 200_000,
  yamlBytes: 400_000,
  frontMatterBytes: 8_000,
  lines: 6_000,
  lineLength: 10_000,
  yamlDepth: 40,
  yamlNodes: 40_000,
  nodes: 3_000,
  blocks: 500,
  footnotes: 200,
  depth: 40,
  tableCells: 5_000,
  tableColumns: 50,
  tableRows: 500,
  quoteDepth: 8,
  /** Lines without a blank one between them. */
  linesPerBlock: 800,
  markersPerLine: 12,
  indentation: 80,
  perBlock: { brackets: 400, braces: 200, backticks: 400, emphasis: 800, angles: 600 },
  inTotal: { brackets: 6_000, braces: 1_000, backticks: 4_000, emphasis: 8_000, angles: 4_000 },
  address: 1_000,
  attribute: 2_000,
  /** Milliseconds of work and megabytes of heap for one file in the child. */
  milliseconds: 2_000,
  megabytes: 128,
} as const;
