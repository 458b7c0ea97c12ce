import { Checkbox, NativeSelect, Radio } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { membersQuery } from "../../../api/organization.ts";
import { useMay } from "../../../session/use-session.ts";
import { errorOf } from "../../settings/field-fault.ts";
import { LinkDialog } from "./LinkDialog.tsx";
import { EMPTY_LINK, LinkFields } from "./LinkFields.tsx";
import { connectorsTexts } from "./texts.ts";
import { endOf, useNewConnector } from "./use-new-connector.ts";

const SHOWN = ["task", "contract", "deadline", "date"] as const;

/** Makes a link to a calendar: of a program, or of what a member looks after. */
export const CalendarDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(connectorsTexts);
  const { language } = useLanguage();
  const create = useNewConnector();
  const mayMembers = useMay("member.read");
  const members = useQuery({ ...membersQuery, enabled: mayMembers }).data ?? [];
  const [form, setForm] = useState(EMPTY_LINK);
  const [scope, setScope] = useState("program");
  const [user, setUser] = useState("");
  const [show, setShow] = useState<string[]>([...SHOWN]);
  const [names, setNames] = useState(false);
  const [now] = useState(() => Date.now());
  const ofMember = scope === "member";
  const submit = (): void => {
    const { title, program, role, expiry } = form;
    const settings = { show, names, language, ...(ofMember && { user }) };
    create.mutate({
      kind: "calendar",
      title,
      program: ofMember || program === "" ? null : program,
      role,
      settings,
      ...endOf(expiry, now),
    });
  };
  return (
    <LinkDialog
      title={t("calendarNew")}
      made={create.data}
      error={create.error}
      busy={create.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {mayMembers && (
        <Radio.Group label={t("scope")} value={scope} onChange={setScope}>
          <Radio value="program" label={t("scope.program")} mb={8} />
          <Radio value="member" label={t("scope.member")} />
        </Radio.Group>
      )}
      {ofMember && (
        <NativeSelect
          label={t("member")}
          data={[{ value: "", label: "–" }, ...members.map(({ user: id, name }) => ({ value: id, label: name }))]}
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
          {...errorOf(create.error, "/settings/user")}
        />
      )}
      <LinkFields
        form={form}
        error={create.error}
        anyProgram={ofMember}
        roleLabel={t("role")}
        onChange={(change) => setForm({ ...form, ...change })}
      />
      <Checkbox.Group label={t("show")} value={show} onChange={setShow} {...errorOf(create.error, "/settings/show")}>
        {SHOWN.map((one) => (
          <Checkbox key={one} value={one} label={t(`show.${one}`)} mb={8} />
        ))}
      </Checkbox.Group>
      <Checkbox
        label={t("names")}
        description={t("namesNote")}
        checked={names}
        onChange={(event) => setNames(event.currentTarget.checked)}
      />
    </LinkDialog>
  );
};
