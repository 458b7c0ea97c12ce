import { expect } from "vitest";
import type { openTestApi, CallOptions } from "./open-test-api.ts";

type TestApi = Pick<Awaited<ReturnType<typeof openTestApi>>, "call">;

/** A browser as far as the API sees one: keeps cookies, and says where its requests come from. */
export const openBrowser = ({ call }: TestApi) => {
  const cookies = new Map<string, string>();
  const keep = (lines: readonly string[]): void => {
    for (const line of lines) {
      const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
      const at = pair.indexOf("=");
      const name = pair.slice(0, at);
      const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
      expect(attributes.map((attribute) => attribute.toLowerCase())).toEqual(
        expect.arrayContaining(["httponly", "samesite=lax", "path=/"]),
      );
      if (gone) cookies.delete(name);
      else cookies.set(name, pair.slice(at + 1));
    }
  };
  return {
    cookies,
    /** Keeps what `Set-Cookie` headers say. */
    keep,
    /** Asks with the cookies kept so far, and keeps those that are set. */
    send: async <T = Record<string, unknown>>(method: string, path: string, asked: CallOptions = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = {
        ...(cookie !== "" && { cookie }),
        ...(method !== "GET" && { "sec-fetch-site": "same-origin" }),
        ...asked.headers,
      };
      const answer = await call<T>(method, path, { as: null, ...asked, headers });
      keep(answer.headers.getSetCookie());
      return answer;
    },
  };
};
