import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@parcours/client";
import { api } from "./api.ts";

export type AssignedRole = Schemas["EnrollmentFile"]["roles"][number];

/** Who plays which role of the program in a journey. */
export const rolesQuery = (enrollment: string) =>
  queryOptions({
    queryKey: ["file", "roles", enrollment],
    queryFn: async ({ signal }) => (await api.get("/api/enrollments/{id}", { path: { id: enrollment }, signal })).roles,
  });

/** Replaces what was said before. */
export const assignRoles = async (enrollment: string, roles: readonly AssignedRole[]): Promise<void> => {
  await api.put("/api/enrollments/{id}/roles", {
    path: { id: enrollment },
    body: { roles: roles.map(({ role, kind, id }) => ({ role, kind: kind as "user" | "key" | "participant", id })) },
  });
};
