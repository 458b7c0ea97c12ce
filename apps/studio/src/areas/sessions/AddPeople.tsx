import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { ListRow, RowList, useTexts } from "@parcours/ui";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type GroupSessionFile, groupSessionsApi } from "../../api/group-sessions.ts";
import { caseloadQuery } from "../../api/people.ts";
import { FormError } from "../../sign-in/FormError.tsx";
import classes from "./sessions.module.css";
import { sessionTexts } from "./texts.ts";

const DEBOUNCE_MS = 250;
const SHOWN = 8;

/** Expects more people at a session: one found by name, or all who can take part. */
export const AddPeople = ({
  session,
  onChange,
}: {
  session: GroupSessionFile;
  onChange: (session: GroupSessionFile) => void;
}) => {
  const t = useTexts(sessionTexts);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), DEBOUNCE_MS);
  const there = new Set(session.people.map(({ enrollment }) => enrollment));
  const found = useInfiniteQuery({ ...caseloadQuery({ program: session.program.slug, q }), enabled: q !== "" });
  const all = (found.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ id, status }) => !there.has(id) && status !== "done",
  );
  const items = all.slice(0, SHOWN);
  // Runs of years ago stand before those that go on: whoever is looked for may be on a later page.
  const goesOn = found.hasNextPage && all.length <= SHOWN;
  const { fetchNextPage, isFetchingNextPage } = found;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  const add = useMutation({
    mutationFn: async (who: { everybody: true } | { people: string[] }) =>
      await groupSessionsApi.expect(session.id, who),
    onSuccess: onChange,
  });
  return (
    <section className={classes.section} aria-labelledby="add-people">
      <h2 id="add-people">{t("add")}</h2>
      <FormError error={add.error} />
      <div className={classes.bar}>
        <TextInput
          type="search"
          className={classes.search ?? ""}
          aria-label={t("addSearch")}
          placeholder={t("addSearch")}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={add.isPending && add.variables !== undefined && "everybody" in add.variables}
          onClick={() => add.mutate({ everybody: true })}
        >
          {t("addAll")}
        </Button>
      </div>
      {q !== "" && items.length > 0 && (
        <RowList columns="minmax(0, 1fr) auto">
          {items.map(({ id, name = "" }) => (
            <ListRow key={id} centered>
              <span className={classes.name}>{name}</span>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t("addOneOf", { name })}
                loading={
                  add.isPending &&
                  add.variables !== undefined &&
                  "people" in add.variables &&
                  add.variables.people.includes(id)
                }
                onClick={() => add.mutate({ people: [id] })}
              >
                {t("addOne")}
              </Button>
            </ListRow>
          ))}
        </RowList>
      )}
      {q !== "" && found.isSuccess && !goesOn && (items.length === 0 || all.length > SHOWN) && (
        <p className={classes.quiet} role="status">
          {items.length === 0 ? t("addNobody") : t("addMore")}
        </p>
      )}
    </section>
  );
};
