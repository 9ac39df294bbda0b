/** What the policy depends on. `development` allows what Vite needs in the browser; `framed`: pages of our own may show it inside them. */
export type PolicyFacts = { readonly nonce: string; readonly secure: boolean; readonly development: boolean; readonly framed?: boolean };

/** The preview of a draft is shown as narrow as a phone inside itself. */
export function mayBeFramed(pathname: string): boolean {
  return /^\/(?:de|en)\/werkstatt\/entwuerfe\/[^/]+\/vorschau(?:\/verlauf)?$/u.test(pathname);
}

const PERMISSIONS = ["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "usb"];

/** The headers of every answer: pages, files, refusals, probes. Names in lower case. */
export function securityHeaders(facts: PolicyFacts): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(facts),
    "x-content-type-options": "nosniff",
    "x-frame-options": facts.framed ? "SAMEORIGIN" : "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": PERMISSIONS.map((name) => `${name}=()`).join(", "),
    ...(facts.secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

function contentSecurityPolicy({ nonce, development, framed = false }: PolicyFacts): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self' data:",
    "manifest-src 'self'",
    "worker-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "form-action 'self'",
    ...(framed ? ["frame-src 'self'", "frame-ancestors 'self'"] : ["frame-ancestors 'none'"]),
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}
