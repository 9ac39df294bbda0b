const CHOICES = /^(.*?):is\((\s*\.[\w-]+\s*(?:,\s*\.[\w-]+\s*)*)\)(.*)$/s;

/**
 * A selector for each of the classes that it gives to choose from: `:is(.a,.b) p` is `.a p` and `.b p`, of the same weight.
 * A page is then sent those alone that it has, and a browser finds them by their class instead of trying every element.
 */
export function spreadChoices(selector: string): readonly string[] {
  const [, before, choices, after] = CHOICES.exec(selector) ?? [];
  if (before === undefined || choices === undefined || after === undefined) return [selector];
  // Inside of other brackets, as in `:not(:is(.a,.b))`, the choices belong together.
  if (before.split("(").length !== before.split(")").length) return [selector];
  return choices.split(",").flatMap((choice) => spreadChoices(`${before}${choice.trim()}${after}`));
}
