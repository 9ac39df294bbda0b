import type { MailFailure } from "../core/dossier/model";
import type { Letter } from "../core/letter";
import type { Mail } from "../usecases/deps";

/** Text of a letter, without anything that a mail program would load. */
export type Written = { readonly subject: string; readonly text: string };
type Settings = { readonly url: string; readonly from: string };

/** A mail server that has not said anything for so long says nothing. Milliseconds. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 } as const;
/** What a library may do with a text: nothing but send it. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

/** Hands letters to a mail server, one connection each. The library is read with the first of them. */
export function openMail({ url, from }: Settings, write: (letter: Letter) => Written, failed: (error: unknown) => void): Mail {
  const server = new URL(url);
  const options = {
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: Number(server.port || (server.protocol === "smtps:" ? 465 : 587)),
    secure: server.protocol === "smtps:",
    ...(server.username === "" ? {} : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) }, requireTLS: server.protocol === "smtp:" }),
    ...PATIENCE,
    ...CLOSED,
  };

  return {
    send: async (letter) => {
      try {
        const { createTransport } = await import("nodemailer");
        const { subject, text } = write(letter);
        // Letters that nobody has to answer, so that absence notes stay where they are (RFC 3834).
        const headers = { "Auto-Submitted": "auto-generated", "Content-Language": letter.language };
        await createTransport(options).sendMail({ from, to: { name: "", address: letter.to }, subject, text, headers, messageId: `<${letter.id}@${senderHost(from)}>`, textEncoding: "quoted-printable" });
        return "sent";
      } catch (error) {
        failed(error);
        return failureOf(error);
      }
    },
  };
}

function senderHost(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
}

/** What the library says: a code for what broke, and the server's answer where there was one. */
function failureOf(error: unknown): MailFailure {
  const { code, command }: { readonly code?: unknown; readonly command?: unknown } = typeof error === "object" && error !== null ? error : {};
  if (code === "EENVELOPE" && command !== "MAIL FROM") return "address-refused";
  return ["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "ECONNREFUSED", "ECONNRESET", "ETLS", "EAUTH", "ENOAUTH"].includes(String(code)) ? "unreachable" : "mail-refused";
}
