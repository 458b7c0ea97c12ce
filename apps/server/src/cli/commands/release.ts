import { connect, FolderLockedError, releaseOutgoing } from "@parcours/store";
import { askControl } from "../../control/ask-control.ts";
import { CLI_EXIT, type Command, type ExitCode, say, type Terminal, writeJson } from "../command.ts";
import { assertData, inWords, type Place, placeOf, sourceOf } from "../database.ts";

/** In the database itself or, while a server holds the data folder, by that server. */
const releaseIn = async (place: Place): Promise<string | null> => {
  try {
    const store = await connect(sourceOf(place));
    try {
      return await releaseOutgoing(store.everywhere());
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof FolderLockedError) || "url" in place) throw error;
    for await (const told of askControl(place.dataFolder, { do: "release" }))
      if (told.part === "released") return told.since;
    throw error;
  }
};

const release = async (terminal: Terminal): Promise<ExitCode> => {
  const place = placeOf(terminal.environment);
  assertData(place);
  const since = await releaseIn(place);
  if (terminal.json) writeJson(terminal, { ok: true, heldSince: since });
  else if (since === null) say(terminal, { fr: "Rien n’était retenu.", en: "Nothing was held back." });
  else
    say(terminal, {
      fr: `✓ Les webhooks et les courriels retenus depuis ${since} partent.`,
      en: `✓ Webhooks and mails that were held back since ${since} go out.`,
    });
  return CLI_EXIT.ok;
};

/** `parcours release` */
export const releaseCommand: Command = {
  name: "release",
  usage: "release",
  summary: {
    fr: "Laisse partir les webhooks et les courriels retenus depuis une restauration",
    en: "Let go out the webhooks and mails held back since a restore",
  },
  details: [],
  options: {},
  takes: { min: 0, max: 0 },
  run: async ({ terminal }) => {
    try {
      return await release(terminal);
    } catch (error) {
      throw inWords(error);
    }
  },
};
