/** One server-sent event. */
export interface ServerSentEvent {
  id: string | undefined;
  event: string | undefined;
  data: string;
}

const parse = (block: string): ServerSentEvent | undefined => {
  const found: Record<string, string[]> = {};
  for (const line of block.split("\n")) {
    const [, name, value = ""] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name !== undefined) (found[name] ??= []).push(value);
  }
  const data = found["data"];
  return data === undefined
    ? undefined
    : { id: found["id"]?.at(-1), event: found["event"]?.at(-1), data: data.join("\n") };
};

/** The events of a stream, as they come; ends with the stream. */
export async function* serverSentEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let waiting = "";
  for await (const chunk of body) {
    waiting += decoder.decode(chunk, { stream: true }).replaceAll("\r\n", "\n");
    for (let end = waiting.indexOf("\n\n"); end >= 0; end = waiting.indexOf("\n\n")) {
      const event = parse(waiting.slice(0, end));
      waiting = waiting.slice(end + 2);
      if (event !== undefined) yield event;
    }
  }
}
