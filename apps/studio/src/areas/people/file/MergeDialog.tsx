import { Button, Group, Radio, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Dialog, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  lookalikesQuery,
  mergesApi,
  type MergeResult,
  type Participant,
  peopleSearchQuery,
} from "../../../api/merges.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./file.module.css";
import { mergeTexts } from "./merge-texts.ts";

const PARTS = ["name", "email", "phone", "birthDate", "language", "externalId"] as const;
const MOVES = ["enrollments", "documents", "notes", "file_tasks", "contract_parties", "referrals"] as const;

interface FoundProps {
  person: string;
  onChoose: (other: Participant) => void;
}

/** Who may be the other file: those that are alike, or whoever is looked for. */
const Found = ({ person, onChoose }: FoundProps) => {
  const t = useTexts(mergeTexts);
  const { date } = useFormats();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const alike = useQuery(lookalikesQuery(person));
  const found = useQuery(peopleSearchQuery(q));
  const people = (q.length > 1 ? found.data : alike.data)?.filter(({ id }) => id !== person);
  return (
    <>
      <TextInput
        type="search"
        label={t("search")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <h3 className={classes.title}>{q.length > 1 ? t("found") : t("alike")}</h3>
      {people === undefined && <LoadingRows rows={2} />}
      {people?.length === 0 && <p className={classes.more}>{t("none")}</p>}
      <ul className={classes.list}>
        {people?.map((one) => (
          <li key={one.id} className={classes.item}>
            <Button variant="subtle" size="compact-md" onClick={() => onChoose(one)}>
              {t("choose", { name: one.name })}
            </Button>
            <span className={classes.more}>
              {[one.birthDate === undefined ? undefined : date(one.birthDate), one.email, one.phone]
                .filter((part) => part !== undefined)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

interface CompareProps {
  result: MergeResult;
  take: readonly string[];
  onTake: (take: string[]) => void;
}

/** What each file says where they differ, and which of it stays. */
const Compare = ({ result, take, onTake }: CompareProps) => {
  const t = useTexts(mergeTexts);
  const { list } = useFormats();
  const { kept, merged, moves, conflicts } = result;
  const differing = PARTS.filter((part) => merged[part] !== undefined && kept[part] !== merged[part]);
  const moving = MOVES.filter((what) => (moves[what] ?? 0) > 0).map((what) =>
    t(`moves.${what}`, { count: moves[what] ?? 0 }),
  );
  return (
    <>
      <h3 className={classes.title}>{t("compare")}</h3>
      {differing.map((part) => {
        const here = kept[part];
        const there = merged[part] ?? "";
        const fact = t(`part.${part}`);
        if (here === undefined) return <p key={part}>{t("factThere", { fact, value: there })}</p>;
        return (
          <Radio.Group
            key={part}
            label={fact}
            value={take.includes(part) ? "there" : "here"}
            onChange={(value) => onTake(value === "there" ? [...take, part] : take.filter((taken) => taken !== part))}
          >
            <Group gap="lg">
              <Radio value="here" label={here} aria-label={t("keepHere", { value: here, fact })} />
              <Radio value="there" label={there} aria-label={t("keepThere", { value: there, fact })} />
            </Group>
          </Radio.Group>
        );
      })}
      <p>{moving.length === 0 ? t("movesNothing") : t("moves", { list: list(moving) })}</p>
      {conflicts.length > 0 && <p role="alert">{t("conflict", { programs: list(conflicts) })}</p>}
    </>
  );
};

/** Makes one file of two: the other is found, what each says compared, and only then they are one. */
export const MergeDialog = ({ person, onClose }: { person: string; onClose: () => void }) => {
  const t = useTexts(mergeTexts);
  const toast = useToast();
  const afterChange = useAfterChange();
  const [other, setOther] = useState<Participant>();
  const [take, setTake] = useState<string[]>([]);
  const trying = useMutation({
    mutationFn: async (one: Participant) => await mergesApi.merge(person, { other: one.id, take: [], dryRun: true }),
  });
  const merging = useMutation({
    mutationFn: async () => await mergesApi.merge(person, { other: other?.id ?? "", take, dryRun: false }),
    onSuccess: async () => {
      toast.done(t("done"));
      onClose();
      await afterChange();
    },
  });
  const choose = (one: Participant): void => {
    setOther(one);
    trying.mutate(one);
  };
  return (
    <Dialog title={t("title")} onClose={onClose} size="lg">
      <div className={classes.form}>
        <p className={classes.more}>{t("note")}</p>
        <FormError error={trying.error ?? merging.error} />
        {trying.data === undefined ? (
          <Found person={person} onChoose={choose} />
        ) : (
          <Compare result={trying.data} take={take} onTake={setTake} />
        )}
        <Group>
          {trying.data !== undefined && (
            <>
              <Button
                loading={merging.isPending}
                disabled={trying.data.conflicts.length > 0}
                onClick={() => merging.mutate()}
              >
                {t("do")}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  trying.reset();
                  setTake([]);
                }}
              >
                {t("other")}
              </Button>
            </>
          )}
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
};
