import {
  type Definition,
  type Field,
  type Known,
  parseDefinition,
  type Problem,
  type PropertyResult,
  type Text,
  textIn,
} from "@parcours/core";
import { type Db, getProgram, getVersion, listParticipantFields } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { checkAside } from "./check-aside.ts";
import { findProgram } from "./find.ts";

/** How one of the program's own scenarios went. */
export interface ScenarioView {
  id: string;
  title: string;
  passed: boolean;
  /** The first step that did not hold, from 0, and why. */
  failure?: { step: number; message: string };
}

/** What is known of one of the program's guarantees. */
export interface PropertyView {
  id: string;
  title: string;
  verdict: PropertyResult["verdict"];
  /** The shortest way that breaks it: what happens, in words, and ids of the stages that are entered. */
  way?: { what?: string; stages: string[] }[];
  /** Somebody who may go that way. */
  example?: unknown;
}

/** What the checks say of a definition. Any problem of severity `error` forbids publishing. */
export interface CheckReport {
  problems: Problem[];
  scenarios: ScenarioView[];
  properties: PropertyView[];
}

/** The catalogs of the programs whose enrollments take part in runs of this one. */
const memberPrograms = async (
  db: Db,
  organization: string,
  { meta }: Definition,
): Promise<NonNullable<Known["programs"]>> => {
  const programs: NonNullable<Known["programs"]> = {};
  for (const { program: slug } of Object.values(meta.members ?? {})) {
    const program = await getProgram(db, organization, slug);
    if (program === undefined) continue;
    const text = (await getVersion(db, organization, program.id))?.definition ?? program.draft;
    const parsed = parseDefinition(text);
    programs[slug] = { fields: parsed.ok ? (parsed.definition.meta.fields ?? {}) : {} };
  }
  return programs;
};

/** What the organization knows that a definition must agree with. */
const knownTo = async (db: Db, organization: string, definition: unknown): Promise<Known> => {
  const catalog = await listParticipantFields(db, organization);
  const participantFields = Object.fromEntries(catalog.map(({ id, type }) => [id, type as Field["type"]]));
  const parsed = parseDefinition(definition);
  return {
    participantFields,
    ...(parsed.ok && { programs: await memberPrograms(db, organization, parsed.definition) }),
  };
};

/** Checks a definition (its text, or an object) against itself and against what the organization knows. */
export const checkDefinition = async (
  db: Db,
  { organization, language }: Pick<Context, "organization" | "language">,
  definition: unknown,
): Promise<CheckReport> => {
  const known = await knownTo(db, organization, definition);
  const { problems, scenarios, properties } = await checkAside({ definition, known });
  const title = (text: Text): string => textIn(text, language);
  return {
    problems,
    scenarios: scenarios.map(({ id, title: text, passed, failure }) => ({
      id,
      title: title(text),
      passed,
      ...(failure && { failure: { step: failure.step, message: failure.message[language] } }),
    })),
    properties: properties.map(({ id, title: text, verdict, way, example }) => ({
      id,
      title: title(text),
      verdict,
      ...(way && { way: way.map(({ what, stages }) => ({ ...(what && { what: what[language] }), stages })) }),
      ...(example && { example }),
    })),
  };
};

/** Checks the draft of a program, or a definition that is posted instead. Throws `not_found`, `forbidden`. */
export const checkDraft = async (
  context: Context,
  input: { program: string; definition?: unknown },
): Promise<CheckReport> => {
  authorize(context, "program.read");
  const program = await findProgram(context, input.program);
  return await checkDefinition(
    context.service.store.within(context.organization),
    context,
    input.definition ?? program.draft,
  );
};
