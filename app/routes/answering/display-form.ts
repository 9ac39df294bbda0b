import { SCHEMES, TEXT_SIZES, type Display } from "~/core/display";

/** What was chosen in the form. A box that was not ticked is not sent; the language is chosen elsewhere and stays. */
export function displayIn(form: URLSearchParams, { language }: Pick<Display, "language">): Display {
  const on = (part: string) => form.get(part) === "on";
  return {
    meters: on("meters"),
    digits: on("digits"),
    motion: on("motion"),
    lines: on("lines"),
    pictures: on("pictures"),
    scheme: SCHEMES.find((scheme) => scheme === form.get("scheme")) ?? "system",
    size: TEXT_SIZES.find((size) => size === form.get("size")) ?? "100",
    ...(language ? { language } : {}),
  };
}
