import { KEY } from "./server-process.ts";

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** The API as a client outside sees it: paths, JSON, a key. Throws only when nothing answers. */
export const apiAt = (address: string) => {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${KEY}`,
        "Accept-Language": "en",
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
      headers: answer.headers,
    };
  };
  return {
    get: async (path: string) => await call("GET", path),
    post: async (path: string, body: unknown, headers?: Record<string, string>) =>
      await call("POST", path, body, headers),
    put: async (path: string, body: unknown) => await call("PUT", path, body),
    patch: async (path: string, body: unknown) => await call("PATCH", path, body),
  };
};
export type Api = ReturnType<typeof apiAt>;

/** Every item of a list that comes in pages. */
export const everyItem = async (api: Api, path: string): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  for (let cursor: unknown; ;) {
    const more =
      typeof cursor === "string" ? `${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}` : "";
    const { body } = await api.get(`${path}${more}`);
    items.push(...(body["items"] as Record<string, unknown>[]));
    cursor = body["next"];
    if (typeof cursor !== "string") return items;
  }
};
