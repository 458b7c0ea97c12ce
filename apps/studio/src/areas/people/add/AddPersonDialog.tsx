import { Anchor, Button, TextInput } from "@mantine/core";
import { Dialog, useFormats, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { addPerson, type FoundPerson, lookAlike, startJourney } from "../../../api/people.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../../settings/field-fault.ts";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import { useRequestKey } from "../../settings/use-request-key.ts";
import classes from "../people.module.css";
import { useAfterChange } from "../use-after-change.ts";
import { NOWHERE, startOf } from "./placement.ts";
import { PlacementFields } from "./PlacementFields.tsx";
import { addTexts } from "./texts.ts";

const PARTS = ["name", "email", "phone", "birthDate"] as const;
const TYPES = { name: "text", email: "email", phone: "tel", birthDate: "date" } as const;
const NOBODY = { name: "", email: "", phone: "", birthDate: "" };

/** Files that may be of the same person: somebody looks before a second one is made. */
const Alike = ({ people }: { people: readonly FoundPerson[] }) => {
  const t = useTexts(addTexts);
  const { date } = useFormats();
  return (
    <div role="status">
      <p>
        <strong>{t("alike", { count: people.length })}</strong>
      </p>
      <p className={classes.dialogNote}>{t("alikeNote")}</p>
      <ul>
        {people.map(({ id, name, email, birthDate }) => (
          <li key={id}>
            <Anchor renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}>{name}</Anchor>
            <span className={classes.lineMore}>
              {[email, birthDate !== undefined && date(birthDate, { style: "long" })]
                .filter((part) => typeof part === "string")
                .map((part) => ` · ${part}`)
                .join("")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Opens the file of somebody new and begins their journey. */
export const AddPersonDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(addTexts);
  const toast = useToast();
  const navigate = useNavigate();
  const afterChange = useAfterChange();
  const keyFor = useRequestKey();
  const startKeyFor = useRequestKey();
  const [person, setPerson] = useState(NOBODY);
  const [placement, setPlacement] = useState(NOWHERE);
  const [alike, setAlike] = useState<FoundPerson[]>([]);
  const add = useMutation({
    mutationFn: async ({ sure }: { sure: boolean }) => {
      const given = Object.entries(person).map(([part, typed]) => [part, typed.trim()] as const);
      const body = { ...Object.fromEntries(given.filter(([, typed]) => typed !== "")), name: person.name.trim() };
      const found = sure ? [] : await lookAlike(body);
      if (found.length > 0) return { found };
      const participant = await addPerson(body, keyFor(body));
      const start = { ...startOf(placement), participant };
      await startJourney(start, startKeyFor(start));
      return { participant };
    },
    onSuccess: async (done) => {
      if (done.found !== undefined) return setAlike(done.found);
      toast.done(t("added", { name: person.name.trim() }));
      await afterChange();
      await navigate({ to: "/people/$id", params: { id: done.participant } });
    },
  });
  const isSure = alike.length > 0;
  return (
    <Dialog title={t("add")} onClose={onClose}>
      <SettingsForm
        error={add.error}
        busy={add.isPending}
        onSubmit={() => add.mutate({ sure: isSure })}
        submitLabel={isSure ? t("addAnyway") : t("addConfirm")}
        actions={
          <Button variant="subtle" onClick={isSure ? () => setAlike([]) : onClose}>
            {isSure ? t("back") : t("cancel")}
          </Button>
        }
      >
        {isSure ? (
          <Alike people={alike} />
        ) : (
          <>
            <p className={classes.dialogNote}>{t("addNote")}</p>
            {PARTS.map((part) => (
              <TextInput
                key={part}
                type={TYPES[part]}
                label={t(part)}
                required={part === "name"}
                withAsterisk={false}
                maxLength={500}
                autoComplete="off"
                value={person[part]}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setPerson((now) => ({ ...now, [part]: value }));
                }}
                {...errorOf(add.error, `/${part}`)}
              />
            ))}
            <PlacementFields value={placement} onChange={setPlacement} error={add.error} />
          </>
        )}
      </SettingsForm>
    </Dialog>
  );
};
