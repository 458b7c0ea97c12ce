import { Button } from "@mantine/core";
import { EmptyState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconHistory } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Program, programQuery } from "../../../api/programs.ts";
import { useMay } from "../../../session/use-session.ts";
import { ProgramFrame } from "../ProgramFrame.tsx";
import { useNames } from "../use-names.ts";
import { versionsTexts } from "./texts.ts";
import classes from "./versions.module.css";

const route = getRouteApi("/shell/programs/$slug/versions");

type Version = Program["versions"][number];

const DraftRow = ({ program }: { program: Program }) => {
  const t = useTexts(versionsTexts);
  const { dateTime } = useFormats();
  const mayWrite = useMay("program.write");
  const { slug, draft } = program;
  const newest = program.versions[0]?.version;
  const state = newest === undefined ? t("never") : t(draft.changed ? "differs" : "same", { version: newest });
  return (
    <li className={classes["row"]}>
      <div>
        <h2>
          {t("draftTitle")} <span className={classes["quiet"]}>· {state}</span>
        </h2>
        <p className={classes["quiet"]}>{t("draftSaved", { when: dateTime(draft.updatedAt) })}</p>
      </div>
      <div className={classes["actions"]}>
        {newest !== undefined && draft.changed && (
          <Button
            variant="default"
            size="sm"
            renderRoot={(props) => (
              <Link to="/programs/$slug/edit" params={{ slug }} search={{ compare: newest }} {...props} />
            )}
          >
            {t("changes")}
          </Button>
        )}
        <Button size="sm" renderRoot={(props) => <Link to="/programs/$slug/edit" params={{ slug }} {...props} />}>
          {t(mayWrite ? "edit" : "see")}
        </Button>
      </div>
    </li>
  );
};

const VersionRow = ({
  slug,
  version,
  isNewest,
  differs,
  name,
}: {
  slug: string;
  version: Version;
  isNewest: boolean;
  /** Whether the draft says something else: there is nothing to compare or to restore otherwise. */
  differs: boolean;
  name: string;
}) => {
  const t = useTexts(versionsTexts);
  const { dateTime } = useFormats();
  const mayWrite = useMay("program.write");
  const { version: number, publishedAt, note, people } = version;
  const actions = [
    { label: t("compare"), full: t("compareOf", { version: number }), search: { compare: number }, shown: differs },
    {
      label: t("restore"),
      full: t("restoreOf", { version: number }),
      search: { restore: number },
      shown: mayWrite && differs,
    },
  ];
  return (
    <li className={classes["row"]}>
      <div>
        <h2>
          {t("version", { version: number })}
          {isNewest && <span className={classes["quiet"]}> · {t("newest")}</span>}
        </h2>
        <p className={classes["quiet"]}>{t("by", { when: dateTime(publishedAt), who: name })}</p>
        {note !== undefined && <p className={classes["note"]}>{note}</p>}
        {people !== undefined && <p className={classes["quiet"]}>{t("people", people)}</p>}
      </div>
      <div className={classes["actions"]}>
        <Button
          variant="default"
          size="sm"
          aria-label={t("openOf", { version: number })}
          renderRoot={(props) => (
            <Link to="/programs/$slug/versions/$version" params={{ slug, version: String(number) }} {...props} />
          )}
        >
          {t("open")}
        </Button>
        {actions
          .filter(({ shown }) => shown)
          .map(({ label, full, search }) => (
            <Button
              key={label}
              variant="default"
              size="sm"
              aria-label={full}
              renderRoot={(props) => <Link to="/programs/$slug/edit" params={{ slug }} search={search} {...props} />}
            >
              {label}
            </Button>
          ))}
      </div>
    </li>
  );
};

/** The draft, and every version that was ever published: when, by whom, why, and who follows it. */
export const VersionsPage = () => {
  const t = useTexts(versionsTexts);
  const { slug } = route.useParams();
  const nameOf = useNames();
  const { data: program } = useQuery({ ...programQuery(slug), throwOnError: true });
  if (program === undefined) return <LoadingRows rows={6} height={64} label={t("loading")} />;
  return (
    <ProgramFrame program={program}>
      <ul className={classes["list"]}>
        <DraftRow program={program} />
        {program.versions.map((version, index) => (
          <VersionRow
            key={version.version}
            slug={program.slug}
            version={version}
            isNewest={index === 0}
            differs={index > 0 || program.draft.changed}
            name={nameOf(version.publishedBy)}
          />
        ))}
      </ul>
      {program.versions.length === 0 && (
        <EmptyState icon={<IconHistory size={40} stroke={1.4} />} title={t("empty")}>
          {t("emptyWords")}
        </EmptyState>
      )}
    </ProgramFrame>
  );
};
