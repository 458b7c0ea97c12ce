import type { Provider } from "@parcours/service";
import { z } from "zod";

/** How people may sign in by a provider of identities (OpenID Connect), as the environment says it. */
export const providerShape = {
  PARCOURS_OIDC_ISSUER: z.url().optional(),
  PARCOURS_OIDC_CLIENT_ID: z.string().min(1).optional(),
  PARCOURS_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PARCOURS_OIDC_PRESET: z.enum(["proconnect"]).optional(),
  PARCOURS_OIDC_TITLE: z.string().min(1).max(100).optional(),
  PARCOURS_OIDC_SCOPES: z.string().min(1).optional(),
  PARCOURS_OIDC_PKCE: z.enum(["0", "1"]).optional(),
  PARCOURS_OIDC_USERINFO: z.enum(["json", "signed"]).optional(),
  PARCOURS_OIDC_ALGORITHMS: z
    .string()
    .regex(/^(RS|PS|ES)(256|384|512)(,(RS|PS|ES)(256|384|512))*$/, "such as RS256,ES256")
    .optional(),
};
type ProviderEnvironment = z.infer<z.ZodObject<typeof providerShape>>;

type Preset = Omit<Provider, "issuer" | "clientId" | "clientSecret">;

const GENERIC: Preset = {
  id: "oidc",
  title: "OpenID Connect",
  scopes: ["openid", "profile", "email"],
  pkce: true,
  userinfo: "json",
  algorithms: ["RS256", "PS256", "ES256"],
  addressesVerified: false,
};

/** ProConnect signs its userinfo, refuses parameters that it does not know, and answers for the addresses it gives. */
const PROCONNECT: Preset = {
  id: "proconnect",
  title: "ProConnect",
  scopes: ["openid", "given_name", "usual_name", "email", "siret", "uid"],
  pkce: false,
  userinfo: "signed",
  algorithms: ["RS256", "ES256"],
  addressesVerified: true,
};

/** The provider that the environment describes, if it does. Says what is missing when it does so in part. */
export const providersIn = (env: ProviderEnvironment): Provider[] | { missing: string[] } => {
  const needed = {
    PARCOURS_OIDC_ISSUER: env.PARCOURS_OIDC_ISSUER,
    PARCOURS_OIDC_CLIENT_ID: env.PARCOURS_OIDC_CLIENT_ID,
    PARCOURS_OIDC_CLIENT_SECRET: env.PARCOURS_OIDC_CLIENT_SECRET,
  };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  const said = Object.keys(providerShape).some((name) => env[name as keyof ProviderEnvironment] !== undefined);
  if (!said) return [];
  const { PARCOURS_OIDC_ISSUER: issuer, PARCOURS_OIDC_CLIENT_ID: clientId } = env;
  const { PARCOURS_OIDC_CLIENT_SECRET: clientSecret, PARCOURS_OIDC_PKCE: pkce } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    return { missing: missing.map(([name]) => name) };
  }
  const preset = env.PARCOURS_OIDC_PRESET === "proconnect" ? PROCONNECT : GENERIC;
  return [
    {
      ...preset,
      issuer,
      clientId,
      clientSecret,
      title: env.PARCOURS_OIDC_TITLE ?? preset.title,
      scopes: env.PARCOURS_OIDC_SCOPES?.split(/[\s,]+/).filter((scope) => scope !== "") ?? preset.scopes,
      pkce: pkce === undefined ? preset.pkce : pkce === "1",
      userinfo: env.PARCOURS_OIDC_USERINFO ?? preset.userinfo,
      algorithms: env.PARCOURS_OIDC_ALGORITHMS?.split(",") ?? preset.algorithms,
    },
  ];
};
