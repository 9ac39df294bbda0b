import type { Page } from "@playwright/test";

/** What the rules of the acceptance list are held against: read off a page once, as it stands. Empty lists are good. */
export type SeenPage = {
  readonly lang: string;
  readonly title: string;
  readonly headings: readonly number[];
  readonly landmarksWithoutName: readonly string[];
  readonly sameNameInOnePlace: readonly string[];
  readonly labelNotInName: readonly string[];
  readonly hiddenButFocusable: readonly string[];
  readonly positiveTabIndex: readonly string[];
  readonly lowTargets: readonly string[];
  readonly smallTargets: readonly string[];
  readonly picturesUndecided: readonly string[];
  readonly tooltips: readonly string[];
  readonly draggable: number;
  readonly endless: number;
  readonly switchLink: readonly (string | null)[];
  readonly statusLines: readonly string[];
  readonly foreignWithoutLang: readonly string[];
  readonly header: readonly string[];
  readonly footer: readonly string[];
};

/** A control as the accessibility tree has it. */
export type Control = { readonly role: string; readonly name: string };

/** All that can be reached with the keyboard, with role and name as the browser tells them to assistive technology. */
export async function controlsOf(page: Page): Promise<readonly Control[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored, properties, role }) => !ignored && role?.value !== "RootWebArea" && properties?.some(({ name, value }) => name === "focusable" && value.value === true))
    .map(({ role, name }) => ({ role: String(role?.value ?? ""), name: String(name?.value ?? "").trim() }));
}

export function seePage(page: Page): Promise<SeenPage> {
  return page.evaluate(() => {
    const all = <E extends Element = HTMLElement>(selector: string): readonly E[] => [...document.querySelectorAll<E>(selector)];
    const shown = (element: Element): boolean => element.getClientRects().length > 0 && !element.closest(".app-hidden");
    const words = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();
    const told = (element: Element): string => `${element.tagName.toLowerCase()} ${element.getAttribute("class") ?? ""} „${words(element).slice(0, 40)}“`;
    const focusable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
    const controls = all(focusable).filter(shown);
    const inline = (element: Element): boolean => element.matches("a") && getComputedStyle(element).display === "inline" && element.closest("p, li, dd, td, figcaption, caption, h2, h3") !== null;
    const heightOf = (element: Element): number => {
      const label = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type) ? element.labels?.[0] : undefined;
      return Math.max(element.getBoundingClientRect().height, label?.getBoundingClientRect().height ?? 0);
    };
    const placeOf = (element: Element): Element | null => element.closest("li, tr, section, nav, article, form, header, footer");
    const links = all<HTMLAnchorElement>("main a[href]").filter(shown);
    const letters = /[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u1200-\u137f\u4e00-\u9fff]/;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const foreignWithoutLang: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const around = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
      if (letters.test(node.textContent ?? "") && /^(de|en)\b/.test(around)) foreignWithoutLang.push((node.textContent ?? "").trim().slice(0, 40));
    }
    const switcher = document.querySelector("header a[hreflang]");
    return {
      lang: document.documentElement.lang,
      title: document.title,
      headings: all("h1, h2, h3, h4, h5, h6").filter((heading) => heading.getClientRects().length > 0).map((heading) => Number(heading.tagName[1])),
      landmarksWithoutName: all("nav").length > 1 ? all("nav").filter((nav) => !nav.hasAttribute("aria-label") && !nav.hasAttribute("aria-labelledby")).map(told) : [],
      sameNameInOnePlace: links.filter((link) => links.some((other) => other !== link && placeOf(other) === placeOf(link) && placeOf(link) !== null && words(other) === words(link) && (other.getAttribute("aria-label") ?? "") === (link.getAttribute("aria-label") ?? "") && other.href !== link.href)).map(told),
      labelNotInName: controls.filter((control) => control.matches("a, button, summary, select") && control.hasAttribute("aria-label") && words(control) !== "" && !(control.getAttribute("aria-label") ?? "").toLowerCase().includes(words(control).toLowerCase())).map(told),
      hiddenButFocusable: all("[aria-hidden=true]").flatMap((hidden) => [...hidden.querySelectorAll(focusable)]).filter(shown).map(told),
      positiveTabIndex: controls.filter((control) => control.tabIndex > 0).map(told),
      lowTargets: controls.filter((control) => control.matches("button, select, summary, .kern-btn, input:not([type=radio], [type=checkbox]), textarea") && !inline(control) && heightOf(control) < 44).map((control) => `${told(control)} ${heightOf(control)}`),
      smallTargets: controls.filter((control) => !inline(control) && control.tabIndex >= 0 && heightOf(control) < 24).map((control) => `${told(control)} ${heightOf(control)}`),
      picturesUndecided: [...all("img:not([alt])"), ...all<SVGElement>("svg").filter((svg) => svg.closest("[aria-hidden=true]") === null && !(svg.getAttribute("role") === "img" && (svg.hasAttribute("aria-label") || svg.hasAttribute("aria-labelledby"))) && svg.closest("[role=img]") === null)].map((picture) => picture.outerHTML.slice(0, 80)),
      tooltips: all("[title]").filter((element) => !element.matches("abbr, iframe")).map(told),
      draggable: all("[draggable=true]").length,
      endless: document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations === Infinity || Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > 5_000).length,
      switchLink: [switcher?.getAttribute("lang") ?? null, switcher?.getAttribute("hreflang") ?? null],
      statusLines: all("[role=status] > [data-offline]").map(words),
      foreignWithoutLang,
      header: all("body > header a, body > header summary").map(words),
      footer: all("body > footer a").map((link) => `${words(link)} ${link.getAttribute("href")?.replace(/^\/(de|en)\//, "") ?? ""}`),
    };
  });
}
