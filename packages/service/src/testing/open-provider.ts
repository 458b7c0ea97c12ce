import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll } from "vitest";
import type { Provider } from "../instance.ts";

/** What the provider does wrong, for a test that expects it to be noticed. */
export type Forgery =
  | "other-key"
  | "unsigned"
  | "symmetric"
  | "other-issuer"
  | "other-audience"
  | "other-nonce"
  | "other-party"
  | "expired"
  | "other-subject"
  | "forged-userinfo"
  | "plain-userinfo"
  | "error";

interface Grant {
  nonce: string;
  redirectUri: string;
  challenge: string | undefined;
}

const CLIENT = { id: "parcours", secret: "provider-secret" };

const read = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

/** A provider of identities on this machine: plain, or like ProConnect. It closes itself after the test file. */
export const openProvider = async (now: () => Date, kind: "plain" | "proconnect" = "plain") => {
  const signing = await generateKeyPair("RS256", { extractable: true });
  const stranger = await generateKeyPair("RS256");
  const grants = new Map<string, Grant>();
  const state: { claims: JWTPayload; forgery: Forgery | undefined; asked: URLSearchParams[] } = {
    claims: { sub: "subject-1" },
    forgery: undefined,
    asked: [],
  };
  let issuer = "";

  const seconds = (): number => Math.floor(now().getTime() / 1000);

  const sign = async (claims: JWTPayload, forgery: Forgery | undefined): Promise<string> => {
    const payload: JWTPayload = {
      iss: forgery === "other-issuer" ? "https://evil.example" : issuer,
      aud: forgery === "other-audience" ? "somebody" : CLIENT.id,
      iat: seconds(),
      exp: seconds() + (forgery === "expired" ? -3_600 : 60),
      ...(forgery === "other-party" && { azp: "somebody" }),
      ...claims,
    };
    if (forgery === "unsigned") {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      return `${part({ alg: "none" })}.${part(payload)}.`;
    }
    if (forgery === "symmetric") {
      const publicKey = new TextEncoder().encode(await exportSPKI(signing.publicKey));
      return await new SignJWT(payload).setProtectedHeader({ alg: "HS256", kid: "k1" }).sign(publicKey);
    }
    const { privateKey } = forgery === "other-key" ? stranger : signing;
    return await new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(privateKey);
  };

  const json = (response: ServerResponse, body: unknown, status = 200): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await read(request);
    const grant = grants.get(body.get("code") ?? "");
    grants.delete(body.get("code") ?? "");
    const verifier = body.get("code_verifier");
    const challenge = verifier === null ? undefined : createHash("sha256").update(verifier).digest("base64url");
    const right =
      grant !== undefined &&
      body.get("client_id") === CLIENT.id &&
      body.get("client_secret") === CLIENT.secret &&
      body.get("redirect_uri") === grant.redirectUri &&
      challenge === grant.challenge;
    if (!right) return json(response, { error: "invalid_grant" }, 400);
    const forgery = state.forgery;
    const about = { sub: state.claims.sub ?? "", nonce: forgery === "other-nonce" ? "another" : grant.nonce };
    json(response, { access_token: "access", token_type: "Bearer", id_token: await sign(about, forgery) });
  };

  const userinfo = async (response: ServerResponse): Promise<void> => {
    const { claims, forgery } = state;
    const said = forgery === "other-subject" ? { ...claims, sub: "somebody-else" } : claims;
    if (kind === "plain" || forgery === "plain-userinfo") return json(response, said);
    response.writeHead(200, { "content-type": "application/jwt" });
    response.end(await sign(said, forgery === "forged-userinfo" ? "other-key" : undefined));
  };

  const comeBack = (asked: URLSearchParams): URL => {
    state.asked.push(asked);
    const code = randomUUID();
    const redirectUri = asked.get("redirect_uri") ?? "";
    grants.set(code, {
      nonce: asked.get("nonce") ?? "",
      redirectUri,
      challenge: asked.get("code_challenge") ?? undefined,
    });
    const back = new URL(redirectUri);
    if (state.forgery === "error") back.searchParams.set("error", "access_denied");
    else back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    return back;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", issuer).pathname;
    if (path === "/.well-known/openid-configuration") {
      return json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
      });
    }
    if (path === "/jwks") {
      const key = await exportJWK(signing.publicKey);
      return json(response, { keys: [{ ...key, kid: "k1", alg: "RS256", use: "sig" }] });
    }
    if (path === "/authorize") {
      // For a real browser: whoever comes is signed in at once.
      response.writeHead(302, { location: comeBack(new URL(request.url ?? "/", issuer).searchParams).href }).end();
      return;
    }
    if (path === "/token") return await token(request, response);
    if (path === "/userinfo") return await userinfo(response);
    json(response, {}, 404);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const provider: Provider = {
    id: kind === "plain" ? "oidc" : "proconnect",
    title: kind === "plain" ? "OpenID Connect" : "ProConnect",
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    scopes:
      kind === "plain" ? ["openid", "profile", "email"] : ["openid", "given_name", "usual_name", "email", "siret"],
    pkce: kind === "plain",
    userinfo: kind === "plain" ? "json" : "signed",
    algorithms: ["RS256"],
    addressesVerified: kind === "proconnect",
  };

  return {
    provider,
    state,
    /** The person signs in at the provider: where it sends the browser back to. */
    authorize: (address: string): string => {
      const back = comeBack(new URL(address).searchParams);
      return back.pathname + back.search;
    },
  };
};
