import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type FileTask = Schemas["FileTask"];

/** What was put on a person's file by hand, newest first. */
export const fileTasksQuery = (id: string) =>
  queryOptions({
    queryKey: ["file-tasks", id],
    queryFn: async ({ signal }) => (await api.get("/api/participants/{id}/tasks", { path: { id }, signal })).items,
  });

interface NewFileTask {
  kind: FileTask["kind"];
  title: string;
  place?: string;
  owner?: string;
  dueAt?: string;
}

/** What is done about tasks: of programs, and put there by hand. */
export const tasksApi = {
  finish: async (id: string) => await api.post("/api/tasks/{id}/done", { path: { id }, body: {} }),
  /** `null` takes the date back to what the program says. */
  postpone: async (id: string, dueAt: string | null) =>
    await api.patch("/api/tasks/{id}", { path: { id }, body: { dueAt } }),
  create: async (person: string, body: NewFileTask) =>
    await api.post("/api/participants/{id}/tasks", { path: { id: person }, body }),
  change: async (id: string, body: { status?: FileTask["status"]; dueAt?: string | null; title?: string }) =>
    await api.patch("/api/file-tasks/{id}", { path: { id }, body }),
};
