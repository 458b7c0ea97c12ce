import type { FeedEntry } from "../feed/read.ts";

const encoder = new TextEncoder();
/** How long a client waits before it comes back, in milliseconds. */
const RETRY_MS = 2_000;

const messageOf = (entry: FeedEntry | undefined): string => {
  if (entry === undefined) return ": still here\n\n";
  const { cursor, ...announcement } = entry;
  return `id: ${cursor}\nevent: ${announcement.type}\ndata: ${JSON.stringify(announcement)}\n\n`;
};

/**
 * Announcements as server-sent events. The id of each is its cursor, so that a client that lost the stream goes on
 * where it was. Nothing is read before the client reads: one that is slow holds up only itself.
 */
export const eventStream = (
  entries: AsyncGenerator<FeedEntry | undefined, void, undefined>,
  { begun, ended }: { begun: () => void; ended: () => void },
): ReadableStream<Uint8Array> => {
  let greeted = false;
  const end = async (): Promise<void> => {
    ended();
    await entries.return();
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (!greeted) {
          greeted = true;
          begun();
          controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
          return;
        }
        const { done, value } = await entries.next();
        if (done !== true) controller.enqueue(encoder.encode(messageOf(value)));
        else {
          await end();
          controller.close();
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
};
