import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { afterAll } from "vitest";

/** A mail as a server took it. */
export interface TakenMail {
  from: string;
  to: string[];
  raw: string;
  user: string | undefined;
}

/** How the server treats the next mail. */
export type Treatment = "take" | "busy" | "unknown-recipient" | "take-and-vanish";

/** A mail server on this machine, that closes itself after the test file. */
export const openMailServer = async (credentials?: { user: string; pass: string }) => {
  const taken: TakenMail[] = [];
  const treatments: Treatment[] = [];
  const failure = (message: string, responseCode: number) => Object.assign(new Error(message), { responseCode });
  const server = new SMTPServer({
    authOptional: credentials === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onAuth: (auth, _session, done) => {
      if (auth.username === credentials?.user && auth.password === credentials?.pass) {
        done(null, { user: auth.username });
      } else {
        done(failure("wrong", 535));
      }
    },
    onRcptTo: (address, _session, done) => {
      if (treatments[0] !== "unknown-recipient") return done();
      treatments.shift();
      done(failure(`no such mailbox: ${address.address}`, 550));
    },
    onData: (stream: SMTPServerDataStream, session: SMTPServerSession, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const treatment = treatments.shift() ?? "take";
        if (treatment === "busy") return done(failure("busy", 451));
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
          user: typeof session.user === "string" ? session.user : undefined,
        });
        if (treatment === "take") return done();
        for (const connection of (server as unknown as { connections: Set<{ close: () => void }> }).connections) {
          connection.close();
        }
      });
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  afterAll(async () => await new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { port, taken, treatments };
};

/** The text of a mail, out of its transfer encoding. */
export const plainTextOf = (raw: string): string => {
  const [, body = ""] = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? [];
  if (/Content-Type: text\/plain[^\r]*\r\n(?:[^\r\n]+\r\n)*Content-Transfer-Encoding: base64/i.test(raw)) {
    return Buffer.from(body, "base64").toString();
  }
  const joined = body.replaceAll(/=\r\n/g, "");
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();
};
