import { createHmac, timingSafeEqual } from "node:crypto";
import { type ContractCode, getContractCode, putContractCode, type Trx } from "@parcours/store";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { invalid } from "./refusals.ts";

export const CODE_MINUTES = 10;
const MINUTE_MS = 60_000;
const TRIES = 5;
/** Codes of one party within an hour: five tries each leave a guess no chance. */
const CODES_AN_HOUR = 5;
const HOUR_MS = 60 * MINUTE_MS;
const DIGITS = 1_000_000;

/** Whose code it is. */
export interface CodeOwner {
  organization: string;
  contractId: string;
  role: string;
}

const hashOf = ({ secret }: Service, { organization, contractId, role }: CodeOwner, code: string): string =>
  createHmac("sha256", secret)
    .update(`contract code 1\n${organization}\n${contractId}\n${role}\n${code}`)
    .digest("hex");

/** Six digits, every one as likely as the others. */
const drawCode = ({ randomBytes }: Service): string => {
  const limit = Math.floor(2 ** 32 / DIGITS) * DIGITS;
  for (;;) {
    const drawn = Buffer.from(randomBytes(4)).readUInt32BE();
    if (drawn < limit) return String(drawn % DIGITS).padStart(6, "0");
  }
};

const tooMany = (retryAfter: number): ServiceError =>
  new ServiceError(
    "too_many",
    {
      fr: "Trop de codes demandés. Réessayez dans une heure, ou prévenez l’organisation.",
      en: "Too many codes were asked for. Try again in an hour, or tell the organization.",
    },
    { retryAfter },
  );

/** Makes a code that takes the place of the one before. Throws `too_many`. */
export const newCode = async (service: Service, trx: Trx, owner: CodeOwner): Promise<string> => {
  const at = service.clock().getTime();
  const before = await getContractCode(trx, owner.organization, owner);
  const since = before === undefined ? at : Date.parse(before.sentSince);
  const goesOn = before !== undefined && at - since < HOUR_MS;
  if (goesOn && before.sent >= CODES_AN_HOUR) throw tooMany(Math.max(1, Math.ceil((since + HOUR_MS - at) / 1000)));
  const code = drawCode(service);
  const { contractId, role } = owner;
  await putContractCode(trx, owner.organization, {
    contractId,
    role,
    codeHash: hashOf(service, owner, code),
    createdAt: new Date(at).toISOString(),
    expiresAt: new Date(at + CODE_MINUTES * MINUTE_MS).toISOString(),
    tries: 0,
    usedAt: null,
    sent: goesOn ? before.sent + 1 : 1,
    sentSince: goesOn ? before.sentSince : new Date(at).toISOString(),
  });
  return code;
};

/** What became of a code that was typed. */
export type CodeVerdict =
  | { right: true; code: ContractCode }
  | { right: false; counted: boolean; left: number; refusal: ServiceError };

const path = "/code";

/** Looks at a code; a wrong one counts. Nothing else is done: a right one is used up by `useCode`. */
export const tryCode = async (service: Service, trx: Trx, owner: CodeOwner, typed: string): Promise<CodeVerdict> => {
  const code = await getContractCode(trx, owner.organization, owner);
  const now = service.clock().toISOString();
  const ended = (fr: string, en: string): CodeVerdict => ({
    right: false,
    counted: false,
    left: 0,
    refusal: invalid(path, fr, en),
  });
  if (code === undefined || code.usedAt !== null) return ended("Demandez d’abord un code.", "Ask for a code first.");
  if (code.expiresAt <= now)
    return ended("Ce code a expiré. Demandez-en un autre.", "This code has expired. Ask for another one.");
  if (code.tries >= TRIES)
    return ended(
      "Trop d’essais : ce code ne sert plus. Demandez-en un autre.",
      "Too many tries: this code is of no use any more. Ask for another one.",
    );
  const expected = Buffer.from(code.codeHash, "hex");
  const given = Buffer.from(hashOf(service, owner, typed.replaceAll(/\D/g, "")), "hex");
  if (timingSafeEqual(expected, given)) return { right: true, code };
  const tries = code.tries + 1;
  await putContractCode(trx, owner.organization, { ...code, tries });
  const left = TRIES - tries;
  const refusal =
    left > 0
      ? invalid(
          path,
          `Ce n’est pas le bon code. Essais restants : ${left}.`,
          `This is not the right code. Tries left: ${left}.`,
        )
      : invalid(
          path,
          "Ce n’est pas le bon code, et c’était le dernier essai. Demandez-en un autre.",
          "This is not the right code, and it was the last try. Ask for another one.",
        );
  return { right: false, counted: true, left, refusal };
};

/** Uses a right code up. */
export const useCode = async (service: Service, trx: Trx, organization: string, code: ContractCode): Promise<void> =>
  await putContractCode(trx, organization, { ...code, usedAt: service.clock().toISOString() });

/** An address as somebody recognizes it who knows it: `a…a@example.org`. */
export const veiledEmail = (email: string): string => {
  const [name = "", host = ""] = email.split("@");
  const veiled = name.length <= 2 ? `${name.charAt(0)}…` : `${name.charAt(0)}…${name.at(-1)}`;
  return `${veiled}@${host}`;
};
