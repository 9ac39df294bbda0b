import { createElement, type ReactNode } from "react";

type Props = { readonly level: number; readonly id?: string; readonly className?: string; readonly children: ReactNode };

/** A heading at the level its place asks for, never deeper than six. */
export function Heading({ level, ...rest }: Props) {
  return createElement(`h${Math.min(level, 6)}`, rest);
}

/** Feedback that somebody has just asked for: it gets the focus, with script and without. */
export function FeedbackHeading({ level, id, focus, children }: Props & { readonly focus: boolean }) {
  return createElement(`h${Math.min(level, 6)}`, { id, tabIndex: -1, autoFocus: focus }, children);
}
