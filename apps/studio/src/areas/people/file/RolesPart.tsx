import { Button, MultiSelect } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { ErrorState, LoadingRows, useTextIn, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { api } from "../../../api/api.ts";
import { membersQuery } from "../../../api/organization.ts";
import { enrollmentQuery, type EnrollmentFile } from "../../../api/people.ts";
import { useMay } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./file.module.css";
import { moveTexts } from "./move-texts.ts";
import { teamRoles } from "./team-roles.ts";

interface RolesProps {
  enrollment: string;
  definition: Definition;
}

const RolesForm = ({ file, definition }: { file: EnrollmentFile; definition: Definition }) => {
  const t = useTexts(moveTexts);
  const say = useTextIn();
  const toast = useToast();
  const queries = useQueryClient();
  const afterChange = useAfterChange();
  const mayAssign = useMay("enrollment.start");
  const members = useQuery(membersQuery).data ?? [];
  const [roles, setRoles] = useState(file.roles);
  const save = useMutation({
    mutationFn: async () =>
      await api.put("/api/enrollments/{id}/roles", {
        path: { id: file.id },
        body: { roles: roles.map(({ role, kind, id }) => ({ role, kind: kind as "user", id })) },
      }),
    onSuccess: async (saved) => {
      queries.setQueryData(enrollmentQuery(file.id).queryKey, saved);
      toast.done(t("saved"));
      await afterChange();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.more}>{t("rolesNote")}</p>
      <FormError error={save.error} />
      {teamRoles(definition).map((role) => (
        <MultiSelect
          key={role}
          label={say(definition.meta.roles[role]?.title) || role}
          data={members.map(({ user, name }) => ({ value: user, label: name }))}
          value={roles.filter((one) => one.role === role && one.kind === "user").map(({ id }) => id)}
          placeholder={roles.some((one) => one.role === role) ? "" : t("nobody")}
          disabled={!mayAssign}
          searchable
          onChange={(ids) =>
            setRoles((now) => [
              ...now.filter((one) => one.role !== role || one.kind !== "user"),
              ...ids.map((id) => ({ role, kind: "user", id })),
            ])
          }
        />
      ))}
      {mayAssign && (
        <div>
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </div>
      )}
    </form>
  );
};

/** Who of the team acts in which role of a journey. */
export const RolesPart = ({ enrollment, definition }: RolesProps) => {
  const t = useTexts(moveTexts);
  const file = useQuery(enrollmentQuery(enrollment));
  if (teamRoles(definition).length === 0) return <p className={classes.more}>{t("noRoles")}</p>;
  if (file.isPending) return <LoadingRows rows={3} />;
  if (file.isError) return <ErrorState detail={file.error.message} onRetry={() => void file.refetch()} />;
  return <RolesForm file={file.data} definition={definition} />;
};
