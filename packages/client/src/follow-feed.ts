import type { Announcement, AnnouncementType } from "./announcement.ts";
import type { Client } from "./client.ts";
import { pause } from "./patience.ts";
import { ApiProblem } from "./problem.ts";
import { readServerSentEvents, type ServerSentEvent } from "./read-server-sent-events.ts";

/** An announcement of the feed with the place after it. */
export type FeedItem<Type extends AnnouncementType = AnnouncementType> = Announcement<Type> & {
  id: string;
  cursor: string;
};

export interface FollowOptions<Type extends AnnouncementType = AnnouncementType> {
  /** The cursor kept by `checkpoint`; `now` for what comes from now on; absent: from the beginning. */
  after?: string | undefined;
  /** Only these; absent: all. */
  types?: readonly Type[] | undefined;
  /** Ends the following, without an error. */
  signal?: AbortSignal | undefined;
  /**
   * Keeps the place: called after the loop has dealt with an announcement, before the next one is given. Whoever
   * starts again from what was kept last misses nothing; what was in hand at a crash comes again, with the same id.
   */
  checkpoint?: ((cursor: string) => unknown) | undefined;
  /** `stream` (server-sent events, at once) or `poll` (where something in between holds streams back). */
  by?: "stream" | "poll" | undefined;
  /**
   * Pause between two looks that found nothing, and before the first try after an interruption, in milliseconds;
   * 2,000 when absent. It doubles with each failed try, up to 30 seconds.
   */
  pollMs?: number | undefined;
  /** Told of every interruption before the next try. */
  onInterruption?: ((problem: unknown) => void) | undefined;
}

const POLL_MS = 2_000;
/** The server says something every 15 seconds: a stream that is silent for so long is dead. */
const SILENCE_MS = 45_000;
const LONGEST_PAUSE_MS = 30_000;
const PAGE = 200;

/** What will not get better by itself: no key, not allowed, a cursor or a type that the server does not know. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500 && ![408, 429].includes(error.status);

interface Place {
  cursor: string | undefined;
  /** Grows with each failed try, and is 0 again after an announcement or a page. */
  failures: number;
  retryMs: number;
}

type Batch<Type extends AnnouncementType> = { items: FeedItem<Type>[]; next?: string };

/** Aborts the stream when nothing came for too long. */
const watchdog = (signal: AbortSignal | undefined) => {
  const silent = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    signal: signal === undefined ? silent.signal : AbortSignal.any([silent.signal, signal]),
    alive: (): void => {
      stop();
      timer = setTimeout(() => silent.abort(new Error("The stream fell silent.")), SILENCE_MS);
    },
    stop,
  };
};

const itemOf = <Type extends AnnouncementType>({ id, data }: ServerSentEvent): FeedItem<Type>[] =>
  data === undefined || id === undefined ? [] : [{ ...(JSON.parse(data) as FeedItem<Type>), cursor: id }];

async function* streamed<Type extends AnnouncementType>(
  client: Client,
  place: Place,
  { types, signal }: FollowOptions<Type>,
): AsyncGenerator<Batch<Type>, void, undefined> {
  // Resolved once: a stream that breaks before it told anything must not begin at a later now.
  if (place.cursor === "now")
    place.cursor = (await client.get("/api/events", { query: { after: "now" }, signal })).next;
  const watched = watchdog(signal);
  watched.alive();
  try {
    const body = await client.stream("/api/events/stream", {
      query: { after: place.cursor, types: types?.join(",") },
      signal: watched.signal,
    });
    for await (const event of readServerSentEvents(body)) {
      watched.alive();
      place.retryMs = event.retry ?? place.retryMs;
      const items = itemOf<Type>(event);
      // The reader of the feed may take its time: that is not the stream's silence.
      watched.stop();
      if (items.length > 0) yield { items };
      watched.alive();
    }
  } finally {
    watched.stop();
  }
}

async function* polled<Type extends AnnouncementType>(
  client: Client,
  place: Place,
  { types, signal, pollMs = POLL_MS }: FollowOptions<Type>,
): AsyncGenerator<Batch<Type>, void, undefined> {
  for (;;) {
    const query = { after: place.cursor, types: types?.join(","), limit: PAGE };
    const page = await client.get("/api/events", { query, signal });
    const moved = page.next !== place.cursor;
    yield { items: page.items as FeedItem<Type>[], next: page.next };
    if (!moved) await pause(pollMs, signal);
  }
}

const waitAfter = ({ failures, retryMs }: Place, error: unknown): number => {
  const asked = error instanceof ApiProblem ? (error.retryAfter ?? 0) * 1_000 : 0;
  return Math.max(asked, Math.min(LONGEST_PAUSE_MS, retryMs * 2 ** Math.max(0, failures - 1)));
};

type Step<Type extends AnnouncementType> = { batch: Batch<Type> } | { interruption: unknown };

/** The next batch, or why there is none: an error of the source's, as opposed to one of the reader's. */
const stepOf = async <Type extends AnnouncementType>(
  batches: AsyncGenerator<Batch<Type>, void, undefined>,
): Promise<Step<Type>> => {
  try {
    const { done, value } = await batches.next();
    return done === true ? { interruption: undefined } : { batch: value };
  } catch (error) {
    return { interruption: error };
  }
};

/** Waits before the next try; false when the following was ended meanwhile. Throws what is final. */
const rested = async (place: Place, error: unknown, { signal, onInterruption }: FollowOptions): Promise<boolean> => {
  if (signal?.aborted === true) return false;
  if (isFinal(error)) throw error;
  if (error !== undefined) place.failures += 1;
  onInterruption?.(error);
  return await pause(waitAfter(place, error), signal).then(
    () => true,
    () => false,
  );
};

/**
 * The organization's announcements in their stable order, and then whatever is announced, as it comes: none is skipped,
 * and one that was given is not given again while this runs. Comes back by itself after interruptions, where it was.
 * Throws `ApiProblem` when coming back cannot help (key refused, unknown cursor or type).
 *
 * `for await (const { type, data } of followFeed(client, { after, checkpoint })) …`
 */
export async function* followFeed<Type extends AnnouncementType = AnnouncementType>(
  client: Client,
  options: FollowOptions<Type> = {},
): AsyncGenerator<FeedItem<Type>, void, undefined> {
  const { checkpoint } = options;
  const ended = (): boolean => options.signal?.aborted === true;
  const place: Place = { cursor: options.after, failures: 0, retryMs: options.pollMs ?? POLL_MS };
  const keep = async (cursor: string): Promise<void> => {
    if (cursor === place.cursor) return;
    place.cursor = cursor;
    await checkpoint?.(cursor);
  };
  while (!ended()) {
    const batches = options.by === "poll" ? polled(client, place, options) : streamed(client, place, options);
    let step = await stepOf(batches);
    try {
      for (; "batch" in step; step = await stepOf(batches)) {
        place.failures = 0;
        for (const item of step.batch.items) {
          yield item;
          await keep(item.cursor);
          if (ended()) return;
        }
        if (step.batch.next !== undefined) await keep(step.batch.next);
      }
    } finally {
      await batches.return();
    }
    if (!(await rested(place, step.interruption, options))) return;
  }
}
