import { type Connector, findConnector, touchConnector } from "@parcours/store";
import { entryOf } from "../audit/entry.ts";
import { recordEntry } from "../audit/recorder.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { readCalendar } from "./calendar/read-calendar.ts";
import { sheetSettings } from "./settings.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import { contextOf, standingOf } from "./standing.ts";
import { hashToken } from "./token.ts";

/** A file as it is given to whoever has its address. */
export interface LinkedFile {
  type: string;
  /** Under which it is saved. */
  name: string;
  body: string;
}

const opened = async (
  { service }: Context,
  kind: Connector["kind"],
  file: string,
  ending: string,
): Promise<Connector> => {
  const token = file.endsWith(ending) ? file.slice(0, -ending.length) : "";
  const found =
    token === "" ? undefined : await findConnector(service.store.everywhere(), { tokenHash: hashToken(token) });
  const works = found?.kind === kind && (await standingOf(service, found)) === "active";
  // Unknown, ended, withdrawn: whoever guesses learns nothing.
  if (found === undefined || !works) throw notFound({ fr: "Adresse", en: "Address" });
  return found;
};

/** Every reading is in the organization's log: who had the address, how many people, from where. */
const noteUse = async (context: Context, connector: Connector, rows: number, people: number): Promise<void> => {
  const { service, organization } = context;
  await touchConnector(service.store.within(organization), organization, connector.id, service.clock().toISOString());
  await recordEntry(
    service,
    organization,
    entryOf(context, {
      kind: people > 0 ? "export" : "list",
      action: connector.kind === "sheet" ? "sheet.read" : "calendar.read",
      subject: connector.id,
      details: { rows, people },
    }),
  );
};

const nameOf = (title: string, day: string, ending: string): string =>
  `${
    title
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036F]/g, "")
      .replaceAll(/[^A-Za-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "parcours"
  }-${day}${ending}`;

/** The spreadsheet behind an address. Throws `not_found`, `too_large`. */
export const openSheet = async (context: Context, file: string): Promise<LinkedFile> => {
  const connector = await opened(context, "sheet", file, ".csv");
  const { language } = sheetSettings.parse(connector.settings);
  const acting = contextOf(context.service, connector, language, context.origin);
  const { csv, rows, participants } = await readSheet(acting, connector);
  await noteUse(acting, connector, rows, participants);
  const day = context.service.clock().toISOString().slice(0, 10);
  return { type: "text/csv; charset=utf-8; header=present", name: nameOf(connector.title, day, ".csv"), body: csv };
};

/** The calendar behind an address. Throws `not_found`. */
export const openCalendar = async (context: Context, file: string): Promise<LinkedFile> => {
  const connector = await opened(context, "calendar", file, ".ics");
  const acting = contextOf(context.service, connector, context.language, context.origin);
  const { calendar, entries, participants } = await readCalendar(acting, connector);
  await noteUse(acting, connector, entries, participants);
  return { type: "text/calendar; charset=utf-8", name: nameOf(connector.title, "agenda", ".ics"), body: calendar };
};
