import { ActionIcon, Button, Checkbox, Group, Menu, TextInput } from "@mantine/core";
import { Dialog, useTexts } from "@parcours/ui";
import { IconBookmark, IconDots } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { type SavedView, viewsApi, viewsQuery } from "../../api/views.ts";
import { Tab, TabNav } from "../../pages/TabNav.tsx";
import { useToast } from "../../shell/use-toast.tsx";
import { FormError } from "../../sign-in/FormError.tsx";
import { readCaseloadSearch, sameView, STATUSES, viewQueryOf } from "./caseload-search.ts";
import { caseloadTexts } from "./caseload-texts.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/shell/people");

const useViewChange = () => {
  const queries = useQueryClient();
  const toast = useToast();
  return {
    refresh: async () => await queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
    failed: toast.failed,
    done: toast.done,
  };
};

const SaveDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(caseloadTexts);
  const search = route.useSearch();
  const { refresh, done } = useViewChange();
  const [title, setTitle] = useState("");
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: async () => await viewsApi.create({ title, shared, query: viewQueryOf(search) }),
    onSuccess: async () => {
      done(t("viewSaved", { title }));
      onClose();
      await refresh();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={t("saveView")} onClose={onClose}>
      <p className={classes.dialogNote}>{t("viewNote")}</p>
      <FormError error={save.error} />
      <form className={classes.dialogForm} onSubmit={submit}>
        <TextInput
          label={t("viewName")}
          required
          withAsterisk={false}
          maxLength={80}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <Checkbox
          label={t("viewShared")}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
};

const ViewMenu = ({ view }: { view: SavedView }) => {
  const t = useTexts(caseloadTexts);
  const search = route.useSearch();
  const { refresh, failed, done } = useViewChange();
  const change = useMutation({
    mutationFn: async (body: { shared?: boolean; query?: Record<string, unknown> }) =>
      await viewsApi.change(view.id, body),
    onSuccess: refresh,
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: async () => await viewsApi.remove(view.id),
    onSuccess: async () => {
      const { title, shared, query } = view;
      done(t("viewDeleted", { title }), async () => {
        await viewsApi.create({ title, shared, query });
        await refresh();
      });
      await refresh();
    },
    onError: failed,
  });
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t("viewMenu", { title: view.title })}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => change.mutate({ query: viewQueryOf(search) })}>{t("viewReplace")}</Menu.Item>
        <Menu.Item onClick={() => change.mutate({ shared: !view.shared })}>
          {view.shared ? t("viewUnshare") : t("viewShare")}
        </Menu.Item>
        <Menu.Item onClick={() => remove.mutate()}>{t("viewDelete")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** All, under way, waiting, finished, and the views that were saved: links, so that each has its address. */
export const ViewTabs = () => {
  const t = useTexts(peopleTexts);
  const more = useTexts(caseloadTexts);
  const search = route.useSearch();
  const views = useQuery(viewsQuery).data ?? [];
  const [saving, setSaving] = useState(false);
  const saved = views.map((view) => ({ view, shown: readCaseloadSearch(view.query) }));
  const current = saved.find(({ shown }) => sameView(shown, search))?.view.id;
  const isNarrowed = Object.keys(viewQueryOf(search)).length > 0;
  return (
    <>
      <TabNav
        label={t("status")}
        aside={
          isNarrowed &&
          current === undefined && (
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconBookmark size={16} stroke={1.6} aria-hidden />}
              onClick={() => setSaving(true)}
            >
              {more("saveView")}
            </Button>
          )
        }
      >
        {[undefined, ...STATUSES].map((one) => (
          <Tab key={one ?? "all"} current={current === undefined && one === search.status}>
            {(props) => (
              <Link to="/people" search={{ status: one }} {...props}>
                {t(one ?? "all")}
              </Link>
            )}
          </Tab>
        ))}
        {saved.map(({ view, shown }) => (
          <Tab key={view.id} current={view.id === current} more={view.own && <ViewMenu view={view} />}>
            {(props) => (
              <Link to="/people" search={shown} {...props}>
                {view.title}
                {view.shared && <span className={classes.sharedMark}> · {more("shared")}</span>}
              </Link>
            )}
          </Tab>
        ))}
      </TabNav>
      {saving && <SaveDialog onClose={() => setSaving(false)} />}
    </>
  );
};
