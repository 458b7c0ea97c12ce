import { getMailSettings, getUser, type MailSecurity, type MailSettings, putMailSettings } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { assertStorable } from "../storable.ts";
import { seal } from "../webhooks/secret-box.ts";
import { readyMail } from "./queue.ts";
import { renderMail } from "./render.ts";
import { errorOf } from "./send.ts";
import { testText } from "./texts.ts";
import { mailRouteOf } from "./transport.ts";

/** How an organization's mails leave, as its administrators see it: never the password. */
export interface MailSettingsView {
  /** Whose server takes them: the organization's, the operator's; `here`: none, they stay in the software. */
  via: "organization" | "instance" | "here";
  server: {
    host: string;
    port: number;
    security: MailSecurity;
    username: string | null;
    hasPassword: boolean;
    senderName: string;
    senderAddress: string;
  } | null;
}

export interface MailServerInput {
  host: string;
  port: number;
  security: MailSecurity;
  username?: string | undefined;
  /** Absent: the one that is known stays. Empty: none. */
  password?: string | undefined;
  senderName: string;
  senderAddress: string;
}

const viewOf = ({ service }: Context, settings: MailSettings | undefined): MailSettingsView => {
  if (settings === undefined) return { via: service.instance.mail === undefined ? "here" : "instance", server: null };
  const { host, port, security, username, password, senderName, senderAddress } = settings;
  return {
    via: "organization",
    server: { host, port, security, username, hasPassword: password !== null, senderName, senderAddress },
  };
};

export const readMailSettings = async (context: Context): Promise<MailSettingsView> => {
  authorize(context, "organization.manage");
  const { service, organization } = context;
  return viewOf(context, await getMailSettings(service.store.within(organization), organization));
};

// A line break in a header would be another header.
const ONE_LINE = /^[^\r\n<>"]*$/;
const HOST = /^[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?$/;
const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+$/;

const faultsOf = (input: MailServerInput): FieldError[] => {
  const fault = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });
  return [
    ...(HOST.test(input.host) ? [] : [fault("/host", "Nom de serveur attendu.", "The name of a server is expected.")]),
    ...(ONE_LINE.test(input.senderName)
      ? []
      : [fault("/senderName", "Une seule ligne, sans < > ni guillemets.", "One line, without < > or quotes.")]),
    ...(ADDRESS.test(input.senderAddress)
      ? []
      : [fault("/senderAddress", "Adresse électronique attendue.", "An e-mail address is expected.")]),
  ];
};

/** Sets the organization's own mail server, or takes it away (null). Throws `invalid_input`, `forbidden`. */
export const changeMailSettings = async (
  context: Context,
  input: MailServerInput | null,
): Promise<MailSettingsView> => {
  authorize(context, "organization.manage");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  if (input === null) {
    await putMailSettings(db, organization, null);
    return viewOf(context, undefined);
  }
  assertStorable(input);
  const errors = faultsOf(input);
  if (errors.length > 0) {
    const detail = { fr: "Ces réglages sont à corriger.", en: "These settings have to be corrected." };
    throw new ServiceError("invalid_input", detail, { errors });
  }
  const known = await getMailSettings(db, organization);
  const { host, port, security, username, password, senderName, senderAddress } = input;
  // A password is for the server that it was given for: another host never gets it.
  const kept = known?.host === host && known.username === (username ?? null) ? known.password : null;
  const settings: MailSettings = {
    host,
    port,
    security,
    username: username ?? null,
    password: password === undefined ? kept : password === "" ? null : seal(service.secret, Buffer.from(password)),
    senderName,
    senderAddress,
    updatedAt: nowOf(context),
    updatedBy: caller.id,
  };
  await putMailSettings(db, organization, settings);
  return viewOf(context, settings);
};

/** Sends a mail to whoever asks, at once, and says how it went. Throws `not_found` for a key, `conflict` without a server. */
export const tryMail = async (context: Context): Promise<{ sent: boolean; error: string | null }> => {
  authorize(context, "organization.manage");
  const { service, organization, caller, language } = context;
  const user = caller.kind === "user" ? await getUser(service.store.everywhere(), caller.id) : undefined;
  if (user === undefined) throw notFound({ fr: "Destinataire", en: "Recipient" });
  try {
    const route = await mailRouteOf(service, organization);
    if (route === undefined) {
      throw new ServiceError("conflict", {
        fr: "Aucun serveur de courrier n’est réglé : les messages restent ici.",
        en: "No mail server is set: mails stay here.",
      });
    }
    const text = testText({ name: user.name, language });
    const { id } = readyMail(service, { organization, kind: "test", to: user.email, language, text });
    try {
      const { host } = new URL(service.instance.url);
      const content = renderMail(text, language);
      const messageId = `<${id}@${host}>`;
      await route.transport.sendMail({
        from: route.from,
        to: user.email,
        subject: text.subject,
        ...content,
        messageId,
      });
    } finally {
      route.transport.close();
    }
    return { sent: true, error: null };
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    return { sent: false, error: errorOf(error) };
  }
};
