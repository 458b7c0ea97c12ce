import { countFilesOpened } from "@parcours/store";
import { type Service, systemContext } from "../context.ts";
import { entryOf } from "./entry.ts";
import { recordEntry } from "./recorder.ts";

export interface Actor {
  actorKind: string;
  actorId: string;
}

/** Opening more people's files than this within an hour is unusual, whoever does it. */
const MANY_FILES = 200;
const HOUR_MS = 60 * 60 * 1_000;

/**
 * Tells administrators of those among `actors` who opened more than 200 different people's files within the last hour:
 * an entry of kind `alarm`, one per actor and hour.
 */
export const raiseAlarms = async (service: Service, organization: string, actors: readonly Actor[]): Promise<void> => {
  if (actors.length === 0) return;
  const now = service.clock().getTime();
  const found = await countFilesOpened(service.store.within(organization), organization, {
    actors: [...new Set(actors.map(({ actorId }) => actorId))],
    since: new Date(now - HOUR_MS).toISOString(),
    above: MANY_FILES,
  });
  for (const { actorKind, actorId, actorRole, files } of found) {
    const entry = entryOf(systemContext(service, organization), {
      kind: "alarm",
      action: "file.many_opened",
      subject: actorId,
      details: { actorKind, actorRole, files },
      onceKey: `alarm:${actorKind}:${actorId}:${Math.floor(now / HOUR_MS)}`,
    });
    await recordEntry(service, organization, entry);
  }
};
