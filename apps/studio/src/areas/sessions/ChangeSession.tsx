import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type GroupSessionFile, groupSessionsApi } from "../../api/group-sessions.ts";
import { ConfirmDialog } from "../settings/ConfirmDialog.tsx";
import { SettingsDialog } from "../settings/SettingsDialog.tsx";
import { SettingsForm } from "../settings/SettingsForm.tsx";
import { fromLocal, toLocal } from "./local-time.ts";
import { SessionFields, type SessionTyped } from "./SessionFields.tsx";
import { sessionTexts } from "./texts.ts";

interface ChangeSessionProps {
  session: GroupSessionFile;
  onChange: (session: GroupSessionFile) => void;
}

const ChangeDialog = ({ session, onChange, onClose }: ChangeSessionProps & { onClose: () => void }) => {
  const t = useTexts(sessionTexts);
  const [typed, setTyped] = useState<SessionTyped>({
    title: session.title,
    startsAt: toLocal(session.startsAt),
    endsAt: session.endsAt === undefined ? "" : toLocal(session.endsAt),
    place: session.place ?? "",
  });
  const save = useMutation({
    mutationFn: async () =>
      await groupSessionsApi.change(session.id, {
        title: typed.title,
        startsAt: fromLocal(typed.startsAt) ?? session.startsAt,
        endsAt: fromLocal(typed.endsAt) ?? null,
        place: typed.place.trim() === "" ? null : typed.place.trim(),
      }),
    onSuccess: (changed) => {
      onChange(changed);
      onClose();
    },
  });
  return (
    <SettingsDialog title={t("changeTitle")} onClose={onClose}>
      <SettingsForm
        error={save.error}
        busy={save.isPending}
        onSubmit={() => save.mutate()}
        submitLabel={t("save")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        }
      >
        <SessionFields value={typed} onChange={setTyped} error={save.error} />
      </SettingsForm>
    </SettingsDialog>
  );
};

/** Moves a session, cancels it while nobody's attendance is noted, or restores it. */
export const ChangeSession = ({ session, onChange }: ChangeSessionProps) => {
  const t = useTexts(sessionTexts);
  const [asked, setAsked] = useState<"change" | "cancel">();
  const close = (): void => setAsked(undefined);
  const put = useMutation({
    mutationFn: async (canceled: boolean) => await groupSessionsApi.change(session.id, { canceled }),
    onSuccess: (changed) => {
      onChange(changed);
      close();
    },
  });
  const isNoted = session.present + session.absent + session.excused > 0;
  return (
    <>
      {session.canceled ? (
        <Button variant="default" loading={put.isPending} onClick={() => put.mutate(false)}>
          {t("restore")}
        </Button>
      ) : (
        <>
          <Button variant="default" onClick={() => setAsked("change")}>
            {t("change")}
          </Button>
          {!isNoted && (
            <Button variant="default" onClick={() => setAsked("cancel")}>
              {t("cancelSession")}
            </Button>
          )}
        </>
      )}
      {asked === "change" && <ChangeDialog session={session} onChange={onChange} onClose={close} />}
      {asked === "cancel" && (
        <ConfirmDialog
          title={t("cancelTitle")}
          confirmLabel={t("cancelSession")}
          busy={put.isPending}
          error={put.error}
          onConfirm={() => put.mutate(true)}
          onClose={close}
        >
          <p>{t("cancelNote")}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
