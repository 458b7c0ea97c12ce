import { NativeSelect, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { programsQuery } from "../../../api/programs.ts";
import type { Role } from "../../../api/session.ts";
import { roleTexts } from "../../../session/role-texts.ts";
import { errorOf } from "../../settings/field-fault.ts";
import { connectorsTexts } from "./texts.ts";
import { useGivenRoles } from "./use-new-connector.ts";

/** What every link has: a name, a program, a role, an end. */
export interface LinkForm {
  title: string;
  program: string;
  role: Role;
  expiry: string;
}

export const EMPTY_LINK: LinkForm = { title: "", program: "", role: "integrator", expiry: "365" };

interface LinkFieldsProps {
  form: LinkForm;
  error: unknown;
  /** A calendar of a member needs no program. */
  anyProgram?: boolean;
  roleLabel: string;
  roles?: readonly Role[];
  onChange: (change: Partial<LinkForm>) => void;
}

/** The fields that every link has. */
export const LinkFields = ({ form, error, anyProgram = false, roleLabel, roles, onChange }: LinkFieldsProps) => {
  const t = useTexts(connectorsTexts);
  const roleWords = useTexts(roleTexts);
  const given = useGivenRoles();
  const programs = useQuery(programsQuery).data ?? [];
  return (
    <>
      <TextInput
        label={t("name")}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        {...errorOf(error, "/title")}
      />
      {!anyProgram && (
        <NativeSelect
          label={t("program")}
          data={[{ value: "", label: "–" }, ...programs.map(({ id, title }) => ({ value: id, label: title }))]}
          value={form.program}
          onChange={(event) => onChange({ program: event.currentTarget.value })}
          {...errorOf(error, "/program")}
        />
      )}
      <NativeSelect
        label={roleLabel}
        description={roleWords(`${form.role}.what`)}
        data={(roles ?? given).map((one) => ({ value: one, label: roleWords(one) }))}
        value={form.role}
        onChange={(event) => onChange({ role: event.currentTarget.value as Role })}
      />
      <NativeSelect
        label={t("expiry")}
        data={(["30", "365", "none"] as const).map((one) => ({ value: one, label: t(`expiry.${one}`) }))}
        value={form.expiry}
        onChange={(event) => onChange({ expiry: event.currentTarget.value })}
      />
    </>
  );
};
