import { ActionIcon, Button, Checkbox, SegmentedControl, Textarea } from "@mantine/core";
import { LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { type Note, notesApi, notesQuery } from "../../../api/notes.ts";
import { membersQuery } from "../../../api/organization.ts";
import { useMay, useSession } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import classes from "./file.module.css";
import { mentionedIn, nameBeingTyped, withName } from "./mentions.ts";
import { fileTexts } from "./texts.ts";

const MOST_NAMES = 4;

const NewNote = ({ person }: { person: string }) => {
  const t = useTexts(fileTexts);
  const queries = useQueryClient();
  const members = useQuery(membersQuery).data ?? [];
  const [body, setBody] = useState("");
  const [audience, setAudience] = useState<Note["audience"]>("team");
  const [special, setSpecial] = useState(false);
  const keep = useMutation({
    mutationFn: async () =>
      await notesApi.create(person, { body, audience, special, mentions: mentionedIn(body, members) }),
    onSuccess: async () => {
      setBody("");
      setSpecial(false);
      await queries.invalidateQueries({ queryKey: ["notes", person] });
    },
  });
  const typed = nameBeingTyped(body)?.toLowerCase();
  const offered =
    typed === undefined ? [] : members.filter(({ name }) => name.toLowerCase().startsWith(typed)).slice(0, MOST_NAMES);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className={classes.newNote} onSubmit={submit}>
      <FormError error={keep.error} />
      <Textarea
        aria-label={t("write")}
        placeholder={`${t("write")}. ${t("writeHint")}`}
        autosize
        minRows={2}
        maxLength={10_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <span className={classes.acts} role="group" aria-label={t("mention")}>
          {offered.map(({ user, name }) => (
            <Button key={user} variant="light" size="compact-sm" onClick={() => setBody(withName(body, name))}>
              {name}
            </Button>
          ))}
        </span>
      )}
      {body !== "" && (
        <>
          <SegmentedControl
            size="xs"
            value={audience}
            data={[
              { value: "team", label: t("forTeam") },
              { value: "author", label: t("forMe") },
            ]}
            onChange={(value) => setAudience(value === "author" ? "author" : "team")}
          />
          <Checkbox
            size="xs"
            label={t("special")}
            checked={special}
            onChange={(event) => setSpecial(event.currentTarget.checked)}
          />
          <Button type="submit" size="compact-md" loading={keep.isPending}>
            {t("keep")}
          </Button>
        </>
      )}
    </form>
  );
};

const NoteItem = ({ note, person }: { note: Note; person: string }) => {
  const t = useTexts(fileTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const { user } = useSession();
  const { distance } = useFormats();
  const { id, author, authorName = "", body, audience, special, createdAt } = note;
  const refresh = async () => await queries.invalidateQueries({ queryKey: ["notes", person] });
  const remove = useMutation({
    mutationFn: async () => await notesApi.remove(id),
    onSuccess: async () => {
      toast.done(t("removed"), async () => {
        await notesApi.create(person, { body: body ?? "", audience, special, mentions: [...note.mentions] });
        await refresh();
      });
      await refresh();
    },
    onError: toast.failed,
  });
  const said = [
    authorName,
    distance(createdAt),
    audience === "author" && t("onlyMe"),
    special && t("isSpecial"),
  ].filter((part) => typeof part === "string" && part !== "");
  return (
    <li className={classes.item}>
      <div className={classes.noteHead}>
        <span className={classes.more}>{said.join(" · ")}</span>
        {author === user.id && (
          <ActionIcon variant="subtle" size="sm" aria-label={t("remove")} onClick={() => remove.mutate()}>
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <p className={classes.note} data-hidden={body === undefined}>
        {body ?? t("hidden")}
      </p>
    </li>
  );
};

/** What colleagues wrote for each other about this person. */
export const Notes = ({ person }: { person: string }) => {
  const t = useTexts(fileTexts);
  const mayWrite = useMay("participant.write");
  const notes = useQuery(notesQuery(person));
  return (
    <section className={classes.part} aria-labelledby="file-notes">
      <h2 id="file-notes" className={classes.title}>
        {t("notes")}
      </h2>
      {mayWrite && <NewNote person={person} />}
      {notes.isPending && <LoadingRows rows={2} />}
      {notes.data?.length === 0 && <p className={classes.more}>{t("noNotes")}</p>}
      <ul className={classes.list}>
        {notes.data?.map((note) => (
          <NoteItem key={note.id} note={note} person={person} />
        ))}
      </ul>
    </section>
  );
};
