import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { keysApi, keysQuery } from "../../../api/keys.ts";
import { programsQuery } from "../../../api/programs.ts";
import type { Role } from "../../../api/session.ts";
import { roleTexts } from "../../../session/role-texts.ts";
import { useMay } from "../../../session/use-session.ts";
import { errorOf } from "../field-fault.ts";
import { SettingsDialog } from "../SettingsDialog.tsx";
import { SettingsForm } from "../SettingsForm.tsx";
import { settingsTexts } from "../texts.ts";
import { useRequestKey } from "../use-request-key.ts";
import { NewKey } from "./NewKey.tsx";
import { keysTexts } from "./texts.ts";

const EXPIRIES = ["30", "90", "365", "none"] as const;
type Expiry = (typeof EXPIRIES)[number];
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whoever does not manage members gives out no more than the technical role that is theirs. */
const ROLES_OF_ALL: readonly Role[] = [
  "integrator",
  "coordinator",
  "program_manager",
  "partner",
  "funder",
  "administrator",
];
const ROLES_OF_INTEGRATORS: readonly Role[] = ["integrator"];

/** When a key made now ends; to the minute, so that sending it twice says the same. */
const endOf = (expiry: Expiry, now: number): string | undefined =>
  expiry === "none" ? undefined : new Date(now + Number(expiry) * DAY_MS).toISOString();

/** One origin a line, as people paste them. */
const originsOf = (text: string): string[] => text.split(/[\s,]+/).filter((origin) => origin !== "");

/** Makes a key, then shows it this once. */
export const KeyDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(keysTexts);
  const common = useTexts(settingsTexts);
  const roleWords = useTexts(roleTexts);
  const { date } = useFormats();
  const queries = useQueryClient();
  const keyFor = useRequestKey();
  const roles = useMay("member.manage") ? ROLES_OF_ALL : ROLES_OF_INTEGRATORS;
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("integrator");
  const [expiry, setExpiry] = useState<Expiry>("365");
  const [programs, setPrograms] = useState<string[]>([]);
  const [origins, setOrigins] = useState("");
  const known = useQuery(programsQuery).data ?? [];
  const [now] = useState(() => Date.now());
  const expiresAt = endOf(expiry, now);
  const create = useMutation({
    mutationFn: async () => {
      const pages = originsOf(origins);
      const body = {
        name,
        role,
        ...(expiresAt !== undefined && { expiresAt }),
        ...(programs.length > 0 && { programs }),
        ...(pages.length > 0 && { origins: pages }),
      };
      return await keysApi.create(body, keyFor(body));
    },
    onSuccess: async () => await queries.invalidateQueries(keysQuery),
  });
  // Once made, only its own button closes it: a click beside it would lose the key.
  if (create.data !== undefined) {
    return (
      <SettingsDialog title={t("created", { name: create.data.name })} onClose={onClose} mustAnswer size="lg">
        <NewKey made={create.data} onDone={onClose} />
      </SettingsDialog>
    );
  }
  return (
    <SettingsDialog title={t("create")} onClose={onClose} mustAnswer={create.isPending} size="lg">
      <SettingsForm
        error={create.error}
        busy={create.isPending}
        onSubmit={() => create.mutate()}
        submitLabel={t("create")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <TextInput
          label={t("name")}
          description={t("nameNote")}
          required
          withAsterisk={false}
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          {...errorOf(create.error, "/name")}
        />
        <NativeSelect
          label={common("role")}
          description={roleWords(`${role}.what`)}
          data={roles.map((one) => ({ value: one, label: roleWords(one) }))}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
          {...errorOf(create.error, "/role")}
        />
        <MultiSelect
          label={t("programs")}
          description={programs.length === 0 ? t("programsAll") : t("programsSome")}
          data={known.map(({ id, title }) => ({ value: id, label: title }))}
          searchable
          hidePickedOptions
          nothingFoundMessage={t("noProgram")}
          value={programs}
          onChange={setPrograms}
          {...errorOf(create.error, "/programs")}
        />
        <NativeSelect
          label={t("expiry")}
          description={
            expiresAt === undefined ? t("endless") : t("until", { date: date(expiresAt, { style: "long" }) })
          }
          data={EXPIRIES.map((one) => ({ value: one, label: t(`expiry.${one}`) }))}
          value={expiry}
          onChange={(event) => setExpiry(event.currentTarget.value as Expiry)}
          {...errorOf(create.error, "/expiresAt")}
        />
        <Textarea
          label={t("origins")}
          description={t("originsNote")}
          placeholder="https://www.example.org"
          autosize
          minRows={1}
          maxRows={5}
          value={origins}
          onChange={(event) => setOrigins(event.currentTarget.value)}
          {...errorOf(create.error, "/origins")}
        />
      </SettingsForm>
    </SettingsDialog>
  );
};
