import { Anchor, Button, SegmentedControl, Select } from "@mantine/core";
import { EmptyState, ErrorState, ListRow, LoadingRows, RowList, useFormats, useTexts } from "@parcours/ui";
import { IconHeartHandshake } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import {
  type Match,
  matchesQuery,
  type PairProgram,
  pairProgramsQuery,
  readyQuery,
  startPair,
} from "../../api/pairs.ts";
import { Page } from "../../pages/Page.tsx";
import { useToast } from "../../shell/use-toast.tsx";
import { FormError } from "../../sign-in/FormError.tsx";
import { useRequestKey } from "../settings/use-request-key.ts";
import { MatchRow } from "./MatchRow.tsx";
import classes from "./pairs.module.css";
import { pairTexts } from "./texts.ts";

const route = getRouteApi("/shell/pairs/new");

/** Whoever waits for a pair in one part, the longest first. */
const Ready = ({ program, member }: { program: string; member: string }) => {
  const t = useTexts(pairTexts);
  const { date } = useFormats();
  const ready = useQuery(readyQuery(program, member));
  if (ready.isPending) return <LoadingRows rows={6} height={48} label={t("readyList")} />;
  if (ready.isError) return <ErrorState detail={ready.error.message} onRetry={() => void ready.refetch()} />;
  const { items, others } = ready.data;
  if (items.length === 0)
    return (
      <EmptyState icon={<IconHeartHandshake size={40} stroke={1.4} />} title={t("nobodyReady")}>
        {t("nobodyReadyNote", { count: others })}
      </EmptyState>
    );
  return (
    <RowList columns="minmax(0, 5fr) minmax(0, 6fr) auto" label={t("readyList")}>
      {items.map(({ enrollment, name, participant, since }) => (
        <ListRow key={enrollment} centered>
          <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.name}>
            {name}
          </Link>
          <span className={classes.quiet}>{t("since", { date: date(since) })}</span>
          <Anchor
            renderRoot={(props) => <Link to="/pairs/new" search={{ program, member, for: enrollment }} {...props} />}
            aria-label={t("lookFor", { name })}
          >
            {t("look")}
          </Anchor>
        </ListRow>
      ))}
    </RowList>
  );
};

/** The closest are looked at first; the others are one click away. */
const SHOWN = 10;

interface MatchesProps {
  program: string;
  member: string;
  enrollment: string;
}

const Matches = ({ program, member, enrollment }: MatchesProps) => {
  const t = useTexts(pairTexts);
  const toast = useToast();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [shown, setShown] = useState(SHOWN);
  const matches = useQuery(matchesQuery(enrollment, program, member));
  const keyFor = useRequestKey();
  const start = useMutation({
    mutationFn: async (match: Match) => {
      const members = { [member]: enrollment, [matches.data!.seeks]: match.enrollment };
      return await startPair(program, members, keyFor(members));
    },
    onSuccess: async (id) => {
      toast.done(t("begun"));
      await queries.invalidateQueries({ queryKey: ["enrollments"] });
      await navigate({ to: "/pairs/$id", params: { id }, search: { begin: true } });
    },
  });
  if (matches.isPending) return <LoadingRows rows={4} height={140} label={t("matches")} />;
  if (matches.isError) return <ErrorState detail={matches.error.message} onRetry={() => void matches.refetch()} />;
  const { items, total, others } = matches.data;
  if (items.length === 0)
    return (
      <EmptyState icon={<IconHeartHandshake size={40} stroke={1.4} />} title={t("nobodyFits")}>
        {t("nobodyFitsNote", { count: others })}
      </EmptyState>
    );
  return (
    <>
      <FormError error={start.error} />
      <ul className={classes.matches} aria-label={t("matches")}>
        {items.slice(0, shown).map((match) => (
          <MatchRow
            key={match.enrollment}
            match={match}
            busy={start.isPending && start.variables.enrollment === match.enrollment}
            onChoose={() => start.mutate(match)}
          />
        ))}
      </ul>
      {items.length > shown && (
        <Button variant="default" mt="md" onClick={() => setShown(items.length)}>
          {t("more", { count: items.length - shown })}
        </Button>
      )}
      {total > items.length && shown >= items.length && (
        <p className={classes.quiet}>{t("best", { count: items.length, total })}</p>
      )}
      {others > 0 && <p className={classes.quiet}>{t("others", { count: others })}</p>}
    </>
  );
};

/** The person for whom somebody is looked for, off the list of those who are ready. */
const MatchesPart = (props: MatchesProps) => {
  const t = useTexts(pairTexts);
  const ready = useQuery(readyQuery(props.program, props.member));
  const name = ready.data?.items.find(({ enrollment }) => enrollment === props.enrollment)?.name;
  return (
    <section aria-labelledby="matches">
      {name !== undefined && <h2 id="matches">{t("matchesFor", { name })}</h2>}
      <p className={classes.quiet}>{t("matchesLead")}</p>
      <p>
        <Link to="/pairs/new" search={{ program: props.program, member: props.member }}>
          {t("change")}
        </Link>
      </p>
      <Matches {...props} />
    </section>
  );
};

const Asked = ({ programs }: { programs: readonly PairProgram[] }) => {
  const t = useTexts(pairTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const program = programs.find(({ slug }) => slug === search.program) ?? programs[0];
  if (program === undefined)
    return (
      <EmptyState icon={<IconHeartHandshake size={40} stroke={1.4} />} title={t("noProgram")}>
        {t("noProgramNote")}
      </EmptyState>
    );
  // Whoever is named last is the one who waits: a young person for a mentor.
  const member = program.members.find((one) => one.member === search.member) ?? program.members.at(-1)!;
  if (search.for !== undefined)
    return <MatchesPart program={program.slug} member={member.member} enrollment={search.for} />;
  return (
    <>
      <div className={classes.bar}>
        {programs.length > 1 && (
          <Select
            label={t("program")}
            allowDeselect={false}
            data={programs.map(({ slug, title }) => ({ value: slug, label: title }))}
            value={program.slug}
            onChange={(slug) => void navigate({ to: "/pairs/new", search: { program: slug ?? undefined } })}
          />
        )}
        <div>
          <p id="part" className={classes.label}>
            {t("part")}
          </p>
          <SegmentedControl
            aria-labelledby="part"
            data={program.members.map((one) => ({ value: one.member, label: one.title }))}
            value={member.member}
            onChange={(one) => void navigate({ to: "/pairs/new", search: { program: program.slug, member: one } })}
          />
        </div>
      </div>
      <Ready program={program.slug} member={member.member} />
    </>
  );
};

/** A pair is proposed: for whom, then with whom. */
export const NewPairPage = () => {
  const t = useTexts(pairTexts);
  const { for: chosen } = route.useSearch();
  const programs = useQuery(pairProgramsQuery);
  return (
    <Page
      wide
      title={t("newTitle")}
      windowTitle={t("newTitle")}
      lead={chosen === undefined ? t("newLead") : undefined}
      crumb={<Anchor renderRoot={(props) => <Link to="/pairs" {...props} />}>{t("back")}</Anchor>}
    >
      {programs.isPending && <LoadingRows rows={6} height={48} label={t("loading")} />}
      {programs.isError && <ErrorState detail={programs.error.message} onRetry={() => void programs.refetch()} />}
      {programs.isSuccess && <Asked programs={programs.data} />}
    </Page>
  );
};
