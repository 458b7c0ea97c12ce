import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";
import type { Role } from "./session.ts";

export type Organization = Schemas["Organization"];
export type Member = Schemas["Member"];
export type Invitation = Schemas["Invitation"];
export type Team = Schemas["Team"];
export type Site = Schemas["Site"];
export type Scope = Member["scope"];

/** What a member may do, and whose files they see. */
export interface Place {
  role: Role;
  scope: Scope;
  sites: string[];
}

/** Name and settings of the organization. */
export const organizationQuery = queryOptions({
  queryKey: ["organization"],
  queryFn: async ({ signal }) => await api.get("/api/organization", { signal }),
});

/** Everybody who works here, by name. */
export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async ({ signal }) => (await api.get("/api/members", { signal })).items,
});

/** Invitations, newest first, whatever became of them. */
export const invitationsQuery = queryOptions({
  queryKey: ["invitations"],
  queryFn: async ({ signal }) => (await api.get("/api/invitations", { signal })).items,
});

/** Teams, by title. */
export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: async ({ signal }) => (await api.get("/api/teams", { signal })).items,
});

type TeamBody = Pick<Team, "title" | "members">;

/** What changes the organization and who belongs to it. */
export const organizationApi = {
  change: async (body: Schemas["OrganizationChange"]) => await api.patch("/api/organization", { body }),
  putSite: async ({ id, title, data }: Site) =>
    await api.put("/api/sites/{id}", { path: { id }, body: { title, data: data as Record<string, Schemas["Fact"]> } }),
  createTeam: async (body: TeamBody, idempotencyKey: string) => await api.post("/api/teams", { body, idempotencyKey }),
  changeTeam: async (id: string, body: TeamBody) => await api.put("/api/teams/{id}", { path: { id }, body }),
  removeTeam: async (id: string) => {
    await api.delete("/api/teams/{id}", { path: { id } });
  },
  changeMember: async (id: string, body: Place) => await api.patch("/api/members/{id}", { path: { id }, body }),
  removeMember: async (id: string) => {
    await api.delete("/api/members/{id}", { path: { id } });
  },
  resetFactor: async (id: string) => {
    await api.delete("/api/members/{id}/two-factor", { path: { id } });
  },
  invite: async (body: Place & { email: string; language: "fr" | "en" }, idempotencyKey: string) =>
    await api.post("/api/invitations", { body, idempotencyKey }),
  resendInvitation: async (id: string) => await api.post("/api/invitations/{id}/resend", { path: { id }, body: {} }),
  revokeInvitation: async (id: string) => {
    await api.delete("/api/invitations/{id}", { path: { id } });
  },
};
