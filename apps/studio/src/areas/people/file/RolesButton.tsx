import { Button, Group, MultiSelect } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { Dialog, useTextIn, useTexts } from "@parcours/ui";
import { IconUserCog } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { membersQuery } from "../../../api/organization.ts";
import { type AssignedRole, assignRoles, rolesQuery } from "../../../api/roles.ts";
import { useMay } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import classes from "../people.module.css";
import { useAfterChange } from "../use-after-change.ts";
import { fileTexts } from "./texts.ts";

interface RolesProps {
  enrollment: string;
  definition: Definition;
}

/** Roles that colleagues can play: not the person's own, a member's, or somebody's whose address a form asks for. */
const rolesOf = ({ meta }: Definition): string[] =>
  Object.entries(meta.roles).flatMap(([id, { contact }]) =>
    id === "participant" || contact !== undefined || Object.hasOwn(meta.members ?? {}, id) ? [] : [id],
  );

const RolesDialog = ({
  enrollment,
  definition,
  assigned,
  onClose,
}: RolesProps & { assigned: readonly AssignedRole[]; onClose: () => void }) => {
  const t = useTexts(fileTexts);
  const say = useTextIn();
  const toast = useToast();
  const afterChange = useAfterChange();
  const members = useQuery(membersQuery).data ?? [];
  const roles = rolesOf(definition);
  const [chosen, setChosen] = useState<Record<string, string[]>>(() =>
    Object.fromEntries(
      roles.map((role) => [
        role,
        assigned.flatMap((one) => (one.role === role && one.kind === "user" ? [one.id] : [])),
      ]),
    ),
  );
  const save = useMutation({
    mutationFn: async () =>
      await assignRoles(enrollment, [
        // What was assigned to keys and participants, or to roles not shown here, stays.
        ...assigned.filter(({ role, kind }) => kind !== "user" || !roles.includes(role)),
        ...roles.flatMap((role) => (chosen[role] ?? []).map((id) => ({ role, kind: "user", id }))),
      ]),
    onSuccess: async () => {
      toast.done(t("rolesSaved"));
      onClose();
      await afterChange();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={t("roles")} onClose={onClose}>
      <form className={classes.dialogForm} onSubmit={submit}>
        <p className={classes.dialogNote}>{t("rolesNote")}</p>
        <FormError error={save.error} />
        {roles.map((role) => (
          <MultiSelect
            key={role}
            label={say(definition.meta.roles[role]?.title) || role}
            searchable
            hidePickedOptions
            data={members.map(({ user, name }) => ({ value: user, label: name }))}
            value={chosen[role] ?? []}
            onChange={(ids) => setChosen({ ...chosen, [role]: ids })}
          />
        ))}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("rolesSave")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("rolesCancel")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
};

/** Who of the team plays which part in a journey: readers of an application, the coach, the referent. */
export const RolesButton = ({ enrollment, definition }: RolesProps) => {
  const t = useTexts(fileTexts);
  const mayAssign = useMay("enrollment.start");
  const [open, setOpen] = useState(false);
  const roles = useQuery({ ...rolesQuery(enrollment), enabled: open });
  if (!mayAssign || rolesOf(definition).length === 0) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconUserCog size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("roles")}
      </Button>
      {open && roles.data !== undefined && (
        <RolesDialog
          enrollment={enrollment}
          definition={definition}
          assigned={roles.data}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
