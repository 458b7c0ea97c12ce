import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressPolicy, addressProblem } from "./address.ts";
import { createPoster } from "./post.ts";

const strict = addressPolicy([]);

describe("addresses", () => {
  it.each(["8.8.8.8", "51.15.0.1", "2a01:e0a::1", "2606:4700::1111"])("WH-19 lets %s through", (address) => {
    expect(strict.allows("example.org", address)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "ff02::1",
    "not-an-address",
  ])("WH-19 keeps %s out", (address) => {
    expect(strict.allows("example.org", address)).toBe(false);
  });

  it("is opened by the operator alone, by network or by name", () => {
    const policy = addressPolicy(["10.1.0.0/16", "receiver.local", "127.0.0.1"]);
    expect(policy.allows("x", "10.1.9.9")).toBe(true);
    expect(policy.allows("x", "10.2.0.1")).toBe(false);
    expect(policy.allows("receiver.local", "192.168.0.9")).toBe(true);
    expect(policy.allows("x", "127.0.0.1")).toBe(true);
  });

  it.each([
    ["https://example.org/hook", "nothing"],
    ["http://example.org/hook", "https"],
    ["https://user:pw@example.org/", "credentials"],
    ["https://example.org:22/", "Port 22"],
    ["https://127.1/", "not public"],
    ["https://2130706433/", "not public"],
    ["https://[::ffff:7f00:1]/", "not public"],
    ["ftp://example.org/", "https"],
    ["nonsense", "not an address"],
  ])("says of %s: %s", (url, expected) => {
    const problem = addressProblem(url, strict)?.en;
    expect(problem ?? "nothing").toContain(expected);
  });
});

describe("posting", () => {
  let server: Server;
  let reached = 0;
  let url = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      reached += 1;
      if (request.url === "/redirect") response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
      else if (request.url === "/busy") response.writeHead(429, { "retry-after": "7" }).end("later");
      else if (request.url === "/slow") response.writeHead(200).write("x");
      else if (request.url === "/big") response.end("y".repeat(200_000));
      else response.writeHead(204).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it("WH-19 FT-41 reaches nothing private, in whatever form the address is written", async () => {
    const poster = createPoster(strict);
    const port = new URL(url).port;
    const forms = [
      "127.0.0.1",
      "localhost",
      "localhost.",
      "LOCALHOST",
      "127.1",
      "127.0.1",
      "127.0.0.1.",
      "2130706433",
      "0x7f000001",
      "0x7f.1",
      "0177.0.0.1",
      "[::1]",
      "[0:0:0:0:0:0:0:1]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "0",
      "0.0.0.0",
      "[::]",
      "ⓛocalhost",
      "①②⑦.⓪.⓪.①",
      "user:pw@127.0.0.1",
      "example.org@127.0.0.1",
    ];
    const outcomes = await Promise.all(
      forms.map(async (host) => [host, await poster.post(`http://${host}:${port}/`, {}, "{}")] as const),
    );
    await poster.close();
    expect(reached).toBe(0);
    for (const [host, { status, error }] of outcomes) {
      // Some machines do not know the name with a dot at its end; that is no way in either.
      expect([host, status, error]).toEqual([
        host,
        undefined,
        expect.stringMatching(/^address_not_allowed$|^ENOTFOUND$|^EAI_AGAIN$/),
      ]);
    }
    expect(outcomes.filter(([, { error }]) => error === "address_not_allowed").length).toBeGreaterThan(18);
  });

  it("WH-19 FT-41 looks at the address that it connects to: a name that changes its mind gains nothing", async () => {
    // The one address stands for a public one, the other is the trap's.
    const open = createServer((_, response) => void response.writeHead(204, { connection: "close" }).end());
    await new Promise<void>((done) => open.listen(Number(new URL(url).port), "127.0.0.2", done));
    const answers = [["127.0.0.2"], ["127.0.0.1"], ["127.0.0.2", "127.0.0.1"], ["::ffff:127.0.0.1"], [], ["127.0.0.2"]];
    let asked = 0;
    const poster = createPoster(addressPolicy(["127.0.0.2"]), {
      resolve: (_, __, done) => {
        const addresses = answers[asked++] ?? [];
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        );
      },
    });
    const outcomes = [];
    for (const _ of answers) {
      const { status, error } = await poster.post(`http://rebinding.example:${new URL(url).port}/`, {}, "{}");
      outcomes.push(status ?? error);
    }
    await poster.close();
    open.closeAllConnections();
    await new Promise((done) => open.close(done));
    const no = "address_not_allowed";
    expect(outcomes).toEqual([204, no, no, no, no, 204]);
    expect(asked).toBe(answers.length);
    expect(reached).toBe(0);
  });

  it("WH-19 FT-41 follows no redirect to an address it would not reach", async () => {
    const open = createServer(
      (_, response) => void response.writeHead(307, { location: `${url}/ok`, connection: "close" }).end(),
    );
    await new Promise<void>((done) => open.listen(Number(new URL(url).port), "127.0.0.2", done));
    const poster = createPoster(addressPolicy(["127.0.0.2"]));
    const outcome = await poster.post(`http://127.0.0.2:${new URL(url).port}/`, {}, "{}");
    await poster.close();
    await new Promise((done) => open.close(done));
    expect(outcome).toMatchObject({ status: 307, error: undefined });
    expect(reached).toBe(0);
  });

  it("WH-05 follows no redirect, reads Retry-After, gives up in time, keeps little of the answer", async () => {
    const poster = createPoster(addressPolicy(["127.0.0.0/8"]), { timeoutMs: 300 });
    expect(await poster.post(`${url}/ok`, {}, "{}")).toMatchObject({ status: 204, error: undefined });
    expect(await poster.post(`${url}/redirect`, {}, "{}")).toMatchObject({ status: 302 });
    expect(await poster.post(`${url}/busy`, {}, "{}")).toMatchObject({
      status: 429,
      retryAfter: 7,
      responseHead: "429 later",
    });
    expect(await poster.post(`${url}/slow`, {}, "{}")).toMatchObject({ status: undefined, error: "timeout" });
    const big = await poster.post(`${url}/big`, {}, "{}");
    expect(big.responseHead?.length).toBeLessThan(1_100);
    expect(await poster.post("http://127.0.0.1:1/", {}, "{}")).toMatchObject({ error: "ECONNREFUSED" });
    await poster.close();
  });
});
