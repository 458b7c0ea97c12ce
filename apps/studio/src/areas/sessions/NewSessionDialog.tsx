import { Button, Checkbox, Select } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { cohortsQuery } from "../../api/cohorts.ts";
import { groupSessionsApi, type SessionKind } from "../../api/group-sessions.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { errorOf } from "../settings/field-fault.ts";
import { SettingsDialog } from "../settings/SettingsDialog.tsx";
import { SettingsForm } from "../settings/SettingsForm.tsx";
import { useRequestKey } from "../settings/use-request-key.ts";
import { fromLocal } from "./local-time.ts";
import { SessionFields, type SessionTyped } from "./SessionFields.tsx";
import { sessionTexts } from "./texts.ts";

const keyOf = ({ program, kind }: SessionKind): string => `${program.slug}/${kind}`;

/** Plans a group moment of one of the programs. */
export const NewSessionDialog = ({ kinds, onClose }: { kinds: readonly SessionKind[]; onClose: () => void }) => {
  const t = useTexts(sessionTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useRequestKey();
  const [chosen, setChosen] = useState(() => kinds.slice(0, 1).map(keyOf).join(""));
  const kind = kinds.find((one) => keyOf(one) === chosen)!;
  const [typed, setTyped] = useState<SessionTyped>({ title: kind.title, startsAt: "", endsAt: "", place: "" });
  const [cohort, setCohort] = useState<string | null>(null);
  const [everybody, setEverybody] = useState(false);
  const cohorts = useQuery(cohortsQuery(kind.program.slug)).data ?? [];
  const plan = useMutation({
    mutationFn: async () => {
      const endsAt = fromLocal(typed.endsAt);
      const body = {
        program: kind.program.slug,
        kind: kind.kind,
        title: typed.title,
        startsAt: fromLocal(typed.startsAt) ?? "",
        ...(endsAt !== undefined && { endsAt }),
        ...(typed.place.trim() !== "" && { place: typed.place.trim() }),
        ...(cohort !== null && { cohort }),
        ...(everybody && { everybody }),
      };
      return await groupSessionsApi.create(body, keyFor(body));
    },
    onSuccess: async ({ id }) => {
      toast.done(t("planned"));
      await queries.invalidateQueries({ queryKey: ["group-sessions"] });
      await navigate({ to: "/sessions/$id", params: { id } });
    },
  });
  const choose = (next: string | null): void => {
    const found = kinds.find((one) => keyOf(one) === next);
    if (found === undefined) return;
    // A title of one’s own stays; the kind’s own follows the kind.
    if (typed.title === kind.title) setTyped({ ...typed, title: found.title });
    setChosen(keyOf(found));
    setCohort(null);
  };
  return (
    <SettingsDialog title={t("plan")} onClose={onClose}>
      <SettingsForm
        error={plan.error}
        busy={plan.isPending}
        onSubmit={() => plan.mutate()}
        submitLabel={t("plan")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        }
      >
        <Select
          label={t("kind")}
          allowDeselect={false}
          data={kinds.map((one) => ({ value: keyOf(one), label: `${one.title} – ${one.program.title}` }))}
          value={chosen}
          onChange={choose}
          {...errorOf(plan.error, "/kind")}
        />
        <SessionFields value={typed} onChange={setTyped} error={plan.error} />
        {cohorts.length > 0 && (
          <Select
            label={t("cohort")}
            clearable
            data={cohorts.map(({ id, title }) => ({ value: id, label: title }))}
            value={cohort}
            onChange={setCohort}
          />
        )}
        <Checkbox
          label={t("everybody")}
          description={t("everybodyNote")}
          checked={everybody}
          onChange={(event) => setEverybody(event.currentTarget.checked)}
        />
      </SettingsForm>
    </SettingsDialog>
  );
};
