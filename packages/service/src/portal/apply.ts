import { type Language, textIn } from "@parcours/core";
import { getOrganization, getProgram, inTransaction, insertApplication, listSites } from "@parcours/store";
import { type Context, type Service, systemContext } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { isAddress, emailOf } from "../sign-in/email.ts";
import { doApart } from "../sign-in/apart.ts";
import { limitTries } from "../sign-in/limit-tries.ts";
import type { Visit } from "../sign-in/visit.ts";
import { personName } from "../participants/input.ts";
import { loadNewest, type LoadedProgram } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";
import { settleApplication } from "./application.ts";
import { createPortalLink } from "./create-link.ts";
import { askedForm, type AskedForm, assertAnswers } from "./forms.ts";
import { applicationText } from "./letters.ts";
import { offersSimpleWords, wordedFor } from "./wording.ts";

/** A program as whoever wants to apply sees it. */
export interface OpenProgram {
  organization: { id: string; name: string };
  program: { slug: string; title: string; summary: string };
  /** Where one may ask to be followed; empty where there is nothing to choose. */
  sites: { id: string; title: string }[];
  /** The program has simple words, which can be chosen. */
  simpleWords: boolean;
  asked: AskedForm;
}

interface Found {
  program: LoadedProgram;
  form: string;
}

const NOBODY = { person: {}, data: {} };
const PERSON = "participant";

const nothingOpen = (): ServiceError => notFound({ fr: "Page de candidature", en: "Application page" });

/**
 * The program with the form that it opens to everybody. Only what a program says is public is; a pair is nobody's own. A
 * program that is not there, not published or not open cannot be told apart.
 */
const findOpen = async (service: Service, organization: string, slug: string): Promise<Found> => {
  if (!/^[\w-]{1,100}$/.test(organization)) throw nothingOpen();
  const db = service.store.within(organization);
  const stored = await getProgram(db, organization, slug);
  const program = stored && (await loadNewest(service, db, organization, stored.id));
  if (program === undefined) throw nothingOpen();
  const { forms = {}, members } = program.compiled.definition.meta;
  const form = Object.entries(forms).find(([, { public: open, by }]) => open === true && by.includes(PERSON))?.[0];
  if (form === undefined || members !== undefined) throw nothingOpen();
  return { program, form };
};

/** What an application page shows. Throws `not_found`. */
export const readOpenProgram = async (
  context: Pick<Context, "service" | "language" | "simpleWords">,
  { organization, slug }: { organization: string; slug: string },
): Promise<OpenProgram> => {
  const { service, language } = context;
  const { program: itself, form } = await findOpen(service, organization, slug);
  const program = wordedFor(context, itself);
  const db = service.store.within(organization);
  const found = await getOrganization(db, organization);
  const sites = await listSites(db, organization);
  const { meta } = program.compiled.definition;
  const asked = askedForm(program, form, NOBODY, service.clock().toISOString());
  if (asked === undefined) throw nothingOpen();
  return {
    organization: { id: organization, name: found?.name ?? "" },
    program: { slug: program.slug, title: textIn(meta.title, language), summary: textIn(meta.summary, language) },
    simpleWords: offersSimpleWords(itself),
    sites: sites.length > 1 ? sites.map(({ id, title }) => ({ id, title })) : [],
    asked,
  };
};

/** What somebody who is not known yet sends. */
export interface ApplicationInput {
  organization: string;
  program: string;
  name: string;
  email: string;
  site?: string | undefined;
  answers: Record<string, unknown>;
}

const NAME_LENGTH = 200;
/** Applications from one address of the network, or in the name of one mail address, within a quarter of an hour. */
const APPLICATIONS = 4;
/** Nobody is asked to hurry to their mail. */
const CONFIRM_MINUTES = 7 * 24 * 60;

const assertPerson = ({ name, email }: ApplicationInput): void => {
  const fault = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });
  const errors = [
    ...(personName(name) === "" || name.length > NAME_LENGTH
      ? [fault("/name", "Votre nom est à remplir.", "Your name has to be filled in.")]
      : []),
    ...(isAddress(email)
      ? []
      : [
          fault(
            "/email",
            "Une adresse électronique est attendue, par exemple amina@exemple.fr.",
            "An e-mail address is expected, such as amina@example.org.",
          ),
        ]),
  ];
  if (errors.length > 0)
    throw new ServiceError(
      "invalid_input",
      { fr: "Certaines réponses sont à revoir.", en: "Some answers need another look." },
      { errors },
    );
};

const siteFor = async (service: Service, organization: string, asked: string | undefined): Promise<string | null> => {
  const sites = await listSites(service.store.within(organization), organization);
  if (sites.length === 1) return sites[0]!.id;
  return sites.find(({ id }) => id === asked)?.id ?? null;
};

/**
 * Takes an application: keeps it, mails a link that confirms the address. Whether the address was known is told by
 * nothing: not by the answer, not by how long it takes. Who is new is taken in at once; of somebody who is known nothing
 * changes before they have used the link. Throws `not_found`, `invalid_input`, `too_many`.
 */
export const applyToProgram = async (
  { service, language }: { service: Service; language: Language },
  visit: Visit,
  input: ApplicationInput,
): Promise<void> => {
  const { organization } = input;
  const { program, form } = await findOpen(service, organization, input.program);
  assertPerson(input);
  assertStorable(input);
  const now = service.clock().toISOString();
  const asked = askedForm(program, form, NOBODY, now);
  if (asked === undefined) throw nothingOpen();
  const answers = assertAnswers(asked, input.answers, "/answers");
  const email = emailOf(input.email);
  await limitTries(service, { what: "application", account: email, address: visit.address, max: APPLICATIONS });
  const context = { ...systemContext(service, organization), language };
  const id = service.newId("pap");
  const site = await siteFor(service, organization, input.site);
  const name = personName(input.name);
  const title = textIn(program.compiled.definition.meta.title, language);
  await inTransaction(service.store, { within: organization }, async (trx) => {
    const kept = { id, programId: program.id, version: program.version, form, name, email, language, answers };
    await insertApplication(trx, organization, { ...kept, siteId: site, createdAt: now });
    const letter = (url: string) => applicationText({ name, language, url, minutes: CONFIRM_MINUTES, program: title });
    const mail = { kind: "portal_application", text: letter } as const;
    await createPortalLink(
      context,
      { purpose: "file", application: id, name, email, language, minutes: CONFIRM_MINUTES, mail },
      trx,
    );
  });
  service.wake("mails");
  doApart(service, async () => void (await settleApplication(context, id, { confirmed: false })));
};
