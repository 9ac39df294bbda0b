const NEAR = 2;

/** The pages of a list that are linked: the first, the last and those around the shown one. A long list has hundreds. */
export function nearPages(shown: number, last: number): readonly number[] {
  const around = Array.from({ length: 2 * NEAR + 1 }, (_, index) => shown - NEAR + index);
  return [...new Set([1, ...around, last])].filter((number) => number >= 1 && number <= last);
}
