import type { Language } from "../core/words";
import type { Answer } from "./answer";
import type { KeptForm } from "./kept-form";
import { FRAME, sentenceFor, type RefusedRequest } from "./words";

export type RefusalSurroundings = {
  readonly language: Language;
  /** Reference number, in the log as well. */
  readonly reference: string;
  /** Address of the small style sheet; absent in development. */
  readonly style: string | undefined;
  /** Path of the page that asked. */
  readonly path: string;
  /** What was typed, to be sent again. */
  readonly kept?: KeptForm;
};

/** The small page for a request that never reached a page of the application. */
export function refusalPage(refused: RefusedRequest, around: RefusalSurroundings): Answer {
  const { status, title, text } = sentenceFor(refused, around.language);
  const words = FRAME[around.language];
  const style = around.style === undefined ? "" : `<link rel="stylesheet" href="${escapeHtml(around.style)}">`;
  const html = `<!doctype html>
<html lang="${around.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Gegenüber</title>${style}</head>
<body><main data-page="fehler"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>
${around.kept ? keptPart(around.kept, around.language) : ""}<p>${nextStep(refused, around)}<a href="/${around.language}">${words.home}</a></p>
<p><small>${words.reference}: ${escapeHtml(around.reference)}</small></p></main></body></html>
`;
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" },
    body: Buffer.from(html),
  };
}

/** The form once more, with long texts to be read and copied. Whoever signs in in another tab sends it from here. */
function keptPart({ address, fields, token }: KeptForm, language: Language): string {
  const words = FRAME[language];
  const shown = fields.map(([name, value], place) => {
    const [key, content] = [escapeHtml(name), escapeHtml(value)];
    if (value.length < 40 && !value.includes("\n")) return `<input type="hidden" name="${key}" value="${content}">`;
    return `<p><label for="f${place}">${words.entered}</label><br><textarea id="f${place}" name="${key}" rows="12" cols="60">\n${content}</textarea></p>`;
  });
  const proof = token === undefined ? "" : `<input type="hidden" name="csrf" value="${escapeHtml(token)}">`;
  return `<form method="post" action="${escapeHtml(address)}"><p>${token === undefined ? words.signInFirst : words.stillHere}</p>${shown.join("")}${proof}<p><button>${words.again}</button></p></form>\n`;
}

function nextStep(refused: RefusedRequest, around: RefusalSurroundings): string {
  const words = FRAME[around.language];
  if (refused === "signed-out-meanwhile") {
    const next = escapeHtml(encodeURIComponent(around.path));
    const tab = around.kept ? ` target="_blank"` : "";
    return `<a href="/${around.language}/anmelden?next=${next}"${tab}>${around.kept ? words.signInTab : words.signIn}</a> · `;
  }
  const again = refused === "token-missing" || refused === "form-too-large" || refused === "unreadable-form";
  return again ? `<a href="${escapeHtml(around.path)}">${words.back}</a> · ` : "";
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
