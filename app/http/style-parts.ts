/** A style sheet in parts, made by the build, so that a page can be sent those it needs. */
export type StylePart =
  | { readonly kind: "whole"; readonly text: string }
  /** A condition around others: `@media (…)`, `@layer kern`. */
  | { readonly kind: "group"; readonly head: string; readonly parts: readonly StylePart[] }
  | { readonly kind: "rule"; readonly selectors: readonly Selector[]; readonly declarations: readonly Declaration[] };

/** `needs`: the classes, and in brackets the attributes, without all of which it meets nothing. */
export type Selector = { readonly text: string; readonly needs: readonly string[] };
/** `sets`: the custom property that it gives a value; `asks`: those it reads. */
export type Declaration = { readonly text: string; readonly sets?: string; readonly asks: readonly string[] };
