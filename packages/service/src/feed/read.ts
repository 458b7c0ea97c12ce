import { FEED_START, type FeedItem, latestCursor, readFeed as readStored } from "@parcours/store";
import { ANNOUNCEMENT_TYPES } from "../announcements/announce.ts";
import { type AnnouncementView, describeAnnouncement } from "../announcements/describe.ts";
import { authorize, type Context, programsOfCaller } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { programsOf } from "../webhooks/prepare.ts";

/** An announcement with its place in the feed. */
export interface FeedEntry extends AnnouncementView {
  /** Where to go on after this one. */
  cursor: string;
}

/** Announcements in their stable order. `next` is never absent: it is where to go on, also at the end. */
export interface Feed {
  items: FeedEntry[];
  next: string;
}

export interface FeedQuery {
  /** A cursor given out before, `now` for the end of the feed; absent: from the start. */
  after?: string | undefined;
  limit?: number | undefined;
  /** Absent: all. */
  types?: readonly string[] | undefined;
}

/** The end of the feed, whatever it is by now. */
const NOW = "now";

const assertTypes = (types: readonly string[] | undefined): void => {
  const known: readonly string[] = ANNOUNCEMENT_TYPES;
  const errors = (types ?? [])
    .filter((type) => !known.includes(type))
    .map((type) => ({
      path: "/query/types",
      message: { fr: `Type inconnu : « ${type} ».`, en: `Unknown type: “${type}”.` },
    }));
  if (errors.length === 0) return;
  throw new ServiceError("invalid_input", { fr: "Type inconnu.", en: "Unknown type." }, { errors });
};

/** The cursor that a query begins at. */
export const startOf = async ({ service, organization }: Context, after: string | undefined): Promise<string> =>
  after === NOW ? await latestCursor(service.store.within(organization), organization) : (after ?? FEED_START);

const isOfOne = (item: FeedItem, programs: readonly string[]): boolean =>
  programsOf(item).some((program) => programs.includes(program));

/**
 * Everything that was announced in the organization, in one order that never skips a late commit: the same
 * announcements as the webhooks carry. A key that is bound to programs gets theirs. Throws `invalid_input` (cursor, types), `forbidden`.
 */
export const readFeed = async (context: Context, { after, limit = 100, types }: FeedQuery = {}): Promise<Feed> => {
  authorize(context, "feed.read");
  assertTypes(types);
  const { service, organization } = context;
  const start = await startOf(context, after);
  const page = await readStored(service.store.within(organization), organization, {
    after: start,
    limit,
    ...(types && { types }),
  });
  const bound = programsOfCaller(context);
  const seen = bound === undefined ? page.items : page.items.filter((item) => isOfOne(item, bound));
  const items = seen.map((item) => ({ ...describeAnnouncement(item), cursor: item.cursor }));
  return { items, next: page.next };
};
