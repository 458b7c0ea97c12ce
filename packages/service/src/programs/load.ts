import type { Compiled } from "@parcours/core";
import { type Db, getProgram, getVersion, listVersions } from "@parcours/store";
import type { Service } from "../context.ts";

/** A published version, ready to run. */
export interface LoadedProgram {
  id: string;
  slug: string;
  version: number;
  hash: string;
  compiled: Compiled;
}

interface KnownVersion {
  slug: string;
  hash: string;
}

/** Versions never change and their programs keep their slug, so what was read once stays true. */
const known = new WeakMap<Service, Map<string, KnownVersion>>();

const knownTo = (service: Service): Map<string, KnownVersion> => {
  const found = known.get(service) ?? new Map<string, KnownVersion>();
  known.set(service, found);
  return found;
};

/**
 * A version of a program, compiled; `undefined` when there is none. `db` is a transaction when the caller is in one.
 */
export const loadProgram = async (
  service: Service,
  db: Db,
  organization: string,
  programId: string,
  version: number,
): Promise<LoadedProgram | undefined> => {
  const name = JSON.stringify([organization, programId, version]);
  const versions = knownTo(service);
  const before = versions.get(name);
  if (before !== undefined && service.programs.has(before.hash)) {
    const { slug, hash } = before;
    return { id: programId, slug, version, hash, compiled: service.programs.get(hash, () => "") };
  }
  const [program, stored] = [
    await getProgram(db, organization, programId),
    await getVersion(db, organization, programId, version),
  ];
  if (program === undefined || stored === undefined) return undefined;
  const { slug } = program;
  versions.set(name, { slug, hash: stored.hash });
  const compiled = service.programs.get(stored.hash, () => stored.definition);
  return { id: programId, slug, version, hash: stored.hash, compiled };
};

/** The number of a program's newest version, without reading its definition; `undefined` before the first one. */
export const newestVersion = async (db: Db, organization: string, programId: string): Promise<number | undefined> =>
  (await listVersions(db, organization, programId))[0]?.version;

/** The newest version of a program, compiled; `undefined` before the first one. */
export const loadNewest = async (
  service: Service,
  db: Db,
  organization: string,
  programId: string,
): Promise<LoadedProgram | undefined> => {
  const version = await newestVersion(db, organization, programId);
  return version === undefined ? undefined : await loadProgram(service, db, organization, programId, version);
};

/** The versions that some enrollments run, by `programId/version`. */
export const loadPrograms = async (
  service: Service,
  db: Db,
  organization: string,
  wanted: readonly { programId: string; version: number }[],
): Promise<(programId: string, version: number) => LoadedProgram> => {
  const found = new Map<string, LoadedProgram>();
  for (const { programId, version } of wanted) {
    const name = `${programId}/${version}`;
    if (found.has(name)) continue;
    const program = await loadProgram(service, db, organization, programId, version);
    if (program !== undefined) found.set(name, program);
  }
  return (programId, version) => {
    const program = found.get(`${programId}/${version}`);
    // A foreign key keeps versions from going while somebody runs them.
    if (program === undefined) throw new Error(`version ${version} of program ${programId} is gone`);
    return program;
  };
};
