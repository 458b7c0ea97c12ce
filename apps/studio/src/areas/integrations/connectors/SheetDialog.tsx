import { Checkbox, NativeSelect } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { columnsQuery } from "../../../api/connectors.ts";
import { errorOf } from "../../settings/field-fault.ts";
import classes from "../integrations.module.css";
import { LinkDialog } from "./LinkDialog.tsx";
import { EMPTY_LINK, LinkFields } from "./LinkFields.tsx";
import { connectorsTexts } from "./texts.ts";
import { endOf, useNewConnector } from "./use-new-connector.ts";

/** Ticked when a program is chosen: what most lists begin with. */
const USUAL = ["name", "participant", "stage", "status", "startedAt", "updatedAt"];
const GROUPS = ["person", "run", "fact"] as const;

/** Makes a link to a spreadsheet: whose, which columns, for which program that opens it. */
export const SheetDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(connectorsTexts);
  const { language } = useLanguage();
  const create = useNewConnector();
  const [form, setForm] = useState(EMPTY_LINK);
  const [chosen, setChosen] = useState<readonly string[]>(USUAL);
  const [separator, setSeparator] = useState(language === "fr" ? "semicolon" : "comma");
  const [status, setStatus] = useState("");
  const [now] = useState(() => Date.now());
  const columns = useQuery(columnsQuery(form.program, form.role)).data ?? [];
  const submit = (): void => {
    const { title, program, role, expiry } = form;
    const settings = {
      // In the order in which they are offered, so that two lists look alike.
      columns: columns.map(({ id }) => id).filter((id) => chosen.includes(id)),
      separator,
      language,
      ...(status !== "" && { status }),
    };
    create.mutate({
      kind: "sheet",
      title,
      program: program === "" ? null : program,
      role,
      settings,
      ...endOf(expiry, now),
    });
  };
  return (
    <LinkDialog
      title={t("sheetNew")}
      made={create.data}
      error={create.error}
      busy={create.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <LinkFields
        form={form}
        error={create.error}
        roleLabel={t("role")}
        onChange={(change) => setForm({ ...form, ...change })}
      />
      {columns.length > 0 && (
        <Checkbox.Group
          label={t("columns")}
          description={t("columnsNote")}
          value={[...chosen]}
          onChange={setChosen}
          {...errorOf(create.error, "/settings/columns")}
        >
          {GROUPS.map((group) => {
            const own = columns.filter((one) => one.group === group);
            return (
              own.length > 0 && (
                <div key={group}>
                  <p className={classes.quiet}>{t(`group.${group}`)}</p>
                  <div className={classes.columns}>
                    {own.map(({ id, title }) => (
                      <Checkbox key={id} value={id} label={title} />
                    ))}
                  </div>
                </div>
              )
            );
          })}
        </Checkbox.Group>
      )}
      <NativeSelect
        label={t("separator")}
        data={(["semicolon", "comma"] as const).map((one) => ({ value: one, label: t(`separator.${one}`) }))}
        value={separator}
        onChange={(event) => setSeparator(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("status")}
        data={[
          { value: "", label: t("who.all") },
          { value: "active", label: t("who.active") },
          { value: "done", label: t("who.done") },
        ]}
        value={status}
        onChange={(event) => setStatus(event.currentTarget.value)}
      />
    </LinkDialog>
  );
};
