import { TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { errorOf } from "../settings/field-fault.ts";
import { referralsTexts } from "./texts.ts";

/** Somebody who has no file yet. */
export interface TypedPerson {
  name: string;
  email: string;
  phone: string;
  birthDate: string;
}

interface NewPersonFieldsProps {
  value: TypedPerson;
  onChange: (person: TypedPerson) => void;
  error: unknown;
}

const TYPES = { name: "text", email: "email", phone: "tel", birthDate: "date" } as const;

/** Whom a partner speaks of. */
export const NewPersonFields = ({ value, onChange, error }: NewPersonFieldsProps) => {
  const t = useTexts(referralsTexts);
  return (
    <>
      {(["name", "email", "phone", "birthDate"] as const).map((field) => (
        <TextInput
          key={field}
          type={TYPES[field]}
          label={t(field)}
          required={field === "name"}
          withAsterisk={false}
          maxLength={500}
          autoComplete="off"
          value={value[field]}
          onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
          {...errorOf(error, `/${field}`)}
        />
      ))}
    </>
  );
};
