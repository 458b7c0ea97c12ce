import { useTexts } from "@parcours/ui";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../../api/api.ts";
import type { Enrollment } from "../../../api/people.ts";
import type { PersonReport } from "../../../api/runs.ts";
import { peopleTexts } from "../texts.ts";
import classes from "./bulk.module.css";

interface FailedPeopleProps {
  people: readonly PersonReport[];
  /** Rows that are loaded: their names need not be asked for. */
  items: readonly Enrollment[];
}

/** Names that are asked for one by one; more are read in the report that can be taken away. */
const MOST = 40;

/** Who cannot move, and why, person by person. */
export const FailedPeople = ({ people, items }: FailedPeopleProps) => {
  const t = useTexts(peopleTexts);
  const loaded = new Map(items.map((item) => [item.id, item]));
  const shown = people.slice(0, MOST);
  const asked = shown.filter(({ enrollment }) => !loaded.has(enrollment)).map(({ enrollment }) => enrollment);
  const found = useQueries({
    queries: asked.map((id) => ({
      queryKey: ["enrollment", id],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        await api.get("/api/enrollments/{id}", { path: { id }, signal }),
      retry: false,
    })),
  });
  const named = new Map(asked.map((id, index) => [id, found[index]?.data]));
  return (
    <ul className={classes.failed}>
      {shown.map(({ enrollment, detail, missing = [] }) => {
        const file = loaded.get(enrollment) ?? named.get(enrollment);
        const name = file?.name ?? t("nameless");
        return (
          <li key={enrollment}>
            {typeof file?.participant !== "string" ? (
              <b>{name}</b>
            ) : (
              <Link to="/people/$id" params={{ id: file.participant }} preload={false}>
                {name}
              </Link>
            )}
            <span className={classes.why}>
              {detail}
              {missing.length > 0 && ` ${t("missing", { fields: missing.map(({ title }) => title).join(", ") })}`}
            </span>
          </li>
        );
      })}
      {people.length > shown.length && <li>…</li>}
    </ul>
  );
};
