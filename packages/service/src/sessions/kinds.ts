import { type Language, textIn } from "@parcours/core";
import { authorize, concerns, type Context } from "../context.ts";
import { everyProgramId } from "../programs/every-program.ts";
import { type LoadedProgram, loadNewest } from "../programs/load.ts";

/** A kind of group moment of a program. */
export interface SessionKindView {
  program: { id: string; slug: string; title: string };
  kind: string;
  title: string;
  /** The events that attendance sends. */
  present: string;
  absent: string;
  /** How many people, of which role, the program asks to be there. */
  needs: { role?: string; title?: string; min: number }[];
}

type Kind = NonNullable<LoadedProgram["compiled"]["definition"]["meta"]["sessions"]>[string];

/** A kind of group moment of a program; undefined when it has none of that name. */
export const kindIn = ({ compiled }: LoadedProgram, kind: string): Kind | undefined => {
  const { sessions = {} } = compiled.definition.meta;
  return Object.hasOwn(sessions, kind) ? sessions[kind] : undefined;
};

/** A kind in words. */
export const kindView = (program: LoadedProgram, kind: string, language: Language): SessionKindView | undefined => {
  const found = kindIn(program, kind);
  if (found === undefined) return undefined;
  const { meta } = program.compiled.definition;
  return {
    program: { id: program.id, slug: program.slug, title: textIn(meta.title, language) || program.slug },
    kind,
    title: textIn(found.title, language) || kind,
    present: found.present,
    absent: found.absent,
    needs: (found.needs ?? []).map(({ role, min }) => ({
      min,
      ...(role !== undefined && { role, title: textIn(meta.roles[role]?.title, language) || role }),
    })),
  };
};

/** Every kind of group moment of every program. Throws `forbidden`. */
export const listSessionKinds = async (context: Context): Promise<SessionKindView[]> => {
  authorize(context, "enrollment.read");
  const { service, organization, language } = context;
  const db = service.store.within(organization);
  const kinds: SessionKindView[] = [];
  for (const id of await everyProgramId(db, organization)) {
    const program = await loadNewest(service, db, organization, id);
    if (program === undefined || !concerns(context, id)) continue;
    for (const kind of Object.keys(program.compiled.definition.meta.sessions ?? {}))
      kinds.push(kindView(program, kind, language)!);
  }
  return kinds;
};
