import type { ProblemCode } from "./codes";
import { LIMITS } from "./limits";

export type LinkVerdict = { readonly url: string; readonly upgraded?: true } | { readonly code: ProblemCode; readonly message: string };

const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\\]/u;

/** Parses an address against the allow list: https, mailto, tel, own paths from the root. `bare`: GFM made it from prose. */
export function checkLink(url: string, bare: boolean): LinkVerdict {
  if (url.length > LIMITS.address) return refused("link-too-long", `Die Adresse ist länger als ${LIMITS.address} Zeichen. Kürzen Sie sie.`);
  if (HIDDEN.test(url)) return refused("link-form", "In der Adresse steht ein Leerzeichen, ein Rückstrich oder ein unsichtbares Zeichen. Schreiben Sie sie neu.");
  if (bare && /^http:\/\//iu.test(url)) return upgrade(url);
  if (/^\/(?!\/)[\w./?=&%-]*$/u.test(url) && !url.includes("/..")) return { url };
  if (!/^[a-z]+:/iu.test(url)) return refused("link-relative", `„${url.slice(0, 60)}“ ist keine vollständige Adresse. Schreiben Sie https://… oder einen Weg, der mit / beginnt.`);
  return checkScheme(url);
}

function upgrade(url: string): LinkVerdict {
  const verdict = checkScheme(url.replace(/^http:/iu, "https:"));
  return "url" in verdict ? { ...verdict, upgraded: true } : verdict;
}

function checkScheme(url: string): LinkVerdict {
  if (/^mailto:/iu.test(url)) {
    return /^mailto:[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/u.test(url)
      ? { url }
      : refused("link-mail", "Schreiben Sie mailto: mit genau einer Adresse, ohne Betreff und ohne weitere Angaben.");
  }
  if (/^tel:/iu.test(url)) {
    return /^tel:\+?[0-9()/.-]{2,30}$/u.test(url) ? { url } : refused("link-phone", "Schreiben Sie tel: und die Nummer, zum Beispiel tel:+49-30-1234.");
  }
  return checkHttps(url);
}

function checkHttps(url: string): LinkVerdict {
  if (!/^https:\/\//u.test(url)) {
    return refused("link-scheme", "Diese Art Adresse ist nicht erlaubt. Möglich sind https://, mailto: und tel:.");
  }
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return refused("link-form", "Die Adresse ist nicht lesbar. Prüfen Sie sie im Browser.");
  }
  if (parsed.username !== "" || parsed.password !== "") return refused("link-account", "In der Adresse steht ein Name vor dem @. Löschen Sie ihn.");
  if (parsed.port !== "") return refused("link-port", "Die Adresse nennt einen Port. Löschen Sie ihn oder verlinken Sie eine andere Seite.");
  if (!parsed.hostname.includes(".") || /^[\d.]+$|^\[/u.test(parsed.hostname)) return refused("link-host", "Die Adresse nennt keinen öffentlichen Namen. Verlinken Sie eine Seite mit Namen, zum Beispiel https://www.gesetze-im-internet.de.");
  return { url };
}

function refused(code: ProblemCode, message: string): LinkVerdict {
  return { code, message };
}
