import { getUser } from "@parcours/store";
import type { Service } from "../context.ts";
import { queueMail } from "../mail/queue.ts";
import type { MailText } from "../mail/render.ts";
import {
  type MailKind,
  passwordChangedText,
  providerLinkedText,
  recoveryText,
  signInLinkText,
  twoFactorChangedText,
  twoFactorResetText,
} from "../mail/texts.ts";
import { listMemberships } from "../members/membership.ts";
import { findUser, languageOf, type User } from "./users.ts";

export const LINK_MINUTES = 15;
export const RECOVERY_MINUTES = 30;

/**
 * Writes to somebody with an account, in the name of the organization that they joined first. Who is a member nowhere
 * can do nothing with an account, and is written nothing.
 */
const write = async (
  service: Service,
  user: User,
  kind: MailKind,
  text: MailText,
  usefulMinutes?: number,
): Promise<void> => {
  const [place] = await listMemberships(service, user.id);
  if (place === undefined) return;
  const until = usefulMinutes && new Date(service.clock().getTime() + usefulMinutes * 60_000).toISOString();
  await queueMail(service, {
    organization: place.organization,
    kind,
    to: user.email,
    language: user.language,
    text,
    user: user.id,
    ...(until && { usefulUntil: until }),
  });
};

const byId = async (service: Service, id: string): Promise<User | undefined> => {
  const found = await getUser(service.store.everywhere(), id);
  return found && { ...found, language: languageOf(found.language) };
};

/** The token stands behind `#`: it reaches no server and no log before somebody presses the button of the page. */
const page = (service: Service, name: string, token: string): string =>
  `${service.instance.url}/sign-in/${name}#${token}`;

export const mailSignInLink = async (service: Service, email: string, token: string): Promise<void> => {
  const user = await findUser(service, email);
  if (user === undefined) return;
  const text = signInLinkText({ ...user, url: page(service, "link", token), minutes: LINK_MINUTES });
  await write(service, user, "sign_in_link", text, LINK_MINUTES);
};

export const mailRecovery = async (service: Service, id: string, token: string): Promise<void> => {
  const user = await byId(service, id);
  if (user === undefined) return;
  const text = recoveryText({ ...user, url: page(service, "recovery", token), minutes: RECOVERY_MINUTES });
  await write(service, user, "recovery", text, RECOVERY_MINUTES);
};

/** Something changed in how an account is opened: its owner is told, whoever did it. */
export type Change =
  | { kind: "password_changed" }
  /** `reset`: an administrator took it away. */
  | { kind: "two_factor_changed"; on: boolean; reset?: true }
  | { kind: "provider_linked"; provider: string };

const changeText = (user: User, change: Change): MailText => {
  switch (change.kind) {
    case "password_changed":
      return passwordChangedText(user);
    case "two_factor_changed":
      return change.reset ? twoFactorResetText(user) : twoFactorChangedText({ ...user, on: change.on });
    case "provider_linked":
      return providerLinkedText({ ...user, provider: change.provider });
  }
};

export const mailChange = async (service: Service, id: string, change: Change): Promise<void> => {
  const user = await byId(service, id);
  if (user === undefined) return;
  await write(service, user, change.kind, changeText(user, change));
};
