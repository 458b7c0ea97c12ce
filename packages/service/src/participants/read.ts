import {
  getParticipant,
  listContracts,
  listMessages,
  listParticipantEnrollments,
  listParticipants as listStored,
  listTasks,
  type PageOptions,
} from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { showParticipant, showParticipants } from "../field-classes/show.ts";
import { messagesShown } from "../messages/shown.ts";
import { notFound } from "../errors.ts";
import { viewsOf } from "../enrollments/read.ts";
import type { EnrollmentView } from "../enrollments/view.ts";
import type { MessageView } from "../messages/view.ts";
import { taskView, type TaskView } from "../tasks/view.ts";
import { contractView, type ContractView } from "../contracts/view.ts";
import { participantView, type ParticipantView } from "./input.ts";

/** Throws `not_found`, `forbidden`. */
export const readParticipant = async (context: Context, { id }: { id: string }): Promise<ParticipantView> => {
  authorize(context, "participant.read");
  const participant = await getParticipant(
    context.service.store.within(context.organization),
    context.organization,
    id,
    context.caller.sees,
  );
  if (participant === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  return await showParticipant(context, participantView(participant));
};

/** People of the organization in the order in which they were added. `q`: beginnings of words of name, addresses, external id. */
export const listParticipants = async (
  context: Context,
  { q, site, ...page }: PageOptions & { q?: string | undefined; site?: string | undefined } = {},
): Promise<{ items: ParticipantView[]; next: string | null }> => {
  authorize(context, "participant.read");
  const asked = {
    ...page,
    sees: context.caller.sees,
    ...(q !== undefined && { search: q }),
    ...(site !== undefined && { site }),
  };
  const { items, next } = await listStored(
    context.service.store.within(context.organization),
    context.organization,
    asked,
  );
  return { items: await showParticipants(context, items.map(participantView)), next };
};

/** Everything the organization keeps about a person, over all programs. */
export interface ParticipantFile {
  participant: ParticipantView;
  enrollments: (EnrollmentView & { contractFiles: ContractView[]; taskFiles: TaskView[]; messages: MessageView[] })[];
}

/** The whole file of a person, newest enrollment first. Throws `not_found`, `forbidden`. */
export const readParticipantFile = async (context: Context, { id }: { id: string }): Promise<ParticipantFile> => {
  authorize(context, "enrollment.read");
  const participant = await readParticipant(context, { id });
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const enrollments = await listParticipantEnrollments(db, organization, id, caller.sees);
  const contracts = await listContracts(
    db,
    organization,
    enrollments.map((one) => one.id),
  );
  const views = await viewsOf(context, enrollments);
  const files: ParticipantFile["enrollments"] = [];
  for (const view of views) {
    const tasks = await listTasks(db, organization, { enrollmentId: view.id });
    const messages = await listMessages(db, organization, view.id);
    files.push({
      ...view,
      contractFiles: contracts.filter((one) => one.enrollmentId === view.id).map(contractView),
      taskFiles: tasks.map(taskView),
      messages: await messagesShown(context, messages),
    });
  }
  return { participant, enrollments: files };
};
