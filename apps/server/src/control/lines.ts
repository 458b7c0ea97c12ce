import { StringDecoder } from "node:string_decoder";

/** The lines of a stream of bytes. What goes wrong with the stream is thrown, unlike by `node:readline`. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  const decoder = new StringDecoder("utf8");
  let begun: string[] = [];
  for await (const chunk of stream) {
    const pieces = decoder.write(chunk).split("\n");
    for (const [index, piece] of pieces.entries()) {
      begun.push(piece);
      if (index === pieces.length - 1) break;
      yield begun.join("");
      begun = [];
    }
  }
  const last = begun.join("");
  if (last !== "") yield last;
}
