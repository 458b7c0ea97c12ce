import {
  type Context,
  createParticipant,
  DEMO_PARTICIPANT,
  listPrograms,
  sendEvent,
  type SentEvent,
  type Service,
  startEnrollment,
  systemContext,
} from "@parcours/service";
import { SITES } from "./names.ts";

const NAME = "Amina Diallo";
const MENTEE = "mentoring-mentee";
const CIVIC = "service-civique";

const REQUEST = {
  usualName: NAME,
  postalCode: "75018",
  city: "Paris",
  situation: "highSchool",
  request:
    "Quelqu’un à qui parler de la suite : je voudrais travailler avec des animaux, mais je ne sais pas par où commencer.",
  needs: ["orientation", "confidence"],
  availability: ["wednesday", "saturday"],
};
const DIAGNOSIS = {
  mentoringFits: "yes",
  diagnosisNotes: "Projet réfléchi, a surtout besoin d’être rassurée sur ses choix.",
  priority: 2,
  territory: "priorityDistrict",
  confidenceStart: 5,
  inCare: false,
  minorsOnlyFunding: false,
  siblingInProgram: false,
};

const begin = async (context: Context, program: string, participant: string, events: readonly SentEvent[]) => {
  const site = SITES[0].id;
  const { id } = (await startEnrollment(context, { program, participant, site })).value;
  for (const event of events) await sendEvent(context, { enrollment: id, event });
};

/**
 * Somebody to come into the portal as: held in one program for want of her birth date, with an application to fill in
 * in another one. Nothing happens where she is, or where these programs are not published.
 */
export const ensureDemoParticipant = async (service: Service, organization: string): Promise<void> => {
  const context = systemContext(service, organization);
  const { items } = await listPrograms(context, { limit: 200 });
  const published = new Set(items.filter(({ versions }) => versions.length > 0).map(({ slug }) => slug));
  const { value } = await createParticipant(context, {
    name: NAME,
    email: DEMO_PARTICIPANT,
    language: "fr",
    site: SITES[0].id,
    externalId: "demo-participant",
  });
  if (!value.created) return;
  const { id } = value.participant;
  if (published.has(MENTEE))
    await begin(context, MENTEE, id, [
      { type: "form.request.submitted", as: "participant", data: REQUEST },
      { type: "form.diagnosis.submitted", as: "coordinator", data: DIAGNOSIS },
    ]);
  if (published.has(CIVIC)) await begin(context, CIVIC, id, []);
};
