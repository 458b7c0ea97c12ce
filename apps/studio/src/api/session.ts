import type { Language } from "@parcours/core";
import { api } from "./api.ts";

/** Roles in an organization. */
export type Role =
  | "administrator"
  | "program_manager"
  | "coordinator"
  | "partner"
  | "funder"
  | "integrator"
  | "participant";

/** An organization that the signed-in person belongs to. */
export interface Membership {
  id: string;
  name: string;
  role: Role;
  scope: string;
  member: string;
}

/** Who is signed in, where, and what they may do there. */
export interface Session {
  user: { id: string; name: string; email: string; language: Language; twoFactor: boolean };
  organizations: Membership[];
  /** The organization that requests of this tab are about. */
  organization: string | null;
  /** What this role may do (`participant.read` …). */
  actions: string[];
  /** The organization wants a second factor and this person has none yet. */
  twoFactorRequired: boolean;
  demo: boolean;
}

/** What the sign-in page offers. */
export interface SignInOffer {
  /** Nobody exists yet: the first administrator is to be made. */
  setup: boolean;
  demo: { role: Role; name: string; email: string }[] | null;
  providers: { id: string; title: string }[];
  magicLink: boolean;
}

export interface SignedIn {
  status: "signed_in" | "two_factor";
}

export interface SetUp {
  code: string;
  organization: string;
  name: string;
  email: string;
  password: string;
  language: Language;
}

/** What an invitation says before it is accepted. */
export interface InvitationLook {
  organization: string;
  email: string;
  role: Role;
  /** An account of this address exists: its password is asked, not made. */
  account: boolean;
}

type Loose = (path: string, options?: { body?: unknown; path?: Record<string, string> }) => Promise<unknown>;
const loose = api as unknown as Record<"get" | "post" | "patch" | "delete", Loose>;

/** Calls that anybody may make: signing in, out, and what comes before. */
export const sessionApi = {
  offer: async () => (await loose.get("/api/sign-in")) as SignInOffer,
  read: async () => (await loose.get("/api/session")) as Session,
  signIn: async (body: { email: string; password: string }) => (await loose.post("/api/session", { body })) as SignedIn,
  twoFactor: async (body: { code?: string; backupCode?: string; remember?: boolean }) => {
    await loose.post("/api/session/two-factor", { body });
  },
  demo: async (role: Role) => {
    await loose.post("/api/session/demo", { body: { role } });
  },
  askLink: async (email: string) => {
    await loose.post("/api/session/link", { body: { email } });
  },
  consumeLink: async (token: string) =>
    (await loose.post("/api/session/link/consume", { body: { token } })) as SignedIn | undefined,
  askRecovery: async (email: string) => {
    await loose.post("/api/session/recovery", { body: { email } });
  },
  finishRecovery: async (body: { token: string; password: string }) => {
    await loose.post("/api/session/recovery/finish", { body });
  },
  provider: async (body: { provider: string; returnTo?: string }) =>
    (await loose.post("/api/session/provider", { body })) as { url: string },
  setUp: async (body: SetUp) => {
    await loose.post("/api/setup", { body });
  },
  lookAtInvitation: async (token: string) =>
    (await loose.post("/api/invitation/look", { body: { token } })) as InvitationLook,
  acceptInvitation: async (body: { token: string; name?: string; password?: string }) =>
    (await loose.post("/api/invitation/accept", { body })) as SignedIn | undefined,
  signOut: async () => {
    await loose.delete("/api/session");
  },
};
