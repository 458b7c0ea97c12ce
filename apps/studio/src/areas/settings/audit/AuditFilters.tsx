import { Button, Select, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { keysQuery } from "../../../api/keys.ts";
import { membersQuery } from "../../../api/organization.ts";
import { useMay } from "../../../session/use-session.ts";
import { AUDIT_KINDS, type AuditSearch } from "./audit-search.ts";
import classes from "./audit.module.css";
import { PersonFilter } from "./PersonFilter.tsx";
import { auditTexts } from "./texts.ts";
import { KNOWN_ACTIONS, useActionWords } from "./use-entry-words.ts";

const route = getRouteApi("/shell/settings/audit");

/** Members and keys, and whoever is in the address and neither any more. */
const useActors = (chosen: string | undefined): { value: string; label: string }[] => {
  const t = useTexts(auditTexts);
  const enabled = useMay("member.manage");
  const members = useQuery({ ...membersQuery, enabled }).data ?? [];
  const keys = useQuery({ ...keysQuery, enabled }).data ?? [];
  const known = [
    ...members.map(({ user, name }) => ({ value: user, label: name })),
    ...keys.map(({ id, name }) => ({ value: id, label: t("key", { name }) })),
  ];
  const isKnown = chosen === undefined || known.some(({ value }) => value === chosen);
  return isKnown ? known : [...known, { value: chosen, label: t("gone") }];
};

/** A kind, or one action: `kind:read`, `action:participant.read`. */
const whatOf = ({ kind, action }: AuditSearch): string | null => {
  if (action !== undefined) return `action:${action}`;
  return kind === undefined ? null : `kind:${kind}`;
};

/** Narrows the log: by whom, about whom, what, when. */
export const AuditFilters = () => {
  const t = useTexts(auditTexts);
  const actionWords = useActionWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const actors = useActors(search.actor);
  const set = (change: Partial<AuditSearch>): void => {
    void navigate({ to: "/settings/audit", search: (now) => ({ ...now, ...change }), replace: true });
  };
  const setWhat = (value: string | null): void => {
    const [type, ...rest] = (value ?? "").split(":");
    const code = rest.join(":");
    const kind = type === "kind" ? AUDIT_KINDS.find((one) => one === code) : undefined;
    set({ kind, action: type === "action" ? code : undefined });
  };
  const whats = [
    ...AUDIT_KINDS.map((kind) => ({ value: `kind:${kind}`, label: t("kind", { kind: t(`kind.${kind}`) }) })),
    ...KNOWN_ACTIONS.map((action) => ({ value: `action:${action}`, label: `… ${actionWords(action)}` })),
  ];
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  const clear = { clearable: true, clearButtonProps: { "aria-label": t("clear"), tabIndex: 0 } } as const;
  return (
    <form className={classes.filters} aria-label={t("filters")} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t("actor")}
        placeholder={t("anybody")}
        searchable
        {...clear}
        data={actors}
        value={search.actor ?? null}
        onChange={(actor) => set({ actor: actor ?? undefined })}
      />
      <PersonFilter value={search.person} onChange={(person) => set({ person })} />
      <Select
        label={t("what")}
        placeholder={t("anything")}
        searchable
        {...clear}
        data={whats}
        value={whatOf(search)}
        onChange={setWhat}
      />
      <TextInput
        type="date"
        label={t("from")}
        max={search.to}
        value={search.from ?? ""}
        onChange={(event) => set({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t("to")}
        min={search.from}
        value={search.to ?? ""}
        onChange={(event) => set({ to: event.currentTarget.value || undefined })}
      />
      {isNarrowed && (
        <Button
          variant="subtle"
          className={classes.clear ?? ""}
          onClick={() => void navigate({ to: "/settings/audit", search: {}, replace: true })}
        >
          {t("clear")}
        </Button>
      )}
    </form>
  );
};
