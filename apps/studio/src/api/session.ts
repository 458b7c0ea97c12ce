import type { Data, Schemas } from "@parcours/client";
import { api } from "./api.ts";

/** Who is signed in, where, and what they may do there. */
export type Session = Schemas["Session"];
/** An organization that the signed-in person belongs to. */
export type Membership = Session["organizations"][number];
/** Roles in an organization. */
export type Role = Membership["role"];
/** What a role may do (`participant.read` …). */
export type Action = Session["actions"][number];
export type SignedIn = Schemas["SignedIn"];
/** What the sign-in page offers. */
export type SignInOffer = Data<"/api/sign-in", "get">;
/** What an invitation says before it is accepted. */
export type InvitationLook = Data<"/api/invitation/look", "post">;

/** Calls that anybody may make: signing in, out, and what comes before. */
export const sessionApi = {
  offer: async () => await api.get("/api/sign-in"),
  read: async (signal?: AbortSignal) => await api.get("/api/session", signal && { signal }),
  signIn: async (body: { email: string; password: string }) => await api.post("/api/session", { body }),
  twoFactor: async (body: { code?: string; backupCode?: string; remember?: boolean }) => {
    await api.post("/api/session/two-factor", { body });
  },
  demo: async (role: Role) => {
    await api.post("/api/session/demo", { body: { role } });
  },
  askLink: async (email: string) => {
    await api.post("/api/session/link", { body: { email } });
  },
  consumeLink: async (token: string) => await api.post("/api/session/link/consume", { body: { token } }),
  askRecovery: async (email: string) => {
    await api.post("/api/session/recovery", { body: { email } });
  },
  finishRecovery: async (body: { token: string; password: string }) => {
    await api.post("/api/session/recovery/finish", { body });
  },
  provider: async (body: { provider: string; returnTo?: string }) => await api.post("/api/session/provider", { body }),
  setUp: async (body: Schemas["SetUp"]) => {
    await api.post("/api/setup", { body });
  },
  lookAtInvitation: async (token: string) => await api.post("/api/invitation/look", { body: { token } }),
  acceptInvitation: async (body: Schemas["InvitationAcceptance"]) => await api.post("/api/invitation/accept", { body }),
  signOut: async () => {
    await api.delete("/api/session");
  },
};
