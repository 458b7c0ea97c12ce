import { PassThrough } from "node:stream";
import { beginSending, claimMails, type Mail, type MailOutcome, releaseMails, settleMail } from "@parcours/store";
import type { Service } from "../context.ts";
import { listMemberships } from "../members/membership.ts";
import { contentOf } from "./queue.ts";
import { carriesKey } from "./texts.ts";
import { mailRouteOf, type MailRoute } from "./transport.ts";

const MINUTE_MS = 60_000;
/** Waits before the attempts after the first. */
const WAITS_MS = [1, 5, 30, 120, 360, 720].map((minutes) => minutes * MINUTE_MS);
/** Longer than an attempt can take. */
const LEASE_MS = 2 * MINUTE_MS;
const BLOCK = 20;

/** Addresses that no mail reaches (RFC 2606, RFC 6761): generated people have such. */
const UNREACHABLE = /[@.](example(\.(com|net|org))?|invalid|test|localhost)$/i;

interface SmtpError {
  code?: unknown;
  responseCode?: unknown;
}

/** What went wrong, without what the server said: that often repeats the address. */
export const errorOf = (error: unknown): string => {
  const { code, responseCode } = (typeof error === "object" && error !== null ? error : {}) as SmtpError;
  const name = typeof code === "string" ? code : "ERROR";
  return typeof responseCode === "number" ? `${name} ${responseCode}` : name;
};

/** The server will not take it tomorrow either. */
const isFinal = (error: unknown): boolean => {
  const { code, responseCode } = error as SmtpError;
  return code === "EENVELOPE" && typeof responseCode === "number" && responseCode >= 500;
};

/** How far an attempt came. */
interface Attempt {
  /** The whole mail was on its way: unless the server says no, it may have taken it. */
  handedOver: boolean;
}

const afterFailure = (service: Service, mail: Mail, error: unknown, { handedOver }: Attempt): MailOutcome => {
  const wait = WAITS_MS[mail.attempts];
  const unsettled = handedOver && (error as SmtpError).responseCode === undefined;
  const what = { error: errorOf(error), unsettled };
  if (wait === undefined || isFinal(error)) return { status: "failed", ...what };
  const nextAttemptAt = new Date(service.clock().getTime() + wait).toISOString();
  return { status: "queued", ...what, nextAttemptAt };
};

const deliver = async (service: Service, mail: Mail, route: MailRoute, attempt: Attempt): Promise<void> => {
  const { text, html } = contentOf(service, mail.content);
  route.transport.use("stream", ({ message }, done) => {
    message.processFunc((bytes) => bytes.pipe(new PassThrough().once("end", () => (attempt.handedOver = true))));
    done();
  });
  const { host } = new URL(service.instance.url);
  await route.transport.sendMail({
    from: route.from,
    to: mail.recipient,
    subject: mail.subject,
    text,
    html,
    // The same with every attempt, so that a mail program shows once what came twice.
    messageId: `<${mail.id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  });
};

/**
 * Whether a mail may pass the organization's own server: its administrators could read it there. A key to an account that
 * opens other organizations too is not theirs to read.
 */
const mayPassOwnServer = async (service: Service, { kind, userId }: Mail): Promise<boolean> =>
  userId === null || !carriesKey(kind) || (await listMemberships(service, userId)).length < 2;

const routeOf = async (service: Service, mail: Mail): Promise<MailRoute | undefined> =>
  UNREACHABLE.test(mail.recipient)
    ? undefined
    : await mailRouteOf(service, mail.organization, { own: await mayPassOwnServer(service, mail) });

const sendOne = async (service: Service, mail: Mail, owner: string): Promise<void> => {
  const db = service.store.everywhere();
  const now = service.clock().toISOString();
  if (mail.usefulUntil !== null && mail.usefulUntil <= now) return await settleMail(db, mail, { status: "expired" });
  let route: MailRoute | undefined;
  const attempt: Attempt = { handedOver: false };
  try {
    route = await routeOf(service, mail);
    if (route === undefined) return await settleMail(db, mail, { status: "kept" });
    if (!(await beginSending(db, mail, owner))) return;
    await deliver(service, mail, route, attempt);
  } catch (error) {
    return await settleMail(db, mail, afterFailure(service, mail, error, attempt));
  } finally {
    route?.transport.close();
  }
  await settleMail(db, mail, { status: "sent", via: route.via, at: service.clock().toISOString() });
};

/** Sends what is due, of all organizations. Returns how many it took up. */
export const sendMails = async (service: Service, owner = "test"): Promise<number> => {
  const claim = { now: service.clock().toISOString(), limit: BLOCK, owner, leaseMs: LEASE_MS };
  const mails = await claimMails(service.store.everywhere(), claim);
  await Promise.all(mails.map(async (mail) => await sendOne(service, mail, owner)));
  return mails.length;
};

/** Gives back what this process had claimed. */
export const releaseClaimedMails = async (service: Service, owner: string): Promise<void> =>
  await releaseMails(service.store.everywhere(), owner);
