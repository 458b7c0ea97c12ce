/** One event of a stream. A comment that keeps the connection alive is an event without data. */
export interface ServerSentEvent {
  id: string | undefined;
  data: string | undefined;
  /** How long to wait before coming back, in milliseconds, when the server says so. */
  retry: number | undefined;
}

const LINE_END = /\r\n|\n|\r/;

const eventOf = (block: string): ServerSentEvent => {
  const event: ServerSentEvent = { id: undefined, data: undefined, retry: undefined };
  for (const line of block.split(LINE_END)) {
    const colon = line.indexOf(":");
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") event.data = event.data === undefined ? value : `${event.data}\n${value}`;
    else if (name === "id") event.id = value;
    else if (name === "retry" && /^\d+$/.test(value)) event.retry = Number(value);
  }
  return event;
};

/** The last index at which what came so far can be cut: after an empty line, never between `\r` and `\n`. */
const BLOCK_END = /(?:\r\n|\n|\r(?!\n|$))(?:\r\n|\n|\r(?!\n|$))/;

/**
 * Events of a `text/event-stream` body, as they come. What a broken connection left unfinished is dropped. The body
 * is let go when the reader stops reading.
 */
export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      for (let end = BLOCK_END.exec(text); end !== null; end = BLOCK_END.exec(text)) {
        yield eventOf(text.slice(0, end.index));
        text = text.slice(end.index + end[0].length);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
