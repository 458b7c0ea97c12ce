import { Button, CloseButton, Menu } from "@mantine/core";
import { outlineOf } from "@parcours/core";
import { useTextIn, useTexts } from "@parcours/ui";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { membersQuery } from "../../api/organization.ts";
import { sitesQuery } from "../../api/people.ts";
import { definitionQuery, programsQuery } from "../../api/programs.ts";
import { type CaseloadSearch, DUES } from "./caseload-search.ts";
import { caseloadTexts } from "./caseload-texts.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/shell/people");

type FilterKey = "program" | "stage" | "site" | "owner" | "due";

interface Filter {
  key: FilterKey;
  options: { value: string; title: string }[];
}

/** What can be chosen now: stages only once a program is. */
const useFilters = (search: CaseloadSearch): Filter[] => {
  const say = useTextIn();
  const programs = useQuery(programsQuery).data ?? [];
  const sites = useQuery(sitesQuery).data ?? [];
  const members = useQuery(membersQuery).data ?? [];
  const more = useTexts(caseloadTexts);
  const version = programs.find(({ slug }) => slug === search.program)?.versions[0]?.version;
  const { data: definition } = useQuery({
    ...definitionQuery(search.program ?? "", version ?? 1),
    enabled: search.program !== undefined && version !== undefined,
  });
  const stages = definition === undefined ? [] : outlineOf(definition).all;
  return [
    { key: "program", options: programs.map(({ slug, title }) => ({ value: slug, title })) },
    {
      key: "stage",
      options: stages
        .filter(({ state }) => state.states === undefined && state.type !== "final" && state.type !== "history")
        .filter(({ state }) => state.meta?.kind !== "decision")
        .map(({ id, state }) => ({ value: id, title: say(state.meta?.title) || id })),
    },
    { key: "site", options: sites.map(({ id, title }) => ({ value: id, title: title ?? id })) },
    { key: "owner", options: members.map(({ user, name }) => ({ value: user, title: name })) },
    { key: "due", options: DUES.map((due) => ({ value: due, title: more(`due.${due}`) })) },
  ];
};

/** The filters as a sentence: “program is Mentoring and stage is Charter”. Each part can be changed or taken away. */
export const CaseloadFilters = () => {
  const t = useTexts(peopleTexts);
  const more = useTexts(caseloadTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filters = useFilters(search);
  const set = (key: FilterKey, value: string | undefined): void => {
    // Another program has other stages.
    const next = key === "program" ? { program: value, stage: undefined } : { [key]: value };
    void navigate({ to: "/people", search: (now) => ({ ...now, ...next }) });
  };
  const active = filters.filter(({ key }) => search[key] !== undefined);
  const offered = filters.filter(({ key, options }) => search[key] === undefined && options.length > 0);
  const sentence = ({ key, options }: Filter): string => {
    const chosen = search[key] ?? "";
    const said = { value: options.find(({ value }) => value === chosen)?.title ?? chosen };
    return key === "owner" || key === "due" ? more(`${key}.is`, said) : t(`${key}.is`, said);
  };
  const nameOf = (key: FilterKey): string => (key === "owner" || key === "due" ? more(key) : t(key));
  const choices = ({ key, options }: Filter) => (
    <Menu.RadioGroup value={search[key] ?? ""} onChange={(value) => set(key, value)}>
      {options.map(({ value, title }) => (
        <Menu.RadioItem key={value} value={value} closeMenuOnClick>
          {title}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
  return (
    <div className={classes.filters}>
      {active.map((filter, index) => (
        <span key={filter.key} className={classes.sentence}>
          {index > 0 && <span className={classes.and}>{t("and")}</span>}
          <span className={classes.pill}>
            <Menu position="bottom-start" width={320}>
              <Menu.Target>
                <button type="button" className={classes.pillButton}>
                  {sentence(filter)}
                </button>
              </Menu.Target>
              <Menu.Dropdown className={classes.choices ?? ""}>{choices(filter)}</Menu.Dropdown>
            </Menu>
            <CloseButton
              size="sm"
              aria-label={t("removeFilter", { filter: sentence(filter) })}
              onClick={() => set(filter.key, undefined)}
            />
          </span>
        </span>
      ))}
      {offered.map((filter) => (
        <Menu key={filter.key} position="bottom-start" width={320}>
          <Menu.Target>
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
              aria-label={t("addFilter", { filter: nameOf(filter.key) })}
            >
              {nameOf(filter.key)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.choices ?? ""}>{choices(filter)}</Menu.Dropdown>
        </Menu>
      ))}
    </div>
  );
};
