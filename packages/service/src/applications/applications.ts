import { textIn } from "@parcours/core";
import {
  deleteApplication,
  getApplication,
  getOpenApplication,
  listOpenApplications,
  type PageOptions,
  type PortalApplication,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, systemContext } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { settleApplication } from "../portal/application.ts";
import { loadPrograms } from "../programs/load.ts";

/** An application that came in by a public page and is part of nobody's file yet. */
export interface ApplicationView {
  id: string;
  name: string;
  email: string;
  /** `unconfirmed`: somebody with this address is known, and has not said that it was them. `refused`: see `why`. */
  status: "unconfirmed" | "refused";
  why?: string;
  program: { id: string; title: string };
  site?: string;
  /** Whose file it would become part of, where that is known. */
  participant?: string;
  createdAt: string;
}

/** What became of one that was taken in. */
export interface TakenApplication {
  participant: string;
  enrollment: string;
}

/** There are seldom more than a few: most organizations never see a second page. */
const PAGE = 200;

const viewsOf = async (context: Context, applications: readonly PortalApplication[]): Promise<ApplicationView[]> => {
  const { service, organization, language } = context;
  const programOf = await loadPrograms(service, service.store.within(organization), organization, applications);
  return applications.map(({ id, name, email, status, why, programId, version, siteId, participantId, createdAt }) => ({
    id,
    name,
    email,
    status: status === "refused" ? "refused" : "unconfirmed",
    ...(why !== null && { why: why[language] ?? "" }),
    program: { id: programId, title: textIn(programOf(programId, version).compiled.definition.meta.title, language) },
    ...(siteId !== null && { site: siteId }),
    ...(participantId !== null && { participant: participantId }),
    createdAt,
  }));
};

/** Applications that nobody's file has yet, of the sites that the caller sees; oldest first. Throws `forbidden`. */
export const listApplications = async (
  context: Context,
  { limit = PAGE, ...page }: PageOptions = {},
): Promise<{ items: ApplicationView[]; next: string | null }> => {
  authorize(context, "participant.write");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const { items, next } = await listOpenApplications(db, organization, { ...page, sees: caller.sees, limit });
  return { items: await viewsOf(context, items), next };
};

const seen = async (context: Context, id: string): Promise<void> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  if ((await getOpenApplication(db, organization, id, caller.sees)) === undefined)
    throw notFound({ fr: "Candidature", en: "Application" });
};

/**
 * Takes an application in on the word of somebody who knows whom it is from, whether or not the address was confirmed, or
 * tries again what was refused. Throws `not_found`, `forbidden`, `wrong_state` with why when it is refused again.
 */
export const takeApplication = async (context: Context, { id }: { id: string }): Promise<TakenApplication> => {
  authorize(context, "participant.write");
  await seen(context, id);
  const { service, organization, language } = context;
  await settleApplication({ ...systemContext(service, organization), language }, id, { confirmed: true });
  const settled = await getApplication(service.store.within(organization), organization, id);
  if (settled === undefined) throw notFound({ fr: "Candidature", en: "Application" });
  const { why, participantId, enrollmentId } = settled;
  if (why !== null || participantId === null || enrollmentId === null)
    throw new ServiceError("wrong_state", { fr: why?.["fr"] ?? "", en: why?.["en"] ?? "" });
  return { participant: participantId, enrollment: enrollmentId };
};

/** Deletes an application that leads nowhere: a double, an error, a joke. Throws `not_found`, `forbidden`. */
export const discardApplication = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "participant.write");
  await seen(context, id);
  await transact(context, async (trx) => await deleteApplication(trx, context.organization, id));
};
