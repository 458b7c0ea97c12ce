import { textIn } from "@parcours/core";
import { listMessages } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { selfOf } from "./me.ts";
import { type OwnRun, ownRuns } from "./roles.ts";

/** Something that was written to the person. */
export interface OwnMessage {
  id: string;
  enrollment: string;
  program: string;
  subject: string;
  body: string;
  at: string;
}

const ofRun = async (context: Context, { enrollment, program, roles }: OwnRun): Promise<OwnMessage[]> => {
  const { service, organization, language } = context;
  const stored = await listMessages(service.store.within(organization), organization, enrollment.id);
  // One notice may go by mail and to the portal: here it is read once.
  const own = new Map(stored.filter(({ to }) => roles.includes(to)).map((one) => [`${one.effectId}/${one.to}`, one]));
  return [...own.values()].map(({ id, subject, body, createdAt }) => ({
    id,
    enrollment: enrollment.id,
    program: textIn(program.compiled.definition.meta.title, language),
    subject,
    body,
    at: createdAt,
  }));
};

/** What was written to the visitor, newest first. Throws `unauthorized`, `not_found`. */
export const listOwnMessages = async (context: Context): Promise<OwnMessage[]> => {
  authorize(context, "self.read");
  const messages: OwnMessage[] = [];
  for (const run of await ownRuns(context, selfOf(context))) messages.push(...(await ofRun(context, run)));
  return messages.toSorted((one, other) => other.at.localeCompare(one.at));
};
