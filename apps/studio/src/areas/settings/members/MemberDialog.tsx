import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Member, membersQuery, organizationApi, type Place } from "../../../api/organization.ts";
import type { Role } from "../../../api/session.ts";
import { sessionQuery } from "../../../session/session-query.ts";
import { useSession } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { PlaceFields } from "../PlaceFields.tsx";
import { SettingsDialog } from "../SettingsDialog.tsx";
import { SettingsForm } from "../SettingsForm.tsx";
import classes from "../settings.module.css";
import { settingsTexts } from "../texts.ts";
import { membersTexts } from "./texts.ts";

interface MemberDialogProps {
  member: Member;
  isLast: boolean;
  onClose: () => void;
}

/** A member's role, and for a coordinator whose files they see. */
export const MemberDialog = ({ member, isLast, onClose }: MemberDialogProps) => {
  const t = useTexts(membersTexts);
  const common = useTexts(settingsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const isSelf = useSession().user.id === member.user;
  const { id, name } = member;
  const [place, setPlace] = useState<Place>({ role: member.role as Role, scope: member.scope, sites: member.sites });
  const changesRole = place.role !== member.role;
  const save = useMutation({
    mutationFn: async () => await organizationApi.changeMember(id, place),
    onSuccess: async () => {
      toast.done(t("changed", { name }));
      onClose();
      await queries.invalidateQueries(membersQuery);
      if (isSelf) await queries.invalidateQueries(sessionQuery);
    },
  });
  return (
    <SettingsDialog title={t("changeTitle", { name })} onClose={onClose}>
      <SettingsForm
        error={save.error}
        busy={save.isPending}
        onSubmit={() => save.mutate()}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <PlaceFields value={place} onChange={setPlace} error={save.error} />
        <div role="status" className={classes.warned}>
          {changesRole && isLast && t("lastRole")}
          {changesRole && !isLast && <p>{t("keysEnd", { name })}</p>}
          {changesRole && !isLast && isSelf && <p>{t("ownChange")}</p>}
        </div>
      </SettingsForm>
    </SettingsDialog>
  );
};
