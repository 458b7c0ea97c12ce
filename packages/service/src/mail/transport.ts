import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { getMailSettings, hasMailSettings, type MailSecurity } from "@parcours/store";
import { createTransport, type Transporter } from "nodemailer";
import type { Service } from "../context.ts";
import { unseal } from "../webhooks/secret-box.ts";

/** A mail server as nodemailer is told of it. */
interface Server {
  host: string;
  port: number;
  security: MailSecurity;
  user?: string;
  password?: string;
}

/** A way for mails to leave. */
export interface MailRoute {
  /** Whose server it is. */
  via: "organization" | "instance";
  from: string | { name: string; address: string };
  transport: Transporter;
}

/** Why a server may not be talked to at all. */
class MailAddressError extends Error {
  override readonly name = "MailAddressError";
  readonly code = "EADDRESS";
}

// A server that does not answer must not hold the mails of the others for long.
const WAITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };
const SAFE = { disableFileAccess: true, disableUrlAccess: true };

const MAIL_PORTS = new Set([25, 465, 587]);

/**
 * The address to connect to. An organization's administrator chose the host: it must not be one inside the operator's own
 * network, unless the operator allows it. What was looked at is what is connected to. Throws MailAddressError.
 */
const checkedAddress = async (service: Service, { host, port }: Server): Promise<string> => {
  if (!MAIL_PORTS.has(port) && port < 1024) throw new MailAddressError("port");
  const found = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host }];
  const [first] = found;
  if (first === undefined || found.some(({ address }) => !service.addresses.allows(host, address))) {
    throw new MailAddressError("address");
  }
  return first.address;
};

const transportTo = (server: Server, address: string): Transporter =>
  createTransport({
    ...WAITS,
    ...SAFE,
    host: address,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    tls: { servername: isIP(server.host) === 0 ? server.host : "", minVersion: "TLSv1.2" },
    ...(server.user !== undefined && { auth: { user: server.user, pass: server.password ?? "" } }),
  });

/**
 * How mails of this organization leave: by its own server (unless this one must not pass there), else by the operator's;
 * undefined when there is neither. Throws MailAddressError, or the system's error when the host has no address.
 */
export const mailRouteOf = async (
  service: Service,
  organization: string,
  { own = true }: { own?: boolean } = {},
): Promise<MailRoute | undefined> => {
  const settings = own ? await getMailSettings(service.store.within(organization), organization) : undefined;
  if (settings !== undefined) {
    const { host, port, security, username, password, senderName, senderAddress } = settings;
    const server: Server = {
      host,
      port,
      security,
      ...(username !== null && { user: username }),
      ...(password !== null && { password: Buffer.from(unseal(service.secret, password)).toString() }),
    };
    const transport = transportTo(server, await checkedAddress(service, server));
    return { via: "organization", from: { name: senderName, address: senderAddress }, transport };
  }
  const { mail } = service.instance;
  if (mail === undefined) return undefined;
  return { via: "instance", from: mail.from, transport: createTransport({ ...WAITS, ...SAFE, url: mail.url }) };
};

/** Whether mails with links get anywhere: to a mail server, or to the demo's own page of mails. */
export const canMail = async (service: Service): Promise<boolean> =>
  service.instance.demo || service.instance.mail !== undefined || (await hasMailSettings(service.store.everywhere()));
